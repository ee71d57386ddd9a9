package dev.waymark.core.markdown.reading;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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
    /// What a phase is to bring: notes, unless it lists no other work. Strong where it is made.
    OUTPUT,
    /// The same work once more: a schedule, an overview, next steps.
    REPEAT
  }

  private static final int LONGEST_LABEL = 45;

  static final Topic PLAIN = new Topic(Kind.WORK, false);
  static final Topic WORK = new Topic(Kind.WORK, true);
  static final Topic CRITERIA = new Topic(Kind.CRITERIA, false);
  static final Topic NOTE = new Topic(Kind.NOTE, false);
  static final Topic OUTPUT = new Topic(Kind.OUTPUT, true);
  static final Topic AIM = new Topic(Kind.OUTPUT, false);
  static final Topic REPEAT = new Topic(Kind.REPEAT, false);

  private static final Set<String> PHASES = Lexicon.list("phases");
  private static final Set<String> OVERVIEWS = Lexicon.list("overviews");
  private static final Set<String> PERIODS = Lexicon.list("periods");
  private static final Set<String> REPEATS = Lexicon.list("repeats");
  private static final Set<String> CRITERIA_WORDS = Lexicon.list("criteria");
  private static final Set<String> WORKLIKE_CRITERIA = Lexicon.list("criteria.work");
  private static final Set<String> NOTES = Lexicon.list("notes");
  private static final Set<String> NOTE_PHRASES = phrases(NOTES);
  private static final Set<String> CRITERIA_PHRASES = phrases(CRITERIA_WORDS);
  private static final Set<String> ALONE = Lexicon.list("notes.alone");
  private static final Set<String> STATUS_NOTES = Lexicon.list("notes.status");
  private static final Set<String> OUTPUTS = Lexicon.list("outputs");
  private static final Set<String> AIMS = Lexicon.list("aims");
  private static final Set<String> ASKING = Lexicon.list("asking");
  private static final Set<String> WORK_WORDS = Lexicon.list("work");
  private static final Set<String> PLANS = Lexicon.list("plans");
  private static final Set<String> PLAN_CHAPTERS = Lexicon.list("plans.chapter");

  private static Set<String> phrases(Set<String> words) {
    return words.stream()
        .filter(one -> one.indexOf(' ') > 0)
        .collect(Collectors.toUnmodifiableSet());
  }

  /// Whether what it announces is work at most where there is no other.
  boolean isAside() {
    return kind == Kind.NOTE || kind == Kind.OUTPUT;
  }

  /// What a heading announces.
  static Topic ofHeading(String plain, int level) {
    String normal = Words.normal(Words.afterNumbering(plain));
    boolean overview =
        Words.containAny(normal, OVERVIEWS) && normal.chars().noneMatch(Character::isDigit);
    String brief = subject(plain);
    Topic aspect = aspect(brief);
    if (aspect.equals(OUTPUT) && Words.startsWithAny(brief, PHASES)) {
      return OUTPUT;
    }
    if (aspect.equals(CRITERIA) && isPhase(brief)) {
      return CRITERIA;
    }
    if (!overview && isPhase(plain)) {
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
    if (Words.containAny(brief, NOTE_PHRASES) || isOf(brief, NOTES) || ALONE.contains(brief)) {
      return NOTE;
    }
    if (isOf(brief, OUTPUTS) || isOf(brief, AIMS)) {
      return isOf(brief, OUTPUTS) ? OUTPUT : AIM;
    }
    boolean named =
        Words.containAny(normal, WORK_WORDS)
            && !(level == 1 && Words.containAny(normal, Set.of("roadmap")));
    if (named || level == 1) {
      return named ? WORK : PLAIN;
    }
    boolean asks =
        Words.startsWithAny(normal, ASKING)
            && !isPlan(plain)
            && StatusWords.heading(normal).isEmpty();
    return asks ? NOTE : PLAIN;
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
    if (NOTES.contains(normal) || ALONE.contains(normal)) {
      return Optional.of(NOTE);
    }
    if (OUTPUTS.contains(normal) || AIMS.contains(normal)) {
      return Optional.of(OUTPUTS.contains(normal) ? OUTPUT : AIM);
    }
    return WORK_WORDS.contains(normal) ? Optional.of(WORK) : Optional.empty();
  }

  /// Whether a heading names a phase or a version.
  static boolean isPhase(String plain) {
    String normal = Words.normal(Words.afterNumbering(plain));
    return Words.startsWithAny(unnumbered(normal), PHASES) || isVersion(normal);
  }

  static boolean endsInAim(String plain) {
    return Words.endsWithAny(Words.normal(plain), AIMS);
  }

  /// Whether a heading says that a plan follows, and nothing of what.
  static boolean isPlan(String plain) {
    return PLANS.contains(subject(plain));
  }

  /// Whether a chapter of this name holds the plan of a document that is about other things, too.
  static boolean isPlanChapter(String plain) {
    String subject = subject(plain);
    return PLANS.contains(subject) || PLAN_CHAPTERS.contains(subject);
  }

  private static String subject(String plain) {
    return Words.normal(Words.afterNumbering(withoutRemark(plain)));
  }

  /// Whether a heading announces notes on how far things are.
  static boolean tellsStatus(String plain) {
    return isOf(subject(plain), STATUS_NOTES);
  }

  /// Whether a heading that would announce criteria announces work in a list of what is to do.
  static boolean isWorkInList(String plain) {
    return Words.containAny(Words.normal(plain), WORKLIKE_CRITERIA);
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

  /// `Phase 1 exit criteria`, `Phase 2 deliverables`, `Release gates`: what of a phase is listed.
  private static Topic aspect(String normal) {
    if (CRITERIA_PHRASES.contains(normal) || Words.endsWithAny(normal, CRITERIA_PHRASES)) {
      return CRITERIA;
    }
    return Words.endsWithAny(normal, OUTPUTS) ? OUTPUT : PLAIN;
  }

  /// Such words name a section when it begins or ends with them; in its middle they name a subject
  /// of work.
  private static boolean isOf(String normal, Set<String> words) {
    return Words.startsWithAny(normal, words) || Words.endsWithAny(normal, words);
  }

  static String withoutRemark(String plain) {
    int bracket = Math.max(plain.indexOf('('), plain.indexOf('（'));
    return bracket > 0 ? plain.substring(0, bracket) : plain;
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
