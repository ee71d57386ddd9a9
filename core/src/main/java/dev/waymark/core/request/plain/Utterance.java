package dev.waymark.core.request.plain;

import dev.waymark.core.request.WordLists;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// What somebody said, as words: contractions taken apart, words of courtesy left out.
///
/// @param text as it was said, with plain quotes and dashes; words know where they stand in it
record Utterance(String text, List<Word> words, Mood mood) {
  /// More is a letter, not a question.
  static final int MOST_WORDS = 60;

  private static final String OPENING = "([{<*_~`'";
  private static final String CLOSING = "?!.,;:)]}>*_~`'";

  private static final String JOY = "🎉🎊🚀🙌👍🥳💪🙂😀😄😊🙏❤🔥👏✨🏁🎈😁😃🤩🍾💯🌟";

  /// Its last dot is a part of it.
  private static final Pattern DAY = Pattern.compile("[0-9]{1,2}\\.[0-9]{1,2}\\.");

  private static final Set<String> FILLERS = WordLists.of("fillers");

  /// Without their apostrophe, or with a slip that is no other word.
  private static final Map<String, String> MEANT = meant();

  static Utterance of(String said) {
    String text = straight(said);
    List<Word> words = new ArrayList<>();
    int at = 0;
    while (at < text.length() && words.size() <= MOST_WORDS) {
      if (Character.isWhitespace(text.charAt(at))) {
        at++;
      } else if (text.charAt(at) == '"' && text.indexOf('"', at + 1) > at + 1) {
        int end = text.indexOf('"', at + 1);
        words.add(new Word(lower(text.substring(at + 1, end)), at, end + 1, true));
        at = end + 1;
      } else {
        int end = at;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
          end++;
        }
        add(text, at, end, words);
        at = end;
      }
    }
    boolean asks = text.stripTrailing().endsWith("?");
    return new Utterance(text, List.copyOf(words), asks ? Mood.ASKS : Mood.SAYS);
  }

  private static Map<String, String> meant() {
    Map<String, String> meant = new HashMap<>();
    WordLists.of("contractions").forEach(one -> meant.put(one.replace("'", ""), one));
    WordLists.of("slips").stream()
        .map(one -> one.split(" ", 2))
        .forEach(one -> meant.put(one[0], one[1]));
    return Map.copyOf(meant);
  }

  /// Signs take one character each, so that everything stays where it is.
  private static String straight(String said) {
    StringBuilder text = new StringBuilder(said.length());
    for (int at = 0; at < said.length(); at++) {
      char character = said.charAt(at);
      text.append(
          switch (character) {
            case '“', '”', '„', '‟', '«', '»', '＂' -> '"';
            case '‘', '’', '‚', '‛', '´', 'ʼ' -> '\'';
            case '‐', '‑', '‒', '–', '—', '−' -> '-';
            case '？' -> '?';
            default -> character;
          });
    }
    return text.toString();
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  private static void add(String text, int from, int to, List<Word> words) {
    int start = from;
    int end = to;
    while (start < end - 1 && OPENING.indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    while (end > start + 1
        && CLOSING.indexOf(text.charAt(end - 1)) >= 0
        && !DAY.matcher(text.substring(start, end)).matches()) {
      end--;
    }
    String word = cheered(lower(text.substring(start, end)));
    if (CLOSING.indexOf(word.charAt(0)) < 0 || word.length() > 1) {
      addMeant(MEANT.getOrDefault(word, word), start, end, words);
    }
    String sign = text.substring(end, to);
    if (sign.startsWith(":") || sign.startsWith(",")) {
      words.add(new Word(sign.substring(0, 1), end, end + 1, false));
    }
  }

  /// Of several words that are meant by one, the first stands for it.
  private static void addMeant(String meant, int start, int end, List<Word> words) {
    int from = start;
    for (String word : meant.split(" ", -1)) {
      addWord(word, from, end, words);
      from = end;
    }
  }

  /// Several signs of joy are one.
  private static String cheered(String word) {
    if (word.codePoints().allMatch(one -> JOY.indexOf(one) >= 0 || isPartOfSign(one))) {
      return "🎉";
    }
    return word;
  }

  private static boolean isPartOfSign(int codePoint) {
    return codePoint == 0xFE0F
        || codePoint == 0x200D
        || (codePoint >= 0x1F3FB && codePoint <= 0x1F3FF);
  }

  private static void addWord(String word, int start, int end, List<Word> words) {
    int apostrophe = word.lastIndexOf('\'');
    String tail = apostrophe > 0 ? word.substring(apostrophe + 1) : "";
    String head = apostrophe > 0 ? word.substring(0, apostrophe) : word;
    int cut = Math.min(end, start + head.length());
    switch (tail) {
      case "s" -> split(head, "'s", start, cut, end, words);
      case "m" -> split(head, "am", start, cut, end, words);
      case "re" -> split(head, "are", start, cut, end, words);
      case "ve" -> split(head, "have", start, cut, end, words);
      case "ll" -> split(head, "will", start, cut, end, words);
      case "d" -> split(head, "would", start, cut, end, words);
      case "t" -> negated(head, start, end, words);
      default -> one(word, start, end, words);
    }
  }

  private static void split(
      String head, String tail, int start, int cut, int end, List<Word> words) {
    if (head.equals("let")) {
      one("let", start, end, words);
      one("us", end, end, words);
      return;
    }
    one(head, start, cut, words);
    one(tail, cut, end, words);
  }

  private static void negated(String head, int start, int end, List<Word> words) {
    String verb =
        switch (head) {
          case "won" -> "will";
          case "can" -> "can";
          default -> head.endsWith("n") ? head.substring(0, head.length() - 1) : head;
        };
    one(verb, start, end, words);
    one("not", end, end, words);
  }

  private static void one(String word, int start, int end, List<Word> words) {
    if (!FILLERS.contains(word)) {
      words.add(new Word(word, start, end, false));
    }
  }

  /// What was said between two words, the second not included.
  String between(int from, int to) {
    Word first = words.get(from);
    return from == to - 1 && first.quoted()
        ? text.substring(first.start() + 1, first.end() - 1)
        : text.substring(first.start(), words.get(to - 1).end()).replaceAll("\\s+", " ").strip();
  }

  Utterance with(List<Word> others) {
    return with(others, mood);
  }

  Utterance with(List<Word> others, Mood other) {
    return new Utterance(text, List.copyOf(others), other);
  }
}
