package dev.waymark.core.request;

import dev.waymark.core.request.Rest.Wrong;
import java.time.LocalDate;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// What stands behind a name and is no text about it: another request, a condition, a doubt, a
/// plan. Whoever means it as a text says it in quotes.
final class Afterthought {
  private static final Set<String> COURTESY = WordLists.of("courtesy");

  /// What it takes to know one.
  ///
  /// @param item whether words fit an item
  record Around(Predicate<String> item, LocalDate today) {}

  private final Remark said;
  private final Expected text;
  private final AnotherRequest another;
  private final Doubt doubt;

  private Afterthought(Verb verb, Remark said, Around around) {
    this.said = said;
    this.text = Expected.behind(verb);
    this.another = new AnotherRequest(said, text, around.item());
    this.doubt = new Doubt(said, around.today());
  }

  /// Refuses what is no text about what was named.
  ///
  /// @param front the verb and what it names
  static void refuse(Verb verb, String front, String text, Around around) throws Wrong {
    Afterthought after = new Afterthought(verb, Remark.of(text), around);
    if (after.isAsMeant()) {
      return;
    }
    OptionalInt begin = after.another.begin();
    if (begin.isPresent()) {
      throw oneAtATime(front, after.another.words(begin.getAsInt()));
    }
    if (after.isCourtesy()) {
      throw Rest.usage(verb);
    }
    if (after.doubt.isAbout(after.text)) {
      throw new Wrong(
          "“%s” leaves open whether that is meant: say %s alone, or the rest in quotes."
              .formatted(Typed.shown(text), front));
    }
  }

  /// Whether it has to be in quotes to be read as a text.
  static boolean isOne(Verb verb, String text) {
    Around anything = new Around(_ -> true, LocalDate.EPOCH);
    Afterthought after = new Afterthought(verb, Remark.of(text), anything);
    return after.text != Expected.NAMES
        && !after.isAsMeant()
        && (after.another.begin().isPresent()
            || after.isCourtesy()
            || after.doubt.isAbout(after.text));
  }

  private boolean isAsMeant() {
    return text == Expected.ANYTHING || said.isEmpty() || said.isQuoted();
  }

  private boolean isCourtesy() {
    return switch (text) {
      case EVIDENCE, REASON, OBSTACLE ->
          IntStream.range(0, said.words().size())
              .allMatch(at -> COURTESY.contains(said.word(at)) || said.isSign(at));
      case TITLE, NAMES, ANYTHING -> false;
    };
  }

  private static Wrong oneAtATime(String front, String other) {
    return new Wrong(
        other.isEmpty()
            ? "One request at a time: say %s alone, or the rest in quotes.".formatted(front)
            : "One request at a time: say %s, then %s."
                .formatted(front, Remark.ended(Typed.shown(other))));
  }
}
