package dev.waymark.core.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.waymark.core.markdown.writing.WriteBack;
import dev.waymark.core.port.Bytes;
import dev.waymark.core.port.Documents;
import dev.waymark.core.port.Documents.Edited;
import dev.waymark.core.port.Fact;
import dev.waymark.core.roadmap.Evidence;
import dev.waymark.core.roadmap.Outline;
import dev.waymark.core.roadmap.Place;
import dev.waymark.core.roadmap.Priority;
import dev.waymark.core.roadmap.Status;
import dev.waymark.core.roadmap.Target;
import java.util.List;

/// Any document and any edit, of an item or a milestone: the first byte says which, the second
/// where. Without `JAZZER_FUZZ=1` it runs what is kept in `WritingFuzzTestInputs`.
class WritingFuzzTest {
  private static final int LARGEST = 4_096;
  private static final List<Fact> FACTS =
      List.of(
          new Fact.Owned("Zoë"),
          new Fact.Owned(null),
          new Fact.Due(Target.quarter(2027, 2)),
          new Fact.Due(null),
          new Fact.Ranked(Priority.LOW),
          new Fact.Ranked(null),
          new Fact.Titled("Other | [x] *words*"),
          new Fact.Shown(List.of(new Evidence("https://e.org/pull/7"))),
          new Fact.Marked(Status.DONE),
          new Fact.Marked(Status.IN_PROGRESS));

  @FuzzTest(maxDuration = "10m")
  void edits_are_read_back_and_put_back(byte[] bytes) {
    if (bytes.length < 3 || bytes.length > LARGEST) {
      return;
    }
    Bytes text = Bytes.of(bytes).slice(2, bytes.length);
    int which = bytes[0] & 0x7F;
    WriteBack writeBack = bytes[0] < 0 ? WriteBack.ANNOTATE : WriteBack.NOTATION;
    Documents documents = new MarkdownDocuments(() -> writeBack);
    if (documents.read(text) instanceof Documents.Read read
        && !read.outline().entries().isEmpty()) {
      new Try(documents, text, read.outline(), bytes[1] & 0xFF).edit(which);
    }
  }

  private record Try(Documents documents, Bytes text, Outline outline, int where) {
    void edit(int which) {
      Outline.Entry entry = outline.entries().get(where % outline.entries().size());
      int heading = outline.milestones().get(where % outline.milestones().size()).line();
      int edits = FACTS.size();
      if (which % (edits + 3) < edits) {
        Fact fact = FACTS.get(which % (edits + 3));
        wrote(entry, fact, documents.write(text, entry.place(), fact));
      } else if (which % (edits + 3) == edits) {
        arrived(documents.add(text, heading, "New work"));
      } else if (which % (edits + 3) == edits + 1) {
        arrived(documents.move(text, entry.place(), heading));
      } else {
        marked(heading, documents.write(text, heading, new Fact.Marked(Status.DONE)));
      }
    }

    private void wrote(Outline.Entry entry, Fact fact, Documents.Edit edit) {
      if (edit instanceof Edited edited) {
        assertThat(edited.entry()).isNotNull();
        assertThat(edited.entry().facts()).isEqualTo(fact.in(entry.facts()));
        readsAnew(edited);
        back(documents.restore(edited.text(), List.of(entry.place()), edited.patches()));
      }
    }

    private void arrived(Documents.Edit edit) {
      if (edit instanceof Edited edited && edited.entry() != null) {
        readsAnew(edited);
        Place there = edited.entry().place();
        back(documents.restore(edited.text(), List.of(there), edited.patches()));
      }
    }

    private void marked(int heading, Documents.Edit edit) {
      if (edit instanceof Edited edited) {
        readsAnew(edited);
        back(documents.restore(edited.text(), heading, edited.patches()));
      }
    }

    private void readsAnew(Edited edited) {
      assertThat(((Documents.Read) documents.read(edited.text())).outline())
          .isEqualTo(RoundTrip.outline(edited.text()));
    }

    private void back(Documents.Edit edit) {
      assertThat(edit)
          .isInstanceOfSatisfying(Edited.class, now -> assertThat(now.text()).isEqualTo(text));
    }
  }
}
