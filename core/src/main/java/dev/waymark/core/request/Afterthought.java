package dev.waymark.core.request;

import dev.waymark.core.filter.Token;
import dev.waymark.core.request.Rest.Wrong;
import dev.waymark.core.roadmap.Target;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// What stands behind a name and is no text about it: another request, a condition, a doubt, a
/// plan. Whoever means it as a text says it in quotes.
final class Afterthought {
  /// What it takes to know one.
  ///
  /// @param item whether words fit an item
  record Around(Predicate<String> item, LocalDate today) {}

  /// What the text behind a name is to be.
  private enum Kind {
    EVIDENCE,
    REASON,
    TITLE,
    /// Nothing, as all that stands there is a name.
    NAME,
    /// Whatever somebody likes to write down.
    ANYTHING
  }

  /// Before another request.
  private static final Set<String> JOINTS =
      Set.of("and", "then", "also", "plus", "&", "&&", "||", "+");

  /// What else people call the verbs that change something.
  private static final Set<String> COMMANDS =
      Set.of(
          "finish",
          "complete",
          "close",
          "begin",
          "resume",
          "mark",
          "set",
          "assign",
          "reassign",
          "give",
          "postpone",
          "cancel",
          "delete",
          "remove",
          "push",
          "create",
          "merge",
          "tell",
          "ask");

  private static final Set<String> CONDITIONS =
      Set.of(
          "if",
          "unless",
          "when",
          "whenever",
          "once",
          "except",
          "but",
          "or",
          "maybe",
          "perhaps",
          "possibly",
          "otherwise",
          "provided",
          "providing",
          "assuming",
          "supposing",
          "tomorrow",
          "tonight",
          "someday",
          "sometime",
          "eventually",
          "soon",
          "later");

  /// They take back that something is so.
  private static final Set<String> HEDGES =
      Set.of(
          "not",
          "never",
          "no",
          "nope",
          "nah",
          "until",
          "till",
          "before",
          "after",
          "without",
          "apart",
          "besides",
          "nearly",
          "almost",
          "hardly",
          "barely",
          "half",
          "halfway",
          "partly",
          "partially",
          "mostly",
          "probably",
          "hopefully",
          "next");

  /// Behind "not" they doubt what is said, whatever is not so.
  private static final Set<String> DOUBTS =
      Set.of(
          "really",
          "now",
          "yet",
          "sure",
          "today",
          "actually",
          "necessarily",
          "quite",
          "true",
          "that",
          "this",
          "so");

  private static final Set<String> FORWARD =
      Set.of("by", "on", "at", "from", "in", "this", "next", "coming", "the", "until", "till");

  private static final Set<String> COURTESY =
      Set.of("please", "pls", "plz", "thanks", "thx", "ty", "cheers", "now", "asap", "today");

  private static final Pattern GUESS =
      Pattern.compile("(?:.* )?i (?:think|guess|hope|believe|suppose)(?: so)?", Pattern.DOTALL);
  private static final Pattern CHOICE =
      Pattern.compile("(?:.* )?or (?:not|what|no)", Pattern.DOTALL);
  private static final Pattern AHEAD =
      Pattern.compile(
          "(?:in \\S+ (?:day|week|month)s?|next (?:week|month|quarter|year|sprint|\\w+day))");
  private static final Pattern NEITHER_LETTER_NOR_DIGIT = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern DIGITS = Pattern.compile("[0-9]{1,8}");

  private final Verb verb;
  private final String text;
  private final List<Token> words;
  private final Kind kind;

  private Afterthought(Verb verb, String text) {
    this.verb = verb;
    this.text = text;
    this.words = Token.all(text);
    this.kind = kind(verb);
  }

