package dev.waymark.app.command;

import dev.waymark.core.filter.FilterParser;
import dev.waymark.core.request.RequestText;
import dev.waymark.core.request.Verb;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The words of a shell as one line of the grammar. The shell has taken the quotes away; where the
/// grammar needs them they are put back.
final class GrammarLine {
  private static final Pattern BLANK = Pattern.compile("\\s");
  private static final Pattern KEY = Pattern.compile("-?([A-Za-z]+):\\S.*", Pattern.DOTALL);
  private static final Pattern SHORT_VALUED =
      Pattern.compile("-?(is|status|priority|target|changed|sort|group|limit):.*", Pattern.DOTALL);

  private GrammarLine() {}

  /// @param names whether words name an item
  static String of(Verb verb, List<String> words, Predicate<String> names) {
    List<String> said = words.stream().filter(word -> !word.isBlank()).toList();
    Stream<String> line =
        switch (verb) {
          case CHECKIN, AWAY -> said.stream();
          case LIST, VIEW, VERIFY, FOLLOW, UNFOLLOW -> said.stream().map(GrammarLine::filter);
          case BLOCK, DROP, ADD, RENAME ->
              Stream.concat(
                  said.stream().limit(1).map(GrammarLine::name),
                  text(verb, said.stream().skip(1).toList()));
          case NOTE, TARGET, MOVE, LINK, MEET, UNMEET, WAIVE ->
              Stream.concat(said.stream().limit(1).map(GrammarLine::name), said.stream().skip(1));
          case DONE -> {
            int text = endOfNames(said, names);
            yield Stream.concat(
                said.stream().limit(text).map(GrammarLine::name), said.stream().skip(text));
          }
          case SHOW,
              STATUS,
              NEXT,
              MINE,
              START,
              UNBLOCK,
              REOPEN,
              DEFER,
              OWN,
              TAKE,
              PRIORITY,
              AFTER,
              JOIN,
              LOG,
              UNDO,
              REDO,
              SYNC,
              UNTRACK,
              EXPORT,
              LINT,
              DIGEST,
              STANDUP,
              HELP ->
              said.stream().map(GrammarLine::name);
        };
    return Stream.concat(Stream.of(verb.word()), line).collect(Collectors.joining(" "));
  }

  /// What came as one word was in quotes.
  private static Stream<String> text(Verb verb, List<String> words) {
    return words.size() == 1 && BLANK.matcher(words.getFirst()).find()
        ? Stream.of(RequestText.asSaid(verb, words.getFirst()))
        : words.stream();
  }

  /// After the first name, what holds blanks and names nothing is evidence, and so is the rest.
  private static int endOfNames(List<String> words, Predicate<String> names) {
    for (int i = 1; i < words.size(); i++) {
      if (BLANK.matcher(words.get(i)).find() && !names.test(words.get(i))) {
        return i;
      }
    }
    return words.size();
  }

  private static String name(String word) {
    return BLANK.matcher(word).find() ? '"' + word.replace('"', ' ').strip() + '"' : word;
  }

  /// One word of a shell may hold a whole filter, a value with blanks, or words of a title.
  private static String filter(String word) {
    if (!BLANK.matcher(word).find() || word.contains("\"")) {
      return word;
    }
    boolean holdsSeveral =
        SHORT_VALUED.matcher(word).matches()
            || Stream.of(word.strip().split("\\s+")).skip(1).anyMatch(GrammarLine::hasKey);
    if (holdsSeveral) {
      return word;
    }
    int colon = hasKey(word) ? word.indexOf(':') + 1 : 0;
    return word.substring(0, colon) + '"' + word.substring(colon).strip() + '"';
  }

  private static boolean hasKey(String word) {
    var key = KEY.matcher(word);
    return key.matches() && FilterParser.isKey(key.group(1));
  }
}
