package dev.waymark.core.markdown;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.core.markdown.writing.WriteBack;
import dev.waymark.core.port.Bytes;
import dev.waymark.core.port.Documents;
import dev.waymark.core.port.Documents.Edited;
import dev.waymark.core.port.Fact;
import dev.waymark.core.port.Patch;
import dev.waymark.core.roadmap.Criterion;
import dev.waymark.core.roadmap.Evidence;
import dev.waymark.core.roadmap.Facts;
import dev.waymark.core.roadmap.Milestone;
import dev.waymark.core.roadmap.Outline;
import dev.waymark.core.roadmap.Outline.Entry;
import dev.waymark.core.roadmap.Place;
import dev.waymark.core.roadmap.Priority;
import dev.waymark.core.roadmap.Status;
import dev.waymark.core.roadmap.Target;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Made-up documents of all dialects, one edit each: what is written is what was meant and nothing
/// else, and taking it back leaves every byte as it was.
class WritingPropertiesTest {
  private static final int CASES = 20_000;
  private static final int MANY_CASES = 1_000_000;

  /// How an edit went, so that a generator that never writes anything is noticed.
  private enum Went {
    WRITTEN,
    AS_IS,
    NO_NOTATION,
    REFUSED,
    NO_ITEM
  }

  @Test
  void hold_for_documents_of_all_dialects() {
    Map<Went, Integer> went = run(20261121L, CASES);

    assertThat(went.getOrDefault(Went.WRITTEN, 0)).isGreaterThan(CASES / 3);
    assertThat(went.getOrDefault(Went.REFUSED, 0)).isLessThan(CASES / 6);
  }

