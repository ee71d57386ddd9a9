package dev.waymark.core.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.waymark.core.port.Bytes;
import dev.waymark.core.port.Documents;
import dev.waymark.core.roadmap.Outline;
import dev.waymark.core.roadmap.Status;

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
    if (DOCUMENTS.mark(text, entry.place(), status) instanceof Documents.Edited edited) {
      Documents.Read again = (Documents.Read) DOCUMENTS.read(edited.text());
      assertThat(again.outline().entries())
          .anyMatch(one -> one.place().equals(entry.place()) && one.facts().status() == status);
      Documents.Edit back = DOCUMENTS.restore(edited.text(), entry.place(), edited.patch());
      assertThat(back).isInstanceOf(Documents.Edited.class);
      assertThat(((Documents.Edited) back).text()).isEqualTo(text);
    }
  }
}