  private static Kind kind(Verb verb) {
    return switch (verb) {
      case DONE, MEET -> Kind.EVIDENCE;
      case BLOCK, DROP -> Kind.REASON;
      case RENAME, ADD -> Kind.TITLE;
      case START, UNBLOCK, REOPEN, DEFER, TAKE -> Kind.NAME;
      case LIST,
          SHOW,
          STATUS,
          NEXT,
          MINE,
          MOVE,
          OWN,
          TARGET,
          PRIORITY,
          LINK,
          UNMEET,
          AFTER,
          JOIN,
          NOTE,
          LOG,
          UNDO,
          REDO,
          SYNC,
          VERIFY,
          EXPORT,
          UNTRACK,
          VIEW,
          LINT,
          WAIVE,
          FOLLOW,
          UNFOLLOW,
          DIGEST,
          STANDUP,
          CHECKIN,
          AWAY,
          HELP ->
          Kind.ANYTHING;
    };
  }

  /// Refuses what is no text about what was named.
  ///
  /// @param front the verb and what it names
  static void refuse(Verb verb, String front, String text, Around around) throws Wrong {
    Afterthought said = new Afterthought(verb, text);
    if (said.kind == Kind.ANYTHING || said.words.isEmpty() || said.isQuoted()) {
      return;
    }
    int another = said.another(around.item());
    if (another >= 0) {
      throw new Wrong(said.oneAtATime(front, another));
    }
    if (said.isCourtesy()) {
      throw Rest.usage(verb);
    }
    if (said.leavesOpen(around.today())) {
      throw new Wrong(
          "“%s” leaves open whether that is meant: say %s alone, or the rest in quotes."
              .formatted(Typed.shown(text), front));
    }
  }

  /// Whether it has to be in quotes to be read as a text.
  static boolean isOne(Verb verb, String text) {
    Afterthought said = new Afterthought(verb, text);
    return said.kind != Kind.ANYTHING
        && said.kind != Kind.NAME
        && !said.words.isEmpty()
        && !said.isQuoted()
        && (said.another(_ -> true) >= 0 || said.isCourtesy() || said.leavesOpen(LocalDate.EPOCH));
  }

  private boolean isQuoted() {
    return words.size() == 1 && words.getFirst().quoted();
  }

  private String word(int at) {
    Token token = words.get(at);
    if (token.quoted()) {
      return "";
    }
    String word = token.text().toLowerCase(Locale.ROOT);
    int end = word.length();
    while (end > 1 && ",.;:!?".indexOf(word.charAt(end - 1)) >= 0) {
      end--;
    }
    return word.substring(0, end);
  }

  /// Where another request begins; negative where none does.
  private int another(Predicate<String> known) {
    for (int at = 0; at < words.size(); at++) {
      if (isAnother(at, known)) {
        return at;
      }
    }
    return -1;
  }

  private boolean isAnother(int at, Predicate<String> known) {
    String word = word(at);
    boolean last = at == words.size() - 1;
    if (word.equals("&&") || word.equals("||")) {
      return true;
    }
    if (at == 0 && kind != Kind.TITLE && (word.equals("and") || word.equals("then"))) {
      return words.size() > 2 || (!last && DIGITS.matcher(word(1)).matches());
    }
    boolean begins = begins(at);
    if (last || !isCommand(word) || (!begins && kind != Kind.EVIDENCE && kind != Kind.NAME)) {
      return false;
    }
    Token next = words.get(at + 1);
    return (Rest.isName(next) && !next.quoted())
        || (begins && kind != Kind.TITLE && names(at + 1, known));
  }

  private boolean begins(int at) {
    if (at == 0) {
      return true;
    }
    String before = words.get(at - 1).text();
    return JOINTS.contains(word(at - 1))
        || before.endsWith(",")
        || before.endsWith(";")
        || text.substring(words.get(at - 1).end(), words.get(at).start()).indexOf('\n') >= 0;
  }

  private static boolean isCommand(String word) {
    return COMMANDS.contains(word)
        || Verb.of(word).filter(verb -> verb.changes() && verb != Verb.AFTER).isPresent();
  }

