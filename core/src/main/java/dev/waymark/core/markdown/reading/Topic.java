package dev.waymark.core.markdown.reading;

import java.util.Optional;
import java.util.Set;

/// What a heading or label announces, by its words.
///
/// @param strong whether it announces work by name, so that plain list lines below it are items
record Topic(Kind kind, boolean strong) {
  enum Kind {
    WORK,
    /// What must be true in the end.
    CRITERIA,
    /// About the work: background, risks, links.
    NOTE,
    /// The same work once more: a schedule, an overview, next steps.
    REPEAT
  }

  private static final int LONGEST_LABEL = 45;

  static final Topic PLAIN = new Topic(Kind.WORK, false);
  static final Topic WORK = new Topic(Kind.WORK, true);
  static final Topic CRITERIA = new Topic(Kind.CRITERIA, false);
  static final Topic NOTE = new Topic(Kind.NOTE, false);
  static final Topic REPEAT = new Topic(Kind.REPEAT, false);

  private static final Set<String> PHASES = Lexicon.list("phases");
  private static final Set<String> OVERVIEWS = Lexicon.list("overviews");
  private static final Set<String> PERIODS = Lexicon.list("periods");
  private static final Set<String> REPEATS = Lexicon.list("repeats");
  private static final Set<String> CRITERIA_WORDS = Lexicon.list("criteria");
  private static final Set<String> NOTES = Lexicon.list("notes");
  private static final Set<String> WORK_WORDS = Lexicon.list("work");

  /// What a heading announces.
  static Topic ofHeading(String plain, int level) {
    String normal = Words.normal(Words.afterNumbering(plain));
    boolean overview =
        Words.containAny(normal, OVERVIEWS) && normal.chars().noneMatch(Character::isDigit);
    if (!overview && (Words.startsWithAny(unnumbered(normal), PHASES) || isVersion(normal))) {
      return WORK;
    }
    if (Words.containAny(normal, REPEATS)) {
      return REPEAT;
    }
    if (Words.startsWithAny(normal, PERIODS)) {
      return WORK;
    }
    if (Words.containAny(normal, CRITERIA_WORDS)) {
      return CRITERIA;
    }
    if (isNote(plain)) {
      return NOTE;
    }
    boolean named =
        Words.containAny(normal, WORK_WORDS)
            && !(level == 1 && Words.containAny(normal, Set.of("roadmap")));
    return named ? WORK : PLAIN;
  }

  /// `2단계`, `第1阶段`: where words are not set apart the number stands in front.
  private static String unnumbered(String normal) {
    int at = 0;
    while (at < normal.length() && "0123456789第一二三四五六七八九十".indexOf(normal.charAt(at)) >= 0) {
      at++;
    }
    boolean joined = at > 0 && at < normal.length() && normal.charAt(at) >= 0x2E80;
    return joined ? normal.substring(at) : normal;
  }

  /// What a label line announces; empty when its words say nothing either way.
  static Optional<Topic> ofLabel(String plain) {
    Topic topic = plain.length() > LONGEST_LABEL ? PLAIN : ofHeading(plain, 2);
    return topic.equals(PLAIN) ? Optional.empty() : Optional.of(topic);
  }

  /// What a label of exactly these words announces.
  static Optional<Topic> ofExactly(String plain) {
    String normal = Words.normal(plain);
    if (CRITERIA_WORDS.contains(normal)) {
      return Optional.of(CRITERIA);
    }
    if (NOTES.contains(normal)) {
      return Optional.of(NOTE);
    }
    return WORK_WORDS.contains(normal) ? Optional.of(WORK) : Optional.empty();
  }

  /// Whether a text begins with the name of a phase and its number: `Phase 1: …`, `M3 …`.
  static boolean isNumberedPhase(String plain) {
    if (plain.chars().noneMatch(Character::isDigit)) {
      return false;
    }
    String normal = Words.normal(plain);
    String phase = Words.leading(normal, PHASES);
    if (phase.isEmpty()) {
      return isVersion(normal) && Character.isLetter(normal.charAt(0));
    }
    String rest = normal.substring(phase.length()).strip();
    return !rest.isEmpty() && Character.isDigit(rest.charAt(0));
  }

  /// Such words name a section when it begins or ends with them; in its middle they name a subject
  /// of work.
  private static boolean isNote(String plain) {
    int bracket = plain.indexOf('(');
    String normal =
        Words.normal(Words.afterNumbering(bracket > 0 ? plain.substring(0, bracket) : plain));
    if (Words.startsWithAny(normal, NOTES)) {
      return true;
    }
    for (String note : NOTES) {
      boolean phrase = note.indexOf(' ') > 0 && Words.containAny(normal, Set.of(note));
      if (phrase || normal.endsWith(" " + note)) {
        return true;
      }
    }
    return false;
  }

  /// `M3 …`, `P0 …`, `v0.4`, `Q3 2026`, `2026 H1`, `Post-1.0`.
  private static boolean isVersion(String normal) {
    int blank = normal.indexOf(' ');
    String first = blank < 0 ? normal : normal.substring(0, blank);
    if (blank > 0 && (first.equals("post") || first.equals("pre") || first.equals("beyond"))) {
      String rest = normal.substring(blank + 1);
      return Character.isDigit(rest.charAt(0)) || isVersion(rest);
    }
    boolean letter = first.length() >= 2 && "mpvqhs".indexOf(first.charAt(0)) >= 0;
    boolean digits = first.chars().skip(letter ? 1 : 0).allMatch(c -> c >= '0' && c <= '9');
    return digits && (letter ? first.length() <= 4 : first.length() == 4 && first.startsWith("20"));
  }
}
