package dev.waymark.core.request;

import dev.waymark.core.filter.Token;
import dev.waymark.core.request.RequestParser.Fits;
import dev.waymark.core.roadmap.Finding;
import dev.waymark.core.roadmap.Ref;
import dev.waymark.core.roadmap.Target;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What follows the verb in a line.
final class Rest {
  /// Longer than any title is: no name reaches further, so no further is looked.
  static final int LONGEST_NAME = 250;

  private static final Pattern NUMBER = Pattern.compile("#[1-9][0-9]{0,8}");

  private static final Pattern INDEFINITE = Pattern.compile("^(?i:an?|some|any)\\s");
  private static final Pattern DIGITS = Pattern.compile("[1-9][0-9]{0,7}[,.;]?");

  private static final Set<String> AND = Set.of("and", "&", "+", ",", ";", "plus");

  /// Between two names they say something that no line of the grammar does.
  private static final Set<String> BETWEEN =
      Set.of(
          "or", "but", "not", "except", "without", "-", "..", "...", "…", "to", "through", "thru",
          "till", "until", "/");

  /// Ends the reading of a line that has no meaning.
  static final class Wrong extends Exception {
    private static final long serialVersionUID = 1L;

    Wrong(String sentence) {
      super(sentence, null, false, false);
    }
  }

  /// What makes a request of a name and some text.
  interface NameAndText {
    Request of(Named name, String text) throws Wrong;
  }

  final String text;
  final List<Token> tokens;
  private final Fits fits;
  private final LocalDate today;

  Rest(String text, Fits fits, LocalDate today) {
    String words = apart(text);
    this.tokens = Token.all(words);
    this.text = tokens.isEmpty() ? "" : words;
    this.fits = fits;
    this.today = today;
  }

  /// Refs with nothing but commas between them are several words.
  private static String apart(String text) {
    int end = text.indexOf(' ') < 0 ? text.length() : text.indexOf(' ');
    String first = text.substring(0, end);
    boolean refs =
        first.indexOf(',') > 0
            && first.length() < 1_000
            && Stream.of(first.split(",", -1)).allMatch(one -> Ref.parse(one).isPresent());
    return refs ? first.replace(",", " ").strip() + text.substring(end) : text;
  }

  /// All but this word.
  Rest without(Token token) {
    String both = text.substring(0, token.start()) + " " + text.substring(token.end());
    return new Rest(both.strip(), fits, today);
  }

  Request nothing(Verb verb, Request request) throws Wrong {
    if (!text.isEmpty()) {
      throw new Wrong(verb.word() + " takes nothing more, not “" + text + "”.");
    }
    return request;
  }

  Named name(Verb verb) throws Wrong {
    Named named = nameOrNull();
    if (named == null) {
      throw usage(verb);
    }
    return named;
  }

  Named item(Verb verb) throws Wrong {
    return tokens.size() == 1 && tokens.getFirst().quoted()
        ? name(verb)
        : named(name(verb).words());
  }

  /// What bare words name: not what a pronoun or a preposition happens to stand in.
  private static Named named(String words) throws Wrong {
    if (FunctionWords.only(words)) {
      throw new Wrong(
          "“%s” names nothing: say a ref, or words of a title.".formatted(Typed.shown(words)));
    }
    if (INDEFINITE.matcher(words).find()) {
      throw new Wrong(
          "“%s” may be any: say a ref, or words of a title in quotes."
              .formatted(Typed.shown(words)));
    }
    return new Named(words);
  }

  @Nullable Named nameOrNull() {
    return text.isEmpty() ? null : new Named(tokens.size() == 1 ? name(tokens.getFirst()) : text);
  }

  /// Names in front that end by themselves, as refs and what is in quotes do.
  ///
  /// @param rest what follows them
  record Front(List<Named> names, String rest) {}

  /// Refs and quoted names in front; then, if anything follows, it is one name more.
  List<Named> names(Verb verb) throws Wrong {
    Front front = front(Rest::isName);
    List<Named> names = new ArrayList<>(front.names());
    if (!front.rest().isEmpty()) {
      if (!names.isEmpty()) {
        refuseAfterthought(verb, names, front.rest());
      }
      names.add(named(front.rest()));
    }
    if (names.isEmpty()) {
      throw usage(verb);
    }
    return names;
  }

  /// The same, but what is in quotes and fits nothing is what shows that work is done.
  Front finished() throws Wrong {
    return front(token -> isName(token) && !isProof(token));
  }

