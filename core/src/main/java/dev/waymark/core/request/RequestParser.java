package dev.waymark.core.request;

import dev.waymark.core.filter.FilterParser;
import dev.waymark.core.filter.Token;
import dev.waymark.core.roadmap.Evidence;
import dev.waymark.core.roadmap.Ref;
import dev.waymark.core.roadmap.Target;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The one grammar, for every surface.
public final class RequestParser {
  private static final Pattern NUMBER = Pattern.compile("#[1-9][0-9]{0,8}");
  private static final Pattern LINK = Pattern.compile("https?://\\S+");

  /// How reading ended.
  public sealed interface Parsed {}

  public record Understood(Request request) implements Parsed {}

  /// @param sentence what was not understood, and what would be
  public record Misunderstood(String sentence) implements Parsed {}

  /// Ends the reading of a line that has no meaning.
  private static final class Wrong extends Exception {
    private static final long serialVersionUID = 1L;

    Wrong(String sentence) {
      super(sentence, null, false, false);
    }
  }

  private final Predicate<String> fits;
  private final LocalDate today;
  private final String me;

  /// @param fits whether words fit the title of at least one item: where a name ends and free text
  ///   begins
  /// @param me whom `owner:me` means
  public RequestParser(Predicate<String> fits, LocalDate today, String me) {
    this.fits = fits;
    this.today = today;
    this.me = me;
  }

  public Parsed parse(String line) {
    List<Token> tokens = Token.all(line.strip());
    if (tokens.isEmpty()) {
      return new Understood(new Query.Help(null));
    }
    String word = tokens.getFirst().text();
    Optional<Verb> verb = Verb.of(word);
    if (verb.isEmpty()) {
      return new Misunderstood(
          "There is no “" + word + "”: " + nearest(word) + "help shows what can be asked.");
    }
    try {
      Rest rest = new Rest(line.strip().substring(tokens.getFirst().end()).strip());
      return new Understood(request(verb.get(), rest));
    } catch (Wrong wrong) {
      return new Misunderstood(String.valueOf(wrong.getMessage()));
    }
  }

  private Request request(Verb verb, Rest rest) throws Wrong {
    return switch (verb) {
      case LIST -> list(rest);
      case SHOW -> new Query.Show(rest.name(verb));
      case STATUS -> new Query.Status(rest.nameOrNull());
      case NEXT -> rest.nothing(verb, new Query.Next());
      case START -> new Command.Start(rest.names(verb));
      case DONE -> done(rest);
      case BLOCK -> rest.nameAndText(verb, Command.Block::new);
      case UNBLOCK -> new Command.Unblock(rest.names(verb));
      case REOPEN -> new Command.Reopen(rest.names(verb));
      case OWN -> own(rest);
      case TARGET -> target(rest);
      case NOTE -> rest.nameAndText(verb, Command.Note::new);
      case LOG -> new Query.Log(rest.nameOrNull());
      case UNDO -> rest.nothing(verb, new Command.Undo());
      case DIGEST -> rest.nothing(verb, new Query.Digest());
      case HELP -> help(rest);
    };
  }

  private Request list(Rest rest) throws Wrong {
    FilterParser.Parsed parsed = FilterParser.parse(rest.text, me);
    if (parsed instanceof FilterParser.Understood(var filter)) {
      return new Query.ListItems(filter);
    }
    throw new Wrong(((FilterParser.Misunderstood) parsed).sentence());
  }

  private static Request help(Rest rest) throws Wrong {
    if (!rest.text.isEmpty() && Verb.of(rest.text).isEmpty()) {
      throw new Wrong(
          "There is no “"
              + rest.text
              + "” to help with: "
              + nearest(rest.text)
              + "help shows all verbs.");
    }
    return new Query.Help(rest.text.isEmpty() ? null : rest.text);
  }

  private Request done(Rest rest) throws Wrong {
    List<Named> named = rest.leadingNames();
    if (!named.isEmpty()) {
      return new Command.Done(named, evidence(rest.after(named.size())));
    }
    List<Token> words = new ArrayList<>(rest.tokens);
    List<Evidence> links = new ArrayList<>();
    while (!words.isEmpty() && LINK.matcher(words.getLast().text()).matches()) {
      links.addFirst(new Evidence(words.removeLast().text()));
    }
    if (words.isEmpty()) {
      throw usage(Verb.DONE);
    }
    return new Command.Done(
        List.of(new Named(rest.text.substring(0, words.getLast().end()).strip())), links);
  }

