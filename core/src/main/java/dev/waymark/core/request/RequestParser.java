package dev.waymark.core.request;

import dev.waymark.core.filter.Distance;
import dev.waymark.core.filter.Filter;
import dev.waymark.core.filter.FilterParser;
import dev.waymark.core.filter.Token;
import dev.waymark.core.request.Rest.Wrong;
import dev.waymark.core.roadmap.Conflict;
import dev.waymark.core.roadmap.Evidence;
import dev.waymark.core.roadmap.Priority;
import dev.waymark.core.roadmap.Target;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// The one grammar, for every surface.
public final class RequestParser {
  /// Whoever asks.
  static final String ME = "me";

  private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,3}");
  private static final Pattern STRANGER = Pattern.compile("<@[^>]*>|@");
  private static final Pattern VIEW_NAME = Pattern.compile("[\\p{L}\\p{N}_-]{1,40}");
  private static final Pattern LINK = Pattern.compile("https?://\\S+");

  /// How reading ended.
  public sealed interface Parsed {}

  public record Understood(Request request) implements Parsed {}

  /// @param sentence what was not understood, and what would be
  public record Misunderstood(String sentence) implements Parsed {}

  /// Whether words fit at least one title: where a name ends and free text begins.
  ///
  /// @param item an item's
  /// @param milestone a milestone's
  public record Fits(Predicate<String> item, Predicate<String> milestone) {}

  private final Fits fits;
  private final LocalDate today;
  private final String me;

  /// @param me whom `owner:me` means
  public RequestParser(Fits fits, LocalDate today, String me) {
    this.fits = fits;
    this.today = today;
    this.me = me;
  }

  public Parsed parse(String typed) {
    String line = Typed.plain(typed).strip();
    List<Token> tokens = Token.all(line);
    if (tokens.isEmpty() || unasked(line).isEmpty()) {
      return new Understood(new Query.Help(null));
    }
    boolean asks = isAsked(tokens.getLast());
    String word = tokens.size() == 1 && asks ? unasked(line) : tokens.getFirst().text();
    Optional<Verb> verb = Verb.of(word);
    if (verb.isEmpty()) {
      return new Misunderstood(
          "There is no “"
              + Typed.shown(word)
              + "”: "
              + nearest(word)
              + "help shows what can be asked.");
    }
    try {
      String said = asks ? answered(verb.get(), line, tokens.size() == 1) : line;
      Rest rest = new Rest(said.substring(word.length()).strip(), fits, today);
      return new Understood(request(verb.get(), rest));
    } catch (Wrong wrong) {
      return new Misunderstood(String.valueOf(wrong.getMessage()));
    }
  }

  private static boolean isAsked(Token last) {
    return !last.quoted() && last.text().endsWith("?") && !LINK.matcher(last.text()).matches();
  }

  private static String unasked(String line) {
    int end = line.length();
    while (end > 0 && line.charAt(end - 1) == '?') {
      end--;
    }
    return line.substring(0, end).strip();
  }

  /// A question changes nothing; a title, a note and what somebody says of the day may be one.
  private static String answered(Verb verb, String line, boolean alone) throws Wrong {
    return switch (verb) {
      case ADD, RENAME, NOTE, CHECKIN -> line;
      case LIST, SHOW, STATUS, NEXT, MINE, LOG, LINT, HELP, DIGEST, EXPORT -> unasked(line);
      case SYNC, VIEW, FOLLOW, STANDUP, AWAY -> {
        if (alone) {
          yield unasked(line);
        }
        throw question();
      }
      case START,
          DONE,
          BLOCK,
          UNBLOCK,
          REOPEN,
          DEFER,
          DROP,
          MOVE,
          OWN,
          TARGET,
          TAKE,
          PRIORITY,
          LINK,
          MEET,
          UNMEET,
          AFTER,
          JOIN,
          UNDO,
          REDO,
          VERIFY,
          UNTRACK,
          WAIVE,
          UNFOLLOW ->
          throw question();
    };
  }

  private static Wrong question() {
    return new Wrong(
        "A question changes nothing: show REF looks; whoever means the change says it without the"
            + " question mark.");
  }

  private Request request(Verb verb, Rest rest) throws Wrong {
    return switch (verb) {
      case LIST -> list(rest);
      case SHOW -> new Query.Show(rest.item(verb));
      case STATUS -> status(rest);
      case NEXT -> rest.nothing(verb, new Query.Next());
      case MINE -> rest.nothing(verb, new Query.Mine());
      case VIEW -> view(rest);
      case START -> new Command.Start(rest.names(verb));
      case DONE -> done(rest);
      case MEET ->
          rest.nameAndText(
              verb,
              (of, text) -> {
                String[] words = text.split("\\s+", 2);
                return new Command.Meet(
                    of, number(words[0]), words.length == 1 ? null : Rest.straight(words[1]));
              });
      case UNMEET -> rest.nameAndText(verb, (of, text) -> new Command.Unmeet(of, number(text)));
      case BLOCK ->
          rest.nameAndText(verb, (item, why) -> new Command.Block(item, Rest.said(verb, why)));
      case UNBLOCK -> new Command.Unblock(rest.names(verb));
      case REOPEN -> new Command.Reopen(rest.names(verb));
      case ADD -> rest.milestoneAndTitle();
      case RENAME ->
          rest.nameAndText(verb, (item, title) -> new Command.Rename(item, title(verb, title)));
      case MOVE ->
          rest.nameAndText(
              verb, (item, to) -> new Command.Move(item, new Named(Rest.unquoted(to))));
      case DROP -> drop(rest);
      case DEFER -> new Command.Defer(rest.names(verb));
      case PRIORITY -> priority(rest);
      case TAKE -> new Command.Take(rest.names(verb));
      case LINK -> link(rest);
      case VERIFY -> new Command.Verify(filter(rest.text, me));
      case EXPORT -> new Query.Export(rest.name(verb));
      case UNTRACK -> new Command.Untrack(rest.name(verb));
      case OWN -> own(rest);
      case TARGET -> target(rest);
      case AFTER -> rest.nameAndText(verb, (item, first) -> new Command.After(item, first(first)));
      case JOIN ->
          rest.nameAndText(
              verb,
              (item, other) -> new Command.Join(item, new Rest(other, fits, today).item(verb)));
      case NOTE ->
          rest.nameAndText(verb, (item, text) -> new Command.Note(item, Rest.straight(text)));
      case LOG -> new Looking(today, me).log(rest);
      case UNDO -> undo(rest);
      case REDO -> rest.nothing(verb, new Command.Redo());
      case SYNC -> sync(rest);
      case LINT -> new Query.Lint(rest.nameOrNull());
      case WAIVE -> rest.waiver();
      case FOLLOW ->
          rest.text.isEmpty()
              ? new Query.Follows()
              : isMe(rest) ? new Command.CallMe(true) : new Command.Follow(filter(rest.text, me));
      case UNFOLLOW -> {
        if (rest.text.isEmpty()) {
          throw Rest.usage(verb);
        }
        yield isMe(rest) ? new Command.CallMe(false) : new Command.Unfollow(filter(rest.text, me));
      }
      case DIGEST -> new Looking(today, me).digest(rest);
      case STANDUP -> standup(rest);
      case CHECKIN -> new DayWords(today).checkIn(rest);
      case AWAY -> new DayWords(today).away(rest);
      case HELP -> help(rest);
    };
  }

  private static boolean isMe(Rest rest) {
    return rest.text.equalsIgnoreCase(ME);
  }

  private Request list(Rest rest) throws Wrong {
    return new Looking(today, me).at(rest, this::filtered);
  }

  private Request view(Rest rest) throws Wrong {
    if (rest.text.isEmpty()) {
      return new Query.Views();
    }
    if (rest.tokens.size() < 3 || !rest.tokens.getFirst().text().equalsIgnoreCase("save")) {
      throw Rest.usage(Verb.VIEW);
    }
    String name = rest.tokens.get(1).text();
    String bare = name.startsWith("@") ? name.substring(1) : name;
    if (!VIEW_NAME.matcher(bare).matches()) {
      throw new Wrong("“" + name + "” is no name for a view: say one word of letters and digits.");
    }
    return new Command.SaveView(bare, filter(rest.after(2), "me"));
  }

  private Request status(Rest rest) throws Wrong {
    return new Looking(today, me).at(rest, there -> new Query.Status(there.nameOrNull()));
  }

  private static Request undo(Rest rest) {
    boolean anyway =
        !rest.tokens.isEmpty() && rest.tokens.getLast().text().equalsIgnoreCase("anyway");
    Rest of = anyway ? rest.without(rest.tokens.getLast()) : rest;
    return new Command.Undo(of.nameOrNull(), anyway);
  }

  /// Alone it shows where file and store differ.
  private static Request sync(Rest rest) throws Wrong {
    if (rest.text.isEmpty()) {
      return new Query.ListItems(new Filter(List.of(new Filter.Is(Filter.Standing.CONFLICT))));
    }
    Conflict.Side side = Conflict.Side.of(rest.tokens.getLast().text());
    Named item = rest.without(rest.tokens.getLast()).nameOrNull();
    if (side == null || item == null) {
      throw Rest.usage(Verb.SYNC);
    }
    return new Command.Resolve(item, side);
  }

  private Query filtered(Rest rest) throws Wrong {
    boolean view = !rest.tokens.isEmpty() && rest.tokens.getFirst().text().startsWith("@");
    if (!view) {
      return new Query.ListItems(filter(rest.text, me));
    }
    String name = rest.tokens.getFirst().text().substring(1);
    if (!VIEW_NAME.matcher(name).matches()) {
      throw new Wrong("“@" + name + "” is no view: view shows which there are.");
    }
    return new Query.ListView(name, filter(rest.after(1), me));
  }

  private static Filter filter(String text, String me) throws Wrong {
    FilterParser.Parsed parsed = FilterParser.parse(text, me);
    if (parsed instanceof FilterParser.Understood(var filter)) {
      return filter; // no switch: docs/decisions/0006
    }
    throw new Wrong(((FilterParser.Misunderstood) parsed).sentence());
  }

  private static Request standup(Rest rest) throws Wrong {
    if (rest.tokens.size() > 2) {
      throw Rest.usage(Verb.STANDUP);
    }
    String word = rest.tokens.isEmpty() ? "preview" : rest.tokens.getFirst().text();
    String team = rest.tokens.size() < 2 ? "" : Token.unquoted(rest.tokens.get(1).text());
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "preview" -> new Query.PreviewStandup(team);
      case "now" -> new Command.PostStandup(team);
      case "history" -> new Query.PastStandups(team);
      default -> throw Rest.usage(Verb.STANDUP);
    };
  }

  private Request help(Rest rest) throws Wrong {
    if (!rest.text.isEmpty() && Verb.of(rest.text).isEmpty()) {
      throw new Wrong(
          "There is no “"
              + Typed.shown(rest.text)
              + "” to help with: "
              + nearest(rest.text)
              + "help shows all verbs.");
    }
    return new Query.Help(rest.text.isEmpty() ? null : rest.text);
  }

  private List<Named> first(String names) throws Wrong {
    return names.equalsIgnoreCase("none")
        ? List.of()
        : new Rest(names, fits, today).names(Verb.AFTER);
  }

  private static int number(String word) throws Wrong {
    if (!NUMBER.matcher(word).matches()) {
      throw new Wrong("“" + word + "” is no number: say which criterion, counted from 1.");
    }
    return Integer.parseInt(word);
  }

  private Request done(Rest rest) throws Wrong {
    for (int at = 1; at < rest.tokens.size(); at++) {
      Token token = rest.tokens.get(at);
      if (token.start() > Rest.LONGEST_NAME) {
        break;
      }
      if (!token.text().equalsIgnoreCase("anyway") || token.quoted()) {
        continue;
      }
      Named front = new Named(rest.before(token));
      if (fits.milestone().test(front.words())) {
        String reason = rest.after(at + 1);
        if (reason.isEmpty()) {
          throw new Wrong("Say why: done \"" + front.words() + "\" anyway REASON.");
        }
        return new Command.Finish(front, Rest.unquoted(reason));
      }
    }
    Rest.Front front = rest.finished();
    if (!front.names().isEmpty()) {
      rest.refuseAfterthought(Verb.DONE, front.names(), front.rest());
      return new Command.Done(front.names(), evidence(front.rest()));
    }
    List<Token> words = new ArrayList<>(rest.tokens);
    List<Evidence> links = new ArrayList<>();
    while (!words.isEmpty() && LINK.matcher(words.getLast().text()).matches()) {
      links.addFirst(new Evidence(words.removeLast().text()));
    }
    if (words.isEmpty()) {
      throw Rest.usage(Verb.DONE);
    }
    Rest name = new Rest(rest.text.substring(0, words.getLast().end()).strip(), fits, today);
    return new Command.Done(List.of(name.item(Verb.DONE)), links);
  }

  static boolean isTo(String title) {
    return title.toLowerCase(Locale.ROOT).startsWith("to ");
  }

  /// Whoever says "to" before a title speaks plain English; a title may begin so in quotes.
  static String title(Verb verb, String text) throws Wrong {
    if (isTo(text)) {
      throw new Wrong("Say " + verb.usage() + ", in quotes if the title begins with “to”.");
    }
    return Rest.unquoted(text);
  }

  private static List<Evidence> evidence(String text) {
    return text.isEmpty() ? List.of() : List.of(new Evidence(Rest.straight(text)));
  }

  private Request own(Rest rest) throws Wrong {
    if (rest.tokens.size() < 2) {
      throw Rest.usage(Verb.OWN);
    }
    Token last = rest.tokens.getLast();
    String person = last.text().startsWith("@") ? last.text().substring(1) : last.text();
    Named item = rest.nameBeforeLast(Verb.OWN);
    if (STRANGER.matcher(person).matches()) {
      throw new Wrong("“" + person + "” is nobody that is known here: ask an admin to link them.");
    }
    return switch (person.toLowerCase(Locale.ROOT)) {
      case "none" -> new Command.Own(item, null);
      case "me" -> new Command.Own(item, me);
      default -> new Command.Own(item, person);
    };
  }

  private Request drop(Rest rest) throws Wrong {
    if (rest.isOnlyNames()) {
      throw Rest.oneAtATime(Verb.DROP);
    }
    return rest.tokens.size() < 2 || fits.item().test(rest.text)
        ? new Command.Drop(rest.item(Verb.DROP), null)
        : rest.nameAndText(
            Verb.DROP,
            (item, text) ->
                new Command.Drop(item, text.isEmpty() ? null : Rest.said(Verb.DROP, text)));
  }

  private static Request priority(Rest rest) throws Wrong {
    if (rest.tokens.size() < 2) {
      throw Rest.usage(Verb.PRIORITY);
    }
    Token last = rest.tokens.getLast();
    Named item = rest.nameBeforeLast(Verb.PRIORITY);
    if (last.text().equalsIgnoreCase("none")) {
      return new Command.SetPriority(item, null);
    }
    return Priority.of(last.text())
        .map(level -> new Command.SetPriority(item, level))
        .orElseThrow(
            () ->
                new Wrong(
                    "“"
                        + last.text()
                        + "” is no priority: say critical, high, medium, low or none."));
  }

  private static Request link(Rest rest) throws Wrong {
    if (rest.tokens.size() < 2) {
      throw Rest.usage(Verb.LINK);
    }
    Token last = rest.tokens.getLast();
    if (!LINK.matcher(last.text()).matches()) {
      throw new Wrong("“" + last.text() + "” is no link: say one that begins with https://.");
    }
    return new Command.Link(rest.nameBeforeLast(Verb.LINK), new Evidence(last.text()));
  }

  /// The date may be two or three words: `1 dec 2026`.
  private Request target(Rest rest) throws Wrong {
    if (rest.tokens.size() < 2) {
      throw Rest.usage(Verb.TARGET);
    }
    int behind = rest.tokens.size() - 1;
    // What follows a ref is the date as a whole; behind words of a title as much as is one.
    int fewest = rest.beginsWithName() ? behind : 1;
    if (rest.tokens.getLast().text().equalsIgnoreCase("none") && fewest == 1) {
      return new Command.SetTarget(rest.nameBefore(rest.tokens.getLast()), null);
    }
    for (int words = Math.min(3, behind); words >= fewest; words--) {
      Token first = rest.tokens.get(rest.tokens.size() - words);
      Optional<Target> target = DateWords.parse(rest.text.substring(first.start()), today);
      if (target.isPresent()) {
        return new Command.SetTarget(rest.nameBefore(first), target.get());
      }
    }
    String said = rest.beginsWithName() ? rest.after(1) : rest.tokens.getLast().text();
    throw new Wrong("“" + Typed.shown(said) + "” is no date: say " + DateWords.ALLOWED + ".");
  }

  /// So few letters may be wrong that another word is hardly meant. In a short word none is another
  /// one, as that mostly is a word of its own.
  private String nearest(String word) {
    return Arrays.stream(Verb.values())
        .map(Verb::word)
        .min(Comparator.comparingInt(verb -> Distance.between(verb, word)))
        .filter(verb -> Distance.between(verb, word) <= Math.min(2, word.length() / 3))
        .filter(verb -> !isAnotherWord(word.toLowerCase(Locale.ROOT), verb))
        .map(verb -> "did you mean " + verb + "? ")
        .orElse("");
  }

  private boolean isAnotherWord(String word, String verb) {
    boolean sameLetters =
        Arrays.equals(word.chars().sorted().toArray(), verb.chars().sorted().toArray());
    boolean shortOne = word.length() < 5;
    return FunctionWords.contains(word)
        || (shortOne && word.length() == verb.length() && !sameLetters)
        || (shortOne && word.charAt(0) != verb.charAt(0) && !sameLetters)
        || fits.item().test(word);
  }
}