  private boolean isProof(Token token) {
    return token.quoted()
        && !token.equals(tokens.getFirst())
        && token.text().strip().indexOf(' ') > 0
        && !isWordOf(token, fits.item());
  }

  /// Whether there are several, and no text: what is in quotes may be one if nothing is called so.
  boolean isOnlyNames() throws Wrong {
    Front front =
        front(token -> isName(token) && (!token.quoted() || isWordOf(token, fits.item())));
    return front.names().size() > 1 && front.rest().isEmpty();
  }

  /// After a comma there may be a reason or something else: that is for plain English.
  private boolean saysMore(Verb verb, String text) {
    boolean reasons = verb == Verb.BLOCK || verb == Verb.DROP;
    return reasons
        && this.text.substring(0, this.text.length() - text.length()).strip().endsWith(",");
  }

  private static boolean isWordOf(Token token, Predicate<String> known) {
    String word = token.text();
    return word.length() <= LONGEST_NAME && !FunctionWords.only(word) && known.test(word);
  }

  private Front front(Predicate<Token> isName) throws Wrong {
    List<Named> names = new ArrayList<>();
    int count = 0;
    for (int at = 0; at < tokens.size() && isName.test(tokens.get(at)); at++) {
      names.add(new Named(name(tokens.get(at))));
      count = at + 1;
      boolean joined = count + 1 < tokens.size() && isAnd(tokens.get(count));
      at += joined && isName.test(tokens.get(count + 1)) ? 1 : 0;
    }
    String rest = after(count);
    if (!names.isEmpty() && goesOn(rest, BETWEEN, token -> isName(token) || isNumber(token))) {
      throw new Wrong("Say every item by itself: KMS-3 KMS-4.");
    }
    return new Front(names, rest);
  }

  private static boolean isNumber(Token token) {
    return !token.quoted() && DIGITS.matcher(token.text()).matches();
  }

  private static boolean isAnd(Token token) {
    return !token.quoted() && AND.contains(token.text().toLowerCase(Locale.ROOT));
  }

  /// Whether the text after a name goes on with another one: `and KMS-4`.
  private static boolean goesOn(String text, Set<String> by, Predicate<Token> isName) {
    List<Token> words = Token.all(text.substring(0, Math.min(text.length(), LONGEST_NAME)));
    return words.size() > 1
        && !words.getFirst().quoted()
        && by.contains(Token.hyphened(words.getFirst().text()).toLowerCase(Locale.ROOT))
        && isName.test(words.get(1));
  }

  String after(int count) {
    return count == 0 ? text : text.substring(tokens.get(count - 1).end()).strip();
  }

  String before(Token token) {
    String front = text.substring(0, token.start()).strip();
    List<Token> inFront = Token.all(front);
    return inFront.size() == 1 ? name(inFront.getFirst()) : front;
  }

  Named nameBefore(Token token) throws Wrong {
    return named(before(token));
  }

  /// Whether what is named ends with the first word.
  boolean beginsWithName() {
    return !tokens.isEmpty() && isName(tokens.getFirst());
  }

  /// The name in front of the last word: behind a ref or a quoted name there is no other one.
  Named nameBeforeLast(Verb verb) throws Wrong {
    if (!beginsWithName() || tokens.size() == 2) {
      return nameBefore(tokens.getLast());
    }
    if (isName(tokens.get(1)) || isAnd(tokens.get(1))) {
      throw oneAtATime(verb);
    }
    throw new Wrong(
        "“%s” is more than one word: say %s, such as %s %s %s."
            .formatted(
                Typed.shown(after(1)),
                verb.usage(),
                verb.word(),
                tokens.getFirst().text(),
                tokens.getLast().text()));
  }

  /// A ref or a quoted name ends by itself; bare words end where they no longer fit any item.
  Request nameAndText(Verb verb, NameAndText make) throws Wrong {
    return nameAndText(verb, fits.item(), make);
  }

  Request milestoneAndTitle() throws Wrong {
    return nameAndText(
        Verb.ADD,
        fits.milestone(),
        (milestone, title) -> new Command.Add(milestone, RequestParser.title(Verb.ADD, title)));
  }

