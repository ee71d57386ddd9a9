package dev.waymark.core.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.waymark.core.port.Bytes;
import dev.waymark.core.port.Documents;
import dev.waymark.core.port.Fact;
import dev.waymark.core.roadmap.Outline;
import dev.waymark.core.roadmap.Status;
import java.util.List;

/// Any document, marked and put back. Without `JAZZER_FUZZ=1` it runs what is kept in
/// `MarkingFuzzTestInputs`.
class MarkingFuzzTest {
  private static final MarkdownDocuments DOCUMENTS = new MarkdownDocuments();
  private static final int LARGEST = 4_096;
  private static final int MOST = 3;

  @FuzzTest(maxDuration = "10m")
  void marks_are_read_back_and_put_back(byte[] bytes) {
    Bytes text = Bytes.of(bytes);
    if (bytes.length > LARGEST || !(DOCUMENTS.read(text) instanceof Documents.Read read)) {
      return;
    }
    for (Outline.Entry entry : read.outline().entries().stream().limit(MOST).toList()) {
      for (Status status : new Status[] {Status.DONE, Status.PLANNED, Status.BLOCKED}) {
        mark(text, entry, status);
      }
    }
  }

  private static void mark(Bytes text, Outline.Entry entry, Status status) {
    Documents.Edit edit = DOCUMENTS.write(text, entry.place(), new Fact.Marked(status));
    if (edit instanceof Documents.Edited edited) {
      Outline.Entry now = edited.entry();
      assertThat(now == null ? null : now.facts().status()).isEqualTo(status);
      Documents.Edit back =
          DOCUMENTS.restore(edited.text(), List.of(entry.place()), edited.patches());
      assertThat(back).isInstanceOf(Documents.Edited.class);
      assertThat(((Documents.Edited) back).text()).isEqualTo(text);
    }
  }
}
