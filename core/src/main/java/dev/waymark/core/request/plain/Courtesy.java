package dev.waymark.core.request.plain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// What people say around what they mean.
final class Courtesy {
  /// What somebody may say first or last, and what becomes of the rest by it.
  private record Phrase(List<String> words, UnaryOperator<Mood> rest) {}

  private static final List<String> GREETINGS =
      List.of(
          "hey",
          "hi",
          "hello",
          "ok",
          "okay",
          "so",
          "well",
          "um",
          "yo",
          "and",
          "oh",
          "great",
          "thanks",
          "waymark",
          "@waymark",
          "bot",
          "assistant",
          "good morning",
          "morning",
          "team",
          "folks",
          "sorry",
          "excuse me",
          "quick question",
          "question",
          "fyi",
          "heads up",
          "update",
          "good news",
          "great news",
          "by the way",
          "right",
          "go ahead and",
          "hi all",
          "hey all",
          "hello all",
          "morning all",
          "good morning all",
          "thx",
          "ty",
          "thank you",
          "cheers",
          "quick q",
          "q");

  /// Whoever asks for something so does not ask whether it is so.
  private static final List<String> REQUESTS =
      List.of(
          "could you",
          "can you",
          "would you",
          "will you",
          "would you mind to",
          "you can",
          "you could");

  /// What is wanted so is not done yet.
  private static final List<String> WISHES =
      List.of(
          "can i",
          "could i",
          "may i",
          "i would like to",
          "i want to",
          "i need to",
          "i would love to",
          "let us");

  /// What follows is asked, or is what others say.
  private static final List<String> ENQUIRIES =
      List.of(
          "then",
          "but",
          "we need to",
          "we want to",
          "we would like to",
          "know",
          "see",
          "i wonder",
          "i was wondering",
          "i am wondering",
          "wondering",
          "i would like",
          "i want",
          "let me know",
          "let me see",
          "let us see",
          "tell me",
          "tell us",
          "tell",
          "show me",
          "show us",
          "say",
          "do you know",
          "you know",
          "does anyone know",
          "any idea",
          "remind me",
          "give me an idea of",
          "find out",
          "check",
          "look up",
          "help me understand",
          "explain to me",
          "i would like to know",
          "what i want to know is",
          "can someone tell me",
          "could someone tell me",
          "can anyone tell me",
          "could anyone tell me",
          "can anybody tell me",
          "could somebody tell me",
          "does anybody know",
          "does someone know",
          "anyone know",
          "anybody know",
          "who knows");

  private static final List<String> THANKS =
      List.of(
          "thanks",
          "thank you",
          "thx",
          "cheers",
          "thanks a lot",
          "many thanks",
          "right",
          "at the moment",
          "at present",
          "these days",
          "so far",
          "by the way",
          "everyone",
          "guys",
          "team",
          "folks",
          "ok",
          "okay",
          "in the roadmap",
          "in waymark",
          "on the roadmap",
          "then",
          "again",
          "at all",
          "waymark",
          "bot",
          "around here",
          "here",
          "for once",
          "do you know",
          "finally",
          "at last",
          "by now",
          "in total",
          "overall",
          "from on", // "now" is left out everywhere
          "rn",
          "atm",
          "ty",
          "🎉",
          "🎊",
          "🚀",
          "✅",
          "✔️",
          "🙌",
          "👍",
          "🥳",
          "💪",
          "🙂",
          "😀",
          "😄",
          "😊",
          "🙏",
          "❤️",
          "🔥",
          ":tada",
          ":rocket",
          ":white_check_mark",
          ":raised_hands",
          ":+1",
          ":pray");

  private static final List<String> HOPES =
      List.of(
          "if you can",
          "if possible",
          "asap",
          "today",
          "would you",
          "will you",
          "could you",
          "can you");

  private static final List<Phrase> BEFORE =
      phrases(
          Map.of(
              GREETINGS,
              UnaryOperator.identity(),
              REQUESTS,
              _ -> Mood.WISHES,
              WISHES,
              Courtesy::wished,
              ENQUIRIES,
              _ -> Mood.ASKS));

  private static final List<Phrase> AFTER =
      phrases(
          Map.of(
              THANKS,
              UnaryOperator.identity(),
              HOPES,
              Courtesy::wished,
              List.of("yet"),
              _ -> Mood.ASKS));

  private Courtesy() {}

  private static Mood wished(Mood mood) {
    return mood == Mood.ASKS ? Mood.ASKS : Mood.WISHES;
  }

  /// The longest first.
  private static List<Phrase> phrases(Map<List<String>, UnaryOperator<Mood>> groups) {
    return groups.entrySet().stream()
        .flatMap(
            group ->
                group.getKey().stream()
                    .map(phrase -> new Phrase(List.of(phrase.split(" ", -1)), group.getValue())))
        .sorted(Comparator.comparingInt((Phrase phrase) -> phrase.words().size()).reversed())
        .toList();
  }

  /// As it was said, and then with less and less around it.
  static List<Utterance> ways(Utterance said) {
    List<Utterance> ways = new ArrayList<>();
    Utterance bare = said;
    for (Utterance next = said; next != null; next = shorter(next, AFTER, false)) {
      bare = next;
      ways.add(next);
    }
    for (Utterance next = shorter(bare, BEFORE, true);
        next != null;
        next = shorter(next, BEFORE, true)) {
      ways.add(next);
    }
    return ways;
  }

  /// Without one phrase where it begins or where it ends; null where it has none there.
  private static @Nullable Utterance shorter(Utterance said, List<Phrase> phrases, boolean first) {
    List<Word> words = said.words();
    int from = 0;
    int to = words.size();
    while (first && from < to && words.get(from).isSign()) {
      from++;
    }
    while (!first && from < to && words.get(to - 1).isSign()) {
      to--;
    }
    for (Phrase phrase : phrases) {
      int count = phrase.words().size();
      int at = first ? from : to - count;
      if (count < to - from && says(words.subList(at, at + count), phrase.words())) {
        List<Word> rest = first ? words.subList(at + count, words.size()) : words.subList(0, at);
        return said.with(rest, phrase.rest().apply(said.mood()));
      }
    }
    return null;
  }

  private static boolean says(List<Word> words, List<String> phrase) {
    for (int i = 0; i < phrase.size(); i++) {
      if (words.get(i).quoted() || !words.get(i).text().equals(phrase.get(i))) {
        return false;
      }
    }
    return true;
  }
}
