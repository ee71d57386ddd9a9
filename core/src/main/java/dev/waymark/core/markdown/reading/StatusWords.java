package dev.waymark.core.markdown.reading;

import dev.waymark.core.roadmap.Status;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What documents call the statuses, in the languages roadmaps were met in.
final class StatusWords {
  private static final int LONGEST = 80;
  private static final Map<String, Status> PHRASES = Lexicon.meanings("status", Status.values());
  private static final Set<String> HORIZONS = Lexicon.list("status.horizons");
  private static final Set<String> ALONE = Lexicon.list("status.alone");
  private static final Set<String> HEADINGS = Lexicon.list("status.heading");
  private static final Set<String> PUT_OFF = Lexicon.list("status.heading.deferred");
  private static final Set<String> OPEN_LEADS = Lexicon.list("status.open");
  private static final Set<String> OPEN_ENDS = Lexicon.list("status.open.last");
  private static final Set<String> SUBJECTS = Lexicon.list("status.subjects");
  private static final int WORDIEST = longestPhrase();

  private StatusWords() {}

  private static int longestPhrase() {
    return PHRASES.keySet().stream().mapToInt(String::length).max().orElse(0);
  }

  /// What a cell, a value or a remark says, when it begins with such words.
  static Optional<Status> of(String plain) {
    if (plain.length() > LONGEST) {
      return Optional.empty();
    }
    String normal = Words.normal(plain);
    Optional<Status> said = longest(withoutNumbers(normal));
    boolean half =
        said.equals(Optional.of(Status.DONE)) && percent(plain) >= 0 && percent(plain) < 100;
    return half ? Optional.of(Status.IN_PROGRESS) : said;
  }

  /// What words say that are a status and nothing else.
  static Optional<Status> exactly(String plain) {
    return Optional.ofNullable(PHRASES.get(withoutNumbers(Words.normal(plain))));
  }

  /// What a line says of itself that begins with such words and a colon, or has them in brackets.
  static Optional<Status> opening(String plain) {
    String normal = Words.normal(plain);
    return SUBJECTS.contains(normal) ? Optional.empty() : Optional.ofNullable(PHRASES.get(normal));
  }

  /// Whether words name a horizon, which a title may end with.
  static boolean isHorizon(String plain) {
    return HORIZONS.contains(Words.normal(plain));
  }

  /// Whether a cell or a value says more than a status.
  static boolean runsOn(String plain) {
    return plain.length() > LONGEST;
  }

  /// What a remark in brackets says of work that is not done, whatever else it says: `pending a
  /// test`, `deferred to v2`, `pump runs, test pending`.
  static Optional<Status> open(String plain) {
    int from = 0;
    for (int at = 0; at <= plain.length(); at++) {
      if (at == plain.length() || plain.charAt(at) == ',' || plain.charAt(at) == ';') {
        String part = Words.normal(plain.substring(from, at));
        String lead = Words.leading(part, OPEN_LEADS);
        int blank = part.lastIndexOf(' ');
        String last = blank < 0 ? "" : part.substring(blank + 1);
        Status said = OPEN_ENDS.contains(last) ? PHRASES.get(last) : null;
        if (said != null || (!lead.isEmpty() && lead.length() < part.length())) {
          return said != null ? Optional.of(said) : longest(lead);
        }
        from = at + 1;
      }
    }
    return Optional.empty();
  }

  /// What a remark in or after a title says: such words alone, or before a date or a dash. Names of
  /// horizons say nothing there.
  static Optional<Status> remark(String plain) {
    int end = 0;
    while (end < plain.length() && "-–—:;,(/!".indexOf(plain.charAt(end)) < 0) {
      end++;
    }
    String first = Words.normal(end == 0 ? plain : plain.substring(0, end));
    String words = withoutNumbers(first);
    int digit = 0;
    while (digit < words.length() && !Character.isDigit(words.charAt(digit))) {
      digit++;
    }
    boolean dated = digit < words.length();
    String said = dated ? withoutMonth(words.substring(0, digit).strip()) : words;
    return HORIZONS.contains(said) || !PHRASES.containsKey(said) ? Optional.empty() : of(plain);
  }

  private static String withoutMonth(String words) {
    int blank = words.lastIndexOf(' ');
    return blank > 0 && !PHRASES.containsKey(words) ? words.substring(0, blank) : words;
  }

  /// What a heading says of everything below it: `Completed`, `In progress`.
  static Optional<Status> heading(String plain) {
    String normal = Words.normal(Topic.withoutRemark(plain));
    if (Words.startsWithAny(normal, HEADINGS)) {
      return Optional.of(Status.DONE);
    }
    if (Words.startsWithAny(normal, PUT_OFF)) {
      return Optional.of(Status.DEFERRED);
    }
    Status said = HORIZONS.contains(normal) ? null : PHRASES.get(normal);
    boolean open = said == Status.PLANNED || said == Status.DONE;
    return open ? Optional.empty() : Optional.ofNullable(said);
  }

  /// What a label says of the lines below it: the same, and also that they are still to be done.
  static Optional<Status> label(String plain) {
    Optional<Status> said = heading(plain);
    String normal = Words.normal(Topic.withoutRemark(plain));
    boolean planned = PHRASES.get(normal) == Status.PLANNED && !HORIZONS.contains(normal);
    return planned ? Optional.of(Status.PLANNED) : said;
  }

  private static Optional<Status> longest(String normal) {
    String rest = normal;
    if (rest.length() > WORDIEST + 1) {
      int blank = rest.lastIndexOf(' ', WORDIEST + 1);
      rest = blank < 0 ? "" : rest.substring(0, blank);
    }
    while (!rest.isEmpty()) {
      Status status = PHRASES.get(rest);
      boolean alone = rest.equals(normal) || !ALONE.contains(rest);
      if (status != null && alone) {
        return Optional.of(status);
      }
      int blank = rest.lastIndexOf(' ');
      rest = blank < 0 ? "" : rest.substring(0, blank);
    }
    return Optional.empty();
  }

  private static String withoutNumbers(String normal) {
    int at = 0;
    while (at < normal.length()
        && (Character.isDigit(normal.charAt(at)) || normal.charAt(at) == ' ')) {
      at++;
    }
    return normal.substring(at);
  }

  private static int percent(String text) {
    int sign = text.indexOf('%');
    int from = sign;
    while (from > 0 && Character.isDigit(text.charAt(from - 1)) && sign - from < 4) {
      from--;
    }
    return from < sign ? Integer.parseInt(text.substring(from, sign)) : -1;
  }
}