  /// Found by running many more cases: another mark is proved without reading all again, and what
  /// the line names or contradicts was forgotten.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "- [ ] Valves ([#12](https://e.org/pull/12))\n- [ ] Pumps\n- [ ] Seals\n",
        "- [ ] Valves ✅\n- [ ] Pumps\n- [ ] Seals\n",
        "- [x] Valves ✅\n- [ ] Pumps\n- [ ] Seals\n- [ ] Paint\n",
      })
  void hold_for_lines_that_say_more_than_their_mark(String document) {
    Bytes text = Bytes.of(document.getBytes(UTF_8));
    for (Status status : Status.values()) {
      Documents documents = new MarkdownDocuments();
      documents.read(text);
      if (documents.write(text, new Place(1, 0), new Fact.Marked(status))
          instanceof Edited edited) {
        assertThat(((Documents.Read) documents.read(edited.text())).outline())
            .isEqualTo(RoundTrip.outline(edited.text()));
      }
    }
  }

  /// Found in the same way: where boxes are drawn, a line is work because of its ✅.
  @Test
  void hold_for_a_line_that_is_work_because_of_its_mark() {
    Bytes text =
        Bytes.of(
            """
            ## Phase 2
            * ✅ Valves
            * ☑ Wires
            - ✅ Pumps
            ## Phase 3
            + [ ] Seals
            + [ ] Paint
            """
                .getBytes(UTF_8));
    for (Status status : Status.values()) {
      Documents documents = new MarkdownDocuments();
      documents.read(text);
      if (documents.write(text, new Place(4, 0), new Fact.Marked(status))
          instanceof Edited edited) {
        assertThat(((Documents.Read) documents.read(edited.text())).outline())
            .isEqualTo(RoundTrip.outline(edited.text()));
      }
    }
  }

  @Test
  @Tag("exhaustive")
  void hold_for_a_million_documents() {
    run(System.nanoTime(), MANY_CASES);
  }

  private static Map<Went, Integer> run(long seed, int cases) {
    Map<Went, Integer> went = new EnumMap<>(Went.class);
    for (long number = seed; number < seed + cases; number++) {
      Random random = new Random(number);
      byte[] document = AnyDocument.of(random);
      try {
        went.merge(new Case(Bytes.of(document), random).run(), 1, Integer::sum);
      } catch (RuntimeException | AssertionError fault) {
        throw new AssertionError(
            "seed %d%n%s".formatted(number, new String(document, UTF_8)), fault);
      }
    }
    System.out.printf("seeds %d to %d: %s%n", seed, seed + cases - 1, went);
    return went;
  }

  /// One edit of one document.
  private static final class Case {
    private final Bytes text;
    private final Random random;
    private final Documents documents;
    private final Outline outline;

    Case(Bytes text, Random random) {
      this.text = text;
      this.random = random;
      WriteBack writeBack = random.nextBoolean() ? WriteBack.ANNOTATE : WriteBack.NOTATION;
      this.documents = new MarkdownDocuments(() -> writeBack);
      this.outline = outline(text);
    }

    private Outline outline(Bytes document) {
      return ((Documents.Read) documents.read(document)).outline();
    }

    Went run() {
      List<Entry> entries = outline.entries();
      if (entries.isEmpty()) {
        return Went.NO_ITEM;
      }
      Entry entry = entries.get(random.nextInt(entries.size()));
      int milestone = outline.milestones().get(random.nextInt(outline.milestones().size())).line();
      return switch (random.nextInt(11)) {
        case 10 -> said(milestone, ownFact(milestone));
        case 0 -> added(documents.add(text, milestone, "New work " + random.nextInt(9)));
        case 1 -> moved(entry, documents.move(text, entry.place(), milestone));
        default -> written(entry, fact());
      };
    }

    private Fact fact() {
      return switch (random.nextInt(9)) {
        case 0 -> new Fact.Owned(pick(List.of("ana", "Zoë K", "ops")));
        case 1 -> new Fact.Owned(null);
        case 2 ->
            new Fact.Due(
                random.nextBoolean() ? Target.parse("2026-12-24").get() : Target.quarter(2027, 2));
        case 3 -> random.nextBoolean() ? new Fact.Due(null) : new Fact.Ranked(null);
        case 4 -> new Fact.Ranked(pick(List.of(Priority.values())));
        case 5 ->
            new Fact.Titled(pick(List.of("Other words", "a|b [x] *c*", "Größe 9", "50% (high)")));
        case 6 -> new Fact.Shown(List.of(new Evidence("https://e.org/pull/" + random.nextInt(99))));
        default -> new Fact.Marked(pick(List.of(Status.values())));
      };
    }

    private Fact ownFact(int line) {
      int criteria =
          outline.milestones().stream()
              .filter(one -> one.line() == line)
              .mapToInt(one -> one.criteria().size())
              .findFirst()
              .orElse(0);
      return switch (random.nextInt(6)) {
        case 0 -> new Fact.Owned("ana");
        case 1 -> new Fact.Due(Target.quarter(2027, 2));
        case 2 ->
            criteria == 0
                ? new Fact.Ranked(Priority.LOW)
                : new Fact.Met(1 + random.nextInt(criteria), random.nextBoolean());
        default -> new Fact.Marked(pick(List.of(Status.values())));
      };
    }

    /// A milestone's own facts touch one line and no item.
    private Went said(int line, Fact fact) {
      Documents.Edit edit = documents.write(text, line, fact);
      if (!(edit instanceof Edited edited)) {
        return went(edit);
      }
      Outline after = outline(edited.text());
      assertThat(after).as("as read anew").isEqualTo(RoundTrip.outline(edited.text()));
      assertThat(after.entries()).isEqualTo(outline.entries());
      assertThat(edited.patches()).hasSize(1);
      for (int at = 0; at < outline.milestones().size(); at++) {
        Milestone was = outline.milestones().get(at);
        Milestone is = after.milestones().get(at);
        Milestone wanted = was.line() == line ? fact.in(was) : was;
        assertThat(List.of(wanted, wanted.withStatus(null))).contains(is);
      }
      assertThat(documents.restore(edited.text(), line, edited.patches()))
          .isInstanceOfSatisfying(Edited.class, back -> assertThat(back.text()).isEqualTo(text));
      return Went.WRITTEN;
    }

    private Went written(Entry entry, Fact fact) {
      Documents.Edit edit = documents.write(text, entry.place(), fact);
      if (!(edit instanceof Edited edited)) {
        return went(edit);
      }
      Outline after = outline(edited.text());
      assertThat(after).as("as read anew").isEqualTo(RoundTrip.outline(edited.text()));
      assertThat(edited.patches()).hasSize(1);
      touchesOnlyItsOwn(entry, edited);
      for (int i = 0; i < outline.entries().size(); i++) {
        Entry was = outline.entries().get(i);
        Facts wanted = was.equals(entry) ? fact.in(was.facts()) : was.facts();
        assertThat(after.entries().get(i).facts()).isEqualTo(wanted);
        assertThat(after.entries().get(i).place()).isEqualTo(was.place());
      }
      assertThat(after.entries()).hasSameSizeAs(outline.entries());
      assertThat(after.milestones()).isEqualTo(outline.milestones());
      takenBack(edited, List.of(entry.place()));
      return Went.WRITTEN;
    }

    /// The item's line, or one below it that is no other item's.
    private void touchesOnlyItsOwn(Entry entry, Edited edited) {
      int line = edited.patches().getFirst().line();
      assertThat(line).isGreaterThanOrEqualTo(entry.place().line());
      assertThat(edited.patches().getFirst().after().breaks()).isZero();
      assertThat(edited.patches().getFirst().before().breaks()).isZero();
      assertThat(outline.entries())
          .noneMatch(
              other -> other.place().line() > entry.place().line() && other.place().line() <= line);
    }

    private Went added(Documents.Edit edit) {
      if (!(edit instanceof Edited edited)) {
        return went(edit);
      }
      List<Entry> after = new ArrayList<>(outline(edited.text()).entries());
      Entry fresh = edited.entry();
      assertThat(fresh).isNotNull();
      assertThat(after.remove(fresh)).isTrue();
      assertThat(sayings(after)).isEqualTo(sayings(outline.entries()));
      takenBack(edited, List.of(fresh.place()));
      return Went.WRITTEN;
    }

    private Went moved(Entry entry, Documents.Edit edit) {
      if (!(edit instanceof Edited edited)) {
        return went(edit);
      }
      List<Entry> before = new ArrayList<>(outline.entries());
      before.remove(entry);
      List<Entry> after = new ArrayList<>(outline(edited.text()).entries());
      Entry there = edited.entry();
      assertThat(there).isNotNull();
      assertThat(after.remove(there)).isTrue();
      assertThat(sayings(after)).isEqualTo(sayings(before));
      assertThat(there.facts().title()).isEqualTo(entry.facts().title());
      takenBack(edited, List.of(there.place()));
      return Went.WRITTEN;
    }

    private void takenBack(Edited edited, List<Place> places) {
      Bytes applied = text;
      for (Patch patch : edited.patches()) {
        assertThat(patch.fits(applied)).isTrue();
        applied = patch.in(applied);
      }
      assertThat(applied).isEqualTo(edited.text());
      assertThat(documents.restore(edited.text(), places, edited.patches()))
          .isInstanceOfSatisfying(Edited.class, back -> assertThat(back.text()).isEqualTo(text));
    }

    private static List<Facts> sayings(List<Entry> entries) {
      return entries.stream().map(Entry::facts).map(Case::unplaced).toList();
    }

    private static Facts unplaced(Facts facts) {
      return new Facts(
          facts.milestone(),
          facts.title(),
          facts.status(),
          facts.plan(),
          facts.criteria().stream().map(one -> new Criterion(one.text(), 0, one.met())).toList(),
          facts.subItems());
    }

    private static Went went(Documents.Edit edit) {
      return switch (edit) {
        case Edited _ -> Went.WRITTEN;
        case Documents.AsIs _ -> Went.AS_IS;
        case Documents.NoNotation _ -> Went.NO_NOTATION;
        case Documents.Refused _ -> Went.REFUSED;
      };
    }

    private <T> T pick(List<T> some) {
      return some.get(random.nextInt(some.size()));
    }
  }
}
