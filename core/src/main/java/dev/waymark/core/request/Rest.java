package dev.waymark.core.request;

import dev.waymark.core.filter.Token;
import dev.waymark.core.request.RequestParser.Fits;
import dev.waymark.core.roadmap.Finding;
import dev.waymark.core.roadmap.Ref;
import dev.waymark.core.roadmap.Target;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What follows the verb in a line.
final class Rest {
  /// Longer than any title is: no name reaches further, so no further is looked.
  static final int LONGEST_NAME = 250;

  private static final Pattern NUMBER = Pattern.compile("#[1-9][0-9]{0,8}");

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

  Rest(String text, Fits fits) {
    String words = apart(text);
    this.tokens = Token.all(words);
    this.text = tokens.isEmpty() ? "" : words;
    this.fits = fits;
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
    return new Rest(both.strip(), fits);
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

  @Nullable Named nameOrNull() {
    return text.isEmpty() ? null : new Named(tokens.size() == 1 ? name(tokens.getFirst()) : text);
  }

  /// Refs and quoted names in front; then, if anything follows, it is one name more.
  List<Named> names(Verb verb) throws Wrong {
    List<Named> names = new ArrayList<>(leadingNames());
    String rest = after(names.size());
    if (!rest.isEmpty()) {
      names.add(new Named(rest));
    }
    if (names.isEmpty()) {
      throw usage(verb);
    }
    return names;
  }

  List<Named> leadingNames() {
    return tokens.stream().takeWhile(Rest::isName).map(token -> new Named(name(token))).toList();
  }

  String after(int count) {
    return count == 0 ? text : text.substring(tokens.get(count - 1).end()).strip();
  }

  String before(Token token) {
    String front = text.substring(0, token.start()).strip();
    List<Token> inFront = Token.all(front);
    return inFront.size() == 1 ? name(inFront.getFirst()) : front;
  }

  /// A ref or a quoted name ends by itself; bare words end where they no longer fit any item.
  Request nameAndText(Verb verb, NameAndText make) throws Wrong {
    return nameAndText(verb, fits.item(), make);
  }

  Request milestoneAndTitle() throws Wrong {
    return nameAndText(
        Verb.ADD,
        fits.milestone(),
        (milestone, title) -> new Command.Add(milestone, unquoted(title)));
  }

  private Request nameAndText(Verb verb, Predicate<String> known, NameAndText make) throws Wrong {
    if (tokens.size() < 2) {
      throw usage(verb);
    }
    if (isName(tokens.getFirst())) {
      return make.of(new Named(name(tokens.getFirst())), after(1));
    }
    int named = 0;
    while (named < tokens.size() - 1
        && tokens.get(named).end() <= LONGEST_NAME
        && known.test(front(named + 1))) {
      named++;
    }
    return named == 0
        ? make.of(new Named(tokens.getFirst().text()), after(1))
        : make.of(new Named(front(named)), after(named));
  }

  /// More words never fit more.
  private String front(int words) {
    return text.substring(0, tokens.get(words - 1).end());
  }

  /// `R4-1f3a9c the date is being discussed until 2026-12-01`.
  Request waiver(LocalDate today) throws Wrong {
    if (tokens.size() < 2) {
      throw usage(Verb.WAIVE);
    }
    String typed = tokens.getFirst().text();
    String finding =
        Finding.id(typed)
            .orElseThrow(
                () ->
                    new Wrong(
                        "“" + typed + "” is no finding: lint shows them, such as R4-1f3a9c."));
    String reason = after(1);
    LocalDate until = null;
    for (int words = 2; words <= Math.min(4, tokens.size() - 2); words++) {
      Token lead = tokens.get(tokens.size() - words);
      if (lead.text().equalsIgnoreCase("until") && !lead.quoted()) {
        String date = text.substring(lead.end()).strip();
        Optional<Target> day = DateWords.parse(date, today);
        if (day.isPresent()) {
          until = day.get().lastDay();
          reason = text.substring(tokens.getFirst().end(), lead.start()).strip();
        }
      }
    }
    if (reason.isEmpty()) {
      throw usage(Verb.WAIVE);
    }
    boolean none = reason.equalsIgnoreCase("none") && until == null;
    return new Command.Waive(finding, none ? null : unquoted(reason), until);
  }

  static Wrong usage(Verb verb) {
    return new Wrong("Say " + verb.usage() + ".");
  }

  /// Free text may stand in quotes as a whole.
  static String unquoted(String text) {
    List<Token> tokens = Token.all(text);
    return tokens.size() == 1 && tokens.getFirst().quoted() ? tokens.getFirst().text() : text;
  }

  private static boolean isName(Token token) {
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
