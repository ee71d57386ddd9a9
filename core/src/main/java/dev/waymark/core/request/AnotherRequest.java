package dev.waymark.core.request;

import dev.waymark.core.filter.Token;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Finds another request behind the names of the first: `… and start KMS-4`.
///
/// @param item whether words fit an item
record AnotherRequest(Remark said, Expected text, Predicate<String> item) {
  private static final Set<String> JOINTS = WordLists.of("joints");
  private static final Set<String> COMMANDS = WordLists.of("commands");
  private static final Set<String> FIRST_JOINTS = Set.of("and", "then");
  private static final Set<String> JOINTS_OF_SHELLS = Set.of("&&", "||");
  private static final Pattern DIGITS = Pattern.compile("[0-9]{1,8}");

  /// The number of the word it begins with.
  OptionalInt begin() {
    return IntStream.range(0, said.words().size()).filter(this::isOne).findFirst();
  }

  /// It as it is typed without what joins it; empty where no verb of the grammar begins it.
  String words(int begin) {
    int from = begin;
    while (JOINTS.contains(said.word(from))) {
      from++;
    }
    return Verb.of(said.word(from)).isPresent()
        ? said.text().substring(said.words().get(from).start())
        : "";
  }

  private boolean isOne(int at) {
    return JOINTS_OF_SHELLS.contains(said.word(at)) || isJoined(at) || isCommand(at);
  }

  private boolean isJoined(int at) {
    boolean more =
        said.words().size() > 2
            || (said.words().size() == 2 && DIGITS.matcher(said.word(1)).matches());
    return at == 0 && text != Expected.TITLE && FIRST_JOINTS.contains(said.word(0)) && more;
  }

  private boolean isCommand(int at) {
    boolean begins = begins(at);
    boolean anywhere = text == Expected.EVIDENCE || text == Expected.NAMES;
    return at + 1 < said.words().size()
        && changes(said.word(at))
        && (begins || anywhere)
        && (isName(at + 1) || (begins && text != Expected.TITLE && fits(at + 1)));
  }

  private boolean begins(int at) {
    return at == 0 || JOINTS.contains(said.word(at - 1)) || said.isApart(at);
  }

  private static boolean changes(String word) {
    return COMMANDS.contains(word)
        || Verb.of(word).filter(verb -> verb.changes() && verb != Verb.AFTER).isPresent();
  }

  private boolean isName(int at) {
    Token word = said.words().get(at);
    return Rest.isName(word) && !word.quoted();
  }

  /// Two words are enough: a title of one is rare, and the first of a reason fits many.
  private boolean fits(int at) {
    int count = said.words().size();
    int from = said.word(at).equals("the") && at + 1 < count ? at + 1 : at;
    String name = said.between(from, Math.min(count, from + 2));
    return name.length() <= Rest.LONGEST_NAME && !FunctionWords.only(name) && item.test(name);
  }
}