  /// Two words are enough: a title of one is rare, and the first of a reason fits many.
  private boolean names(int at, Predicate<String> known) {
    int from = word(at).equals("the") && at + 1 < words.size() ? at + 1 : at;
    int to = Math.min(words.size(), from + 2);
    String said = text.substring(words.get(from).start(), words.get(to - 1).end());
    return said.length() <= Rest.LONGEST_NAME && !FunctionWords.only(said) && known.test(said);
  }

  private String oneAtATime(String front, int at) {
    int from = at;
    while (from < words.size() && JOINTS.contains(word(from))) {
      from++;
    }
    String other = from < words.size() ? text.substring(words.get(from).start()) : "";
    return from < words.size() && Verb.of(word(from)).isPresent()
        ? "One request at a time: say %s, then %s.".formatted(front, ended(Typed.shown(other)))
        : "One request at a time: say %s alone, or the rest in quotes.".formatted(front);
  }

  private static String ended(String said) {
    return NEITHER_LETTER_NOR_DIGIT.matcher(said.substring(said.length() - 1)).matches()
            && !said.endsWith("…")
            && !said.endsWith("\"")
        ? said.substring(0, said.length() - 1)
        : said;
  }

  private boolean isCourtesy() {
    boolean text = kind == Kind.EVIDENCE || kind == Kind.REASON;
    for (int at = 0; at < words.size() && text; at++) {
      String word = words.get(at).text();
      text = COURTESY.contains(word(at)) || NEITHER_LETTER_NOR_DIGIT.matcher(word).matches();
    }
    return text;
  }

  private boolean leavesOpen(LocalDate today) {
    String first = word(0);
    String second = words.size() > 1 ? word(1) : "";
    String plain = plain();
    return switch (kind) {
      case EVIDENCE ->
          CONDITIONS.contains(first)
              || HEDGES.contains(first)
              || (Set.of("only", "just", "even", "and", "as").contains(first)
                  && (CONDITIONS.contains(second) || second.equals("long")))
              || isAsked()
              || CHOICE.matcher(plain).matches()
              || GUESS.matcher(plain).matches()
              || hasAnywhere("if", "unless", "except", "maybe", "tomorrow")
              || plain.contains(" but not ")
              || beginsWithDay(today, 4);
      case REASON ->
          CONDITIONS.contains(first)
              || (first.equals("not") && (second.isEmpty() || DOUBTS.contains(second)))
              || isAsked()
              || CHOICE.matcher(plain).matches()
              || (verb == Verb.DROP
                  && (hasAnywhere("unless") || beginsWithDay(today, words.size())));
      case TITLE ->
          words.getFirst().text().equals(first)
              && (CONDITIONS.contains(first) || CHOICE.matcher(plain).matches());
      case NAME, ANYTHING -> false;
    };
  }

  private String plain() {
    StringBuilder plain = new StringBuilder(text.length());
    for (int at = 0; at < words.size(); at++) {
      plain.append(at == 0 ? "" : " ").append(word(at));
    }
    return plain.toString();
  }

  private boolean isAsked() {
    Token last = words.getLast();
    return !last.quoted() && last.text().endsWith("?") && !last.text().contains("://");
  }

  private boolean hasAnywhere(String... any) {
    for (int at = 0; at < words.size(); at++) {
      if (Set.of(any).contains(word(at))) {
        return true;
      }
    }
    return false;
  }

  /// A day to come says when something will be, not that it is.
  private boolean beginsWithDay(LocalDate today, int most) {
    int from = 0;
    while (from < words.size() - 1 && FORWARD.contains(word(from))) {
      from++;
    }
    for (int to = Math.min(words.size(), Math.min(from + 3, most)); to > from; to--) {
      boolean whole = kind == Kind.EVIDENCE || to == words.size();
      String said = text.substring(words.get(from).start(), words.get(to - 1).end());
      Optional<Target> day =
          whole && said.length() < 30 && !words.get(from).quoted()
              ? DateWords.parse(ended(said), today)
              : Optional.empty();
      if (day.filter(one -> one.lastDay().isAfter(today)).isPresent()) {
        return true;
      }
    }
    return AHEAD.matcher(plain()).matches();
  }
}
