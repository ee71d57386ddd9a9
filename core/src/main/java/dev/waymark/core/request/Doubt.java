package dev.waymark.core.request;

import dev.waymark.core.roadmap.Target;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Whether what stands behind a name leaves open that something is so: by a condition, a hedge, a
/// question or a day to come.
record Doubt(Remark said, LocalDate today) {
  private static final Set<String> CONDITIONS = WordLists.of("conditions");
  private static final Set<String> BEFORE_CONDITIONS = WordLists.of("before conditions");
  private static final Set<String> CONDITIONS_ANYWHERE = WordLists.of("conditions anywhere");
  private static final Set<String> HEDGES = WordLists.of("hedges");
  private static final Set<String> DOUBTS = WordLists.of("doubts");
  private static final Set<String> CHOICES = WordLists.of("choices");
  private static final Set<String> GUESSES = WordLists.of("guesses");
  private static final Set<String> BEFORE_DAYS = WordLists.of("before days");

  private static final Pattern AHEAD =
      Pattern.compile(
          "(?:in \\S+ (?:day|week|month)s?|next (?:week|month|quarter|year|sprint|\\w+day))");

  /// The longest that a date is, in words and in characters.
  private static final int MOST_WORDS = 3;

  private static final int LONGEST_DATE = 30;

  /// A day further behind is one on which the evidence was seen.
  private static final int IN_FRONT = 4;

  boolean isAbout(Expected text) {
    return switch (text) {
      case EVIDENCE -> isConditional() || isHedged() || beginsWithDayAhead();
      case REASON -> isConditional() || isDenied() || said.says(Set.of("unless")) || isDayAhead();
      case OBSTACLE -> isConditional() || isDenied();
      case TITLE -> isConditionAsTyped();
      case NAMES, ANYTHING -> false;
    };
  }

  private boolean isConditional() {
    return CONDITIONS.contains(said.word(0)) || said.isAsked() || said.endsWith(CHOICES);
  }

  private boolean isHedged() {
    boolean condition = CONDITIONS.contains(said.word(1)) || said.word(1).equals("long");
    return HEDGES.contains(said.word(0))
        || (BEFORE_CONDITIONS.contains(said.word(0)) && condition)
        || said.endsWith(GUESSES)
        || said.says(CONDITIONS_ANYWHERE);
  }

  /// A title may begin with such a word in a capital letter.
  private boolean isConditionAsTyped() {
    String first = said.word(0);
    return said.words().getFirst().text().equals(first)
        && (CONDITIONS.contains(first) || said.endsWith(CHOICES));
  }

  private boolean isDenied() {
    String second = said.word(1);
    return said.word(0).equals("not") && (second.isEmpty() || DOUBTS.contains(second));
  }

  /// A day to come says when something will be, not that it is.
  private boolean beginsWithDayAhead() {
    int from = firstOfDay();
    int most = Math.min(said.words().size(), Math.min(from + MOST_WORDS, IN_FRONT));
    return isAhead() || IntStream.rangeClosed(from + 1, most).anyMatch(to -> isDay(from, to));
  }

  private boolean isDayAhead() {
    int from = firstOfDay();
    int to = said.words().size();
    return isAhead() || (to - from <= MOST_WORDS && isDay(from, to));
  }

  private boolean isAhead() {
    return AHEAD.matcher(said.plain()).matches();
  }

  private int firstOfDay() {
    int from = 0;
    while (from < said.words().size() - 1 && BEFORE_DAYS.contains(said.word(from))) {
      from++;
    }
    return from;
  }

  private boolean isDay(int from, int to) {
    String words = Remark.ended(said.between(from, to));
    Optional<Target> day =
        words.length() < LONGEST_DATE && !said.words().get(from).quoted()
            ? DateWords.parse(words, today)
            : Optional.empty();
    return day.filter(one -> one.lastDay().isAfter(today)).isPresent();
  }
}