  private Request nameAndText(Verb verb, Predicate<String> known, NameAndText make) throws Wrong {
    if (tokens.size() < 2) {
      throw usage(verb);
    }
    NameAndText one =
        (named, text) -> {
          if (goesOn(text, AND, word -> isName(word) || isWordOf(word, known))) {
            throw oneAtATime(verb);
          }
          if (saysMore(verb, text)) {
            throw usage(verb);
          }
          refuseAfterthought(verb, List.of(named), text);
          return make.of(named, text);
        };
    if (isName(tokens.getFirst())) {
      return one.of(new Named(name(tokens.getFirst())), after(1));
    }
    int named = 0;
    while (named < tokens.size() - 1
        && tokens.get(named).end() <= LONGEST_NAME
        && known.test(front(named + 1))) {
      named++;
    }
    return named == 0
        ? one.of(named(tokens.getFirst().text()), after(1))
        : one.of(named(front(named)), after(named));
  }

  /// Refuses what is said behind names and is no text about them.
  void refuseAfterthought(Verb verb, List<Named> names, String said) throws Wrong {
    String number = verb == Verb.MEET && !said.isEmpty() ? said.split("\\s+", 2)[0] : "";
    String front =
        verb.word() + " " + RequestText.names(names) + (number.isEmpty() ? "" : " ") + number;
    Afterthought.refuse(
        verb,
        front,
        said.substring(number.length()).strip(),
        new Afterthought.Around(fits.item(), today));
  }

  /// More words never fit more.
  private String front(int words) {
    return text.substring(0, tokens.get(words - 1).end());
  }

  /// `R4-1f3a9c the date is being discussed until 2026-12-01`.
  Request waiver() throws Wrong {
    if (tokens.size() < 2) {
      throw usage(Verb.WAIVE);
    }
    String finding = finding(tokens.getFirst().text());
    Optional<Token> until = tokens.stream().filter(Rest::isUntil).reduce((_, last) -> last);
    String reason =
        until
            .map(lead -> text.substring(tokens.getFirst().end(), lead.start()).strip())
            .orElseGet(() -> after(1));
    if (reason.isEmpty()) {
      throw usage(Verb.WAIVE);
    }
    LocalDate day = until.isEmpty() ? null : until(until.get());
    boolean none = reason.equalsIgnoreCase("none") && until.isEmpty();
    return new Command.Waive(finding, none ? null : unquoted(reason), day);
  }

  private static String finding(String typed) throws Wrong {
    return Finding.id(typed)
        .orElseThrow(
            () -> new Wrong("“" + typed + "” is no finding: lint shows them, such as R4-1f3a9c."));
  }

  static boolean isUntil(Token token) {
    return !token.quoted() && token.text().equalsIgnoreCase("until");
  }

  /// Whoever means a day and slips must not waive for ever.
  private LocalDate until(Token lead) throws Wrong {
    String said = text.substring(lead.end()).strip();
    LocalDate day = DateWords.parse(said, today).map(Target::lastDay).orElse(null);
    if (day == null || day.isBefore(today)) {
      throw new Wrong(
          "“%s” is no day ahead: say until %s, or put the whole reason in quotes."
              .formatted(Typed.shown(text.substring(lead.start())), DateWords.DAYS));
    }
    return day;
  }

  static Wrong usage(Verb verb) {
    return new Wrong("Say " + verb.usage() + ", such as " + verb.example() + ".");
  }

  static Wrong oneAtATime(Verb verb) {
    return new Wrong("Say one item at a time: " + verb.usage() + ".");
  }

  /// Free text may stand in quotes as a whole.
  static String unquoted(String text) {
    return Token.bare(text);
  }

  /// The quotes that it stands in are those of the grammar.
  static String straight(String text) {
    String bare = unquoted(text);
    return bare.equals(text) || bare.isBlank() ? text : '"' + bare + '"';
  }

  /// The same where nothing else would show that it stood in quotes.
  static String said(Verb verb, String text) {
    String bare = unquoted(text);
    return RequestText.asSaid(verb, bare).equals(bare) ? straight(text) : bare;
  }

  static boolean isName(Token token) {
    String text = name(token);
    return token.quoted() || Ref.parse(text).isPresent() || NUMBER.matcher(text).matches();
  }

  /// A ref as it is written, whatever a chat client made of its hyphen and whatever follows it.
  private static String name(Token token) {
    String text = token.text();
    int end = text.length();
    while (!token.quoted() && end > 1 && ",.;".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    String plain = Token.hyphened(text.substring(0, end));
    return Ref.parse(plain).isPresent() || NUMBER.matcher(plain).matches() ? plain : text;
  }
}