  private static List<Evidence> evidence(String text) {
    return text.isEmpty() ? List.of() : List.of(new Evidence(text));
  }

  private Request own(Rest rest) throws Wrong {
    if (rest.tokens.size() < 2) {
      throw usage(Verb.OWN);
    }
    Token last = rest.tokens.getLast();
    String person = last.text().startsWith("@") ? last.text().substring(1) : last.text();
    Named item = new Named(rest.before(last));
    return switch (person) {
      case "none" -> new Command.Own(item, null);
      case "me" -> new Command.Own(item, me);
      default -> new Command.Own(item, person);
    };
  }

  /// The date may be two or three words: `1 dec 2026`.
  private Request target(Rest rest) throws Wrong {
    if (rest.tokens.size() < 2) {
      throw usage(Verb.TARGET);
    }
    if (rest.tokens.getLast().text().equalsIgnoreCase("none")) {
      return new Command.SetTarget(new Named(rest.before(rest.tokens.getLast())), null);
    }
    for (int words = Math.min(3, rest.tokens.size() - 1); words >= 1; words--) {
      Token first = rest.tokens.get(rest.tokens.size() - words);
      Optional<Target> target = DateWords.parse(rest.text.substring(first.start()), today);
      if (target.isPresent()) {
        return new Command.SetTarget(new Named(rest.before(first)), target.get());
      }
    }
    throw new Wrong(
        "“" + rest.tokens.getLast().text() + "” is no date: say " + DateWords.ALLOWED + ".");
  }

  private static Wrong usage(Verb verb) {
    return new Wrong("Say " + verb.usage() + ".");
  }

  private static String nearest(String word) {
    return Arrays.stream(Verb.values())
        .map(Verb::word)
        .min(Comparator.comparingInt(verb -> Distance.between(verb, word)))
        .filter(verb -> Distance.between(verb, word) <= 2)
        .map(verb -> "did you mean " + verb + "? ")
        .orElse("");
  }

  /// What makes a request of a name and some text.
  private interface NameAndText {
    Request of(Named name, String text);
  }

  /// What follows the verb.
  private final class Rest {
    final String text;
    final List<Token> tokens;

    Rest(String text) {
      this.text = text;
      this.tokens = Token.all(text);
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
      return text.isEmpty()
          ? null
          : new Named(tokens.size() == 1 ? tokens.getFirst().text() : text);
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
      return tokens.stream()
          .takeWhile(RequestParser::isName)
          .map(token -> new Named(uncomma(token.text())))
          .toList();
    }

    String after(int count) {
      return count == 0 ? text : text.substring(tokens.get(count - 1).end()).strip();
    }

    String before(Token token) {
      String front = text.substring(0, token.start()).strip();
      List<Token> inFront = Token.all(front);
      return inFront.size() == 1 ? inFront.getFirst().text() : front;
    }

    /// A ref or a quoted name ends by itself; bare words end where they no longer fit any item.
    Request nameAndText(Verb verb, NameAndText make) throws Wrong {
      if (tokens.size() < 2) {
        throw usage(verb);
      }
      if (isName(tokens.getFirst())) {
        return make.of(new Named(uncomma(tokens.getFirst().text())), after(1));
      }
      for (int words = tokens.size() - 1; words >= 1; words--) {
        String front = text.substring(0, tokens.get(words - 1).end());
        if (fits.test(front)) {
          return make.of(new Named(front), after(words));
        }
      }
      return make.of(new Named(tokens.getFirst().text()), after(1));
    }
  }

  private static boolean isName(Token token) {
    String text = uncomma(token.text());
    return token.quoted() || Ref.parse(text).isPresent() || NUMBER.matcher(text).matches();
  }

  private static String uncomma(String text) {
    return text.endsWith(",") ? text.substring(0, text.length() - 1) : text;
  }
}
