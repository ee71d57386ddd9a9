package dev.waymark.core.markdown;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.core.markdown.writing.WriteBack;
import dev.waymark.core.port.Bytes;
import dev.waymark.core.port.Documents;
import dev.waymark.core.port.Fact;
import dev.waymark.core.roadmap.Evidence;
import dev.waymark.core.roadmap.Outline;
import dev.waymark.core.roadmap.Place;
import dev.waymark.core.roadmap.Status;
import dev.waymark.core.roadmap.Target;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownDocumentsTest {
  private static final MarkdownDocuments DOCUMENTS = new MarkdownDocuments();

  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "## M1|- [ ] Pumps=## M1|- [x] Pumps",
        "## M1|- [ ] Pumps|- [X] Valves=## M1|- [X] Pumps|- [X] Valves",
        "## M1|- [] Pumps=## M1|- [x] Pumps",
        "## M1|* **[ ] Pumps**=## M1|* **[x] Pumps**",
        "## Phase 1|* Pumps=## Phase 1|* [x] Pumps",
        "## Phase 1|1. Pumps=## Phase 1|1. [x] Pumps",
        "## Water|### Pumps|- **Action**: Buy=## Water|### Pumps ✅|- **Action**: Buy",
        "## Water|### Pumps ##|- **Action**: Buy=## Water|### Pumps ✅ ##|- **Action**: Buy",
        "## Water|### **Pumps**|- **Action**: Buy=## Water|### **Pumps ✅**|- **Action**: Buy",
        "## P|### Phase 1|**Status:** PENDING=## P|### Phase 1|**Status:** DONE",
        "## Plan|- ☐ Pumps|- ☑ Valves=## Plan|- ☑ Pumps|- ☑ Valves"
      })
  void write_done_in_the_documents_own_way(String before, String after) {
    Bytes text = bytes(before.replace('|', '\n'));
    Outline.Entry entry = RoundTrip.outline(text).entries().getFirst();
    Documents.Edit edit = DOCUMENTS.write(text, entry.place(), new Fact.Marked(Status.DONE));
    assertThat(edit).isInstanceOf(Documents.Edited.class);
    assertThat(string(((Documents.Edited) edit).text())).isEqualTo(after.replace('|', '\n'));
  }

  @ParameterizedTest
  @CsvSource({
    "Deferred,Done",
    "deferred,done",
    "DEFERRED,DONE",
    "Pendiente,Completado",
    "❌,✅",
    "[ ],[x]",
    "⬜ Open,✅ Done",
    "'',Done"
  })
  void write_a_cell_in_its_columns_own_words(String before, String after) {
    Bytes text = bytes("| Task | Status |\n|---|---|\n| Pumps | %s |\n".formatted(before));
    Documents.Edited edit =
        (Documents.Edited) DOCUMENTS.write(text, new Place(3, 0), new Fact.Marked(Status.DONE));
    assertThat(string(edit.text())).contains("| Pumps | " + after);
  }

  @Test
  void write_other_statuses_only_where_the_document_shows_how() {
    Bytes silent = bytes("## M1\n- [ ] Pumps\n- [x] Valves\n");
    Bytes legend = bytes("Legend: [ ] open [~] in progress [x] done\n\n## M1\n- [ ] Pumps\n");
    assertThat(DOCUMENTS.write(silent, new Place(2, 0), new Fact.Marked(Status.IN_PROGRESS)))
        .isEqualTo(new Documents.NoNotation());
    Documents.Edit edit =
        DOCUMENTS.write(legend, new Place(4, 0), new Fact.Marked(Status.IN_PROGRESS));
    assertThat(string(((Documents.Edited) edit).text())).endsWith("- [~] Pumps\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      value = {
        "- [ ] Pumps=- [ ] Pumps — owner: ana, target: 2026-12-01, [PR](https://e.org/pull/7)",
        "- [ ] Pumps (P1)=- [ ] Pumps (P1) — owner: ana, target: 2026-12-01,"
            + " [PR](https://e.org/pull/7)",
        "* Pumps ✅=* Pumps — owner: ana, target: 2026-12-01, [PR](https://e.org/pull/7) ✅",
        "- [ ] Pumps — owner: bo=- [ ] Pumps — owner: ana, target: 2026-12-01,"
            + " [PR](https://e.org/pull/7)"
      })
  void annotate_a_line_that_has_no_place_for_a_fact(String line, String annotated) {
    MarkdownDocuments documents = new MarkdownDocuments(() -> WriteBack.ANNOTATE);
    Bytes text = bytes("## Phase 1\n" + line + "\n");
    Place place = new Place(2, 0);
    for (Fact fact :
        List.of(
            new Fact.Owned("ana"),
            new Fact.Due(Target.parse("2026-12-01").orElseThrow()),
            new Fact.Shown(List.of(new Evidence("https://e.org/pull/7"))))) {
      text = ((Documents.Edited) documents.write(text, place, fact)).text();
    }
    assertThat(string(text)).isEqualTo("## Phase 1\n" + annotated + "\n");
    Outline.Entry read = RoundTrip.outline(text).entries().getFirst();
    assertThat(read.facts().title()).isEqualTo("Pumps");
    assertThat(read.facts().plan().owner()).isEqualTo("ana");
    assertThat(read.facts().plan().target()).hasToString("2026-12-01");
  }

  @Test
  void leave_out_of_a_line_what_it_is_not_to_say_any_more() {
    Bytes text = bytes("## M1\n- [ ] Pumps (high) [owner: bo]\n");
    Documents.Edited level =
        (Documents.Edited) DOCUMENTS.write(text, new Place(2, 0), new Fact.Ranked(null));
    assertThat(string(level.text())).isEqualTo("## M1\n- [ ] Pumps [owner: bo]\n");
    Documents.Edited owner =
        (Documents.Edited) DOCUMENTS.write(text, new Place(2, 0), new Fact.Owned(null));
    assertThat(string(owner.text())).isEqualTo("## M1\n- [ ] Pumps (high)\n");
  }

  @Test
  void say_when_a_line_had_no_mark_before() {
    Bytes text = bytes("## Phase 1\n- Pumps\n- Valves\n");
    Documents.Edited edit =
        (Documents.Edited) DOCUMENTS.write(text, new Place(2, 0), new Fact.Marked(Status.DONE));
    assertThat(edit.first()).isTrue();
    assertThat(DOCUMENTS.write(text, new Place(2, 0), new Fact.Marked(Status.PLANNED)))
        .isEqualTo(new Documents.AsIs());
    Documents.Edited back =
        (Documents.Edited)
            DOCUMENTS.write(edit.text(), new Place(2, 0), new Fact.Marked(Status.PLANNED));
    assertThat(back.text()).isEqualTo(text);
    assertThat(back.first()).isFalse();
  }

  @Test
  void refuse_a_place_that_holds_no_item() {
    assertThat(DOCUMENTS.write(bytes("# Plan\n"), new Place(1, 0), new Fact.Marked(Status.DONE)))
        .isInstanceOf(Documents.Refused.class);
  }

  @Test
  void put_back_what_a_patch_replaced_although_the_line_moved() {
    Bytes text = bytes("## M1\n- [X] Pumps\n");
    Documents.Edited edit =
        (Documents.Edited) DOCUMENTS.write(text, new Place(2, 0), new Fact.Marked(Status.PLANNED));
    Bytes moved = bytes("# Plan\n" + string(edit.text()).replace("- [ ]", "  - [ ]"));
    Documents.Edited back =
        (Documents.Edited) DOCUMENTS.restore(moved, List.of(new Place(3, 0)), edit.patches());
    assertThat(string(back.text())).isEqualTo("# Plan\n## M1\n  - [X] Pumps\n");
  }

  @Test
  void put_nothing_back_over_a_later_change() {
    Bytes text = bytes("## M1\n- [ ] Pumps\n- [~] Valves\n");
    Documents.Edited edit =
        (Documents.Edited) DOCUMENTS.write(text, new Place(2, 0), new Fact.Marked(Status.DONE));
    Bytes changed = bytes(string(edit.text()).replace("[x]", "[~]"));
    assertThat(DOCUMENTS.restore(changed, List.of(new Place(2, 0)), edit.patches()))
        .isInstanceOf(Documents.Refused.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void keep_line_breaks_marks_and_odd_bytes(String eol) {
    String plan =
        """
        \uFEFF# Plan é
        ## M1
        -\t[ ] Pumps \s
        - [X] Välves – 🚀; [ ] more

        | Task | Status |
        |---|---|
        | Seals | Offen |

        ## Phase 2
        * plain \u00A0x
        1. last\
        """;
    assertThat(RoundTrip.faults(plan.replace("\n", eol).getBytes(UTF_8))).isEmpty();
    assertThat(RoundTrip.outline(bytes(plan.replace("\n", eol))).entries()).hasSize(6);
  }

  @Test
  void keep_bytes_that_are_not_utf_8() {
    byte[] plan = "## M1\n- [ ] P\u00FCmps\n- [x] V\u00E4lves\n".getBytes(ISO_8859_1);
    Outline outline = RoundTrip.outline(Bytes.of(plan));
    assertThat(outline.format().encoding()).isEqualTo("damaged");
    assertThat(outline.findings()).hasSize(1);
    assertThat(RoundTrip.faults(plan)).isEmpty();
  }

  @Test
  void spell_symbols_the_way_a_misread_line_does() {
    String misread = "## ‚úÖ Phase 1\n- ‚úÖ Pumps\n- ‚úÖ Valves\n- [ ] Seals\n";
    Outline outline = RoundTrip.outline(bytes(misread));
    assertThat(outline.entries()).hasSize(3);
    assertThat(RoundTrip.faults(misread.getBytes(UTF_8))).isEmpty();
  }

  @Test
  void tell_how_a_text_is_spelled() {
    assertThat(RoundTrip.outline(bytes("\uFEFFa\r\nb\r\n")).format())
        .isEqualTo(new Outline.Format("UTF-8 BOM", "CRLF"));
    assertThat(RoundTrip.outline(bytes("a\nb\r\n")).format())
        .isEqualTo(new Outline.Format("UTF-8", "mixed"));
    assertThat(RoundTrip.outline(bytes("")).format())
        .isEqualTo(new Outline.Format("UTF-8", "none"));
  }

  @Test
  void refuse_what_is_no_text() {
    assertThat(DOCUMENTS.read(bytes("a\nb\0c")))
        .isInstanceOfSatisfying(
            Documents.Unreadable.class, no -> assertThat(no.why()).contains("line 2", "zero byte"));
    assertThat(DOCUMENTS.read(bytes("a\n" + "x".repeat((1 << 20) + 1))))
        .isInstanceOfSatisfying(
            Documents.Unreadable.class, no -> assertThat(no.why()).contains("line 2", "1.0 MiB"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "- ",
        "* ",
        "1. ",
        "> ",
        "[",
        "\\",
        "`",
        "[a](",
        "<?",
        "<![CDATA[",
        "<!--",
        "**",
        "| ",
        "a|b\n",
        "| a |\n",
        "- [ ] ",
        "# ",
        "```\n",
        "[a]: b\n",
        "> - x\n",
        "- a\n\n",
        "a\n---\n",
        "✅ ",
        "**a:** b | ",
        "- [ ] a; [ ] b; ",
        "Status: [ ] ",
        "# P0-1: x\n- [ ] a\n",
        "- [ ] a\n  - [ ] b\n",
        " - ",
        "[\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\",
        "\r"
      })
  void read_64_kib_of_anything_in_a_moment(String pattern) {
    Bytes text = bytes(pattern.repeat((64 << 10) / pattern.length()));
    DOCUMENTS.read(text);
    long start = System.nanoTime();
    assertThat(DOCUMENTS.read(text)).isInstanceOf(Documents.Read.class);
    assertThat((System.nanoTime() - start) / 1_000_000).as("milliseconds").isLessThan(1_000);
  }

  @Test
  void read_large_documents_whole() {
    StringBuilder plan = new StringBuilder();
    for (int i = 0; i < 2_000; i++) {
      plan.append(
          """
          ## Phase %d

          - [ ] Pumps
          - [x] Valves

          | Task | Status |
          |---|---|
          | Seals | Open |

          """
              .formatted(i));
    }
    assertThat(RoundTrip.outline(bytes(plan.toString())).entries()).hasSize(6_000);
    String rows = "| Seals | Open |\n".repeat(10_000);
    assertThat(RoundTrip.outline(bytes("| Task | Status |\n|---|---|\n" + rows)).entries())
        .hasSize(10_000);
  }

  @Test
  void change_one_item_only_in_documents_of_any_make() {
    for (long seed = 1; seed <= 60; seed++) {
      byte[] text = AnyDocument.of(new Random(seed));
      List<String> faults = RoundTrip.faults(text);
      faults.removeIf(fault -> fault.contains("changing how other lines are read"));
      assertThat(faults).as("seed %d%n%s", seed, new String(text, UTF_8)).isEmpty();
    }
  }

  @Test
  void know_what_they_have_edited_without_reading_it_again() {
    Bytes text = bytes("## M1\n- [ ] Pumps\n- [ ] Valves\n## M2\n- [ ] Pipes\n");
    MarkdownDocuments documents = new MarkdownDocuments();
    Place pumps = new Place(2, 0);
    Documents.Edited marked =
        (Documents.Edited) documents.write(text, pumps, new Fact.Marked(Status.DONE));
    isKnown(documents, marked);
    isKnown(documents, (Documents.Edited) documents.add(text, 1, "Taps"));
    isKnown(documents, (Documents.Edited) documents.move(text, pumps, 4));
    isKnown(
        documents,
        (Documents.Edited) documents.restore(marked.text(), List.of(pumps), marked.patches()));
  }

  /// Another reading would give another entry, however equal.
  private static void isKnown(Documents documents, Documents.Edited edited) {
    Documents.Read read = (Documents.Read) documents.read(edited.text());
    assertThat(read.outline().entries())
        .anySatisfy(entry -> assertThat(entry).isSameAs(edited.entry()));
  }

  private static Bytes bytes(String text) {
    return Bytes.of(text.getBytes(UTF_8));
  }

  private static String string(Bytes text) {
    return new String(text.toArray(), UTF_8);
  }
}
