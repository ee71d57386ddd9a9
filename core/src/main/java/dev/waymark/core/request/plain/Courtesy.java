package dev.waymark.core.request.plain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// What people say around what they mean.
final class Courtesy {
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

  private static final List<String> BEFORE =
      phrases(
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
          "all",
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
          "then",
          "but",
          "can i",
          "could i",
          "may i",
          "i would like to",
          "i want to",
          "i need to",
          "i would love to",
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
          "go ahead and",
          "let us",
          "i would like to know",
          "what i want to know is");

  private static final List<String> AFTER =
      phrases(
          "thanks",
          "thank you",
          "thx",
          "cheers",
          "thanks a lot",
          "many thanks",
          "right",
          "at the moment",
          "at present",
          "right",
          "these days",
          "so far",
          "by the way",
          "everyone",
          "guys",
          "team",
          "folks",
          "if you can",
          "if possible",
          "asap",
          "ok",
          "okay",
          "today",
          "in the roadmap",
          "in waymark",
          "on the roadmap",
          "then",
          "again",
          "at all",
          "waymark",
          "bot",
          "would you",
          "will you",
          "could you",
          "can you",
          "around here",
          "here",
          "for once",
          "do you know",
          "finally",
          "at last",
          "by now",
          "in total",
          "overall");

  private Courtesy() {}

  private static List<String> phrases(String... phrases) {
    return Arrays.stream(phrases)
        .distinct()
        .sorted(Comparator.comparingInt(String::length).reversed())
        .toList();
  }

  /// As it was said, and then with less and less around it.
  static List<Utterance> ways(Utterance said) {
    List<Utterance> ways = new ArrayList<>();
    ways.add(said);
    List<Word> words = said.words();
    for (List<Word> less = withoutLast(words);
        less.size() < words.size();
        less = withoutLast(words)) {
      words = less;
      ways.add(said.with(words));
    }
    boolean asks = said.asks();
    while (true) {
      List<Word> less = without(words, REQUESTS);
      boolean requests = less.size() < words.size();
      asks &= !requests;
      less = requests ? less : without(words, BEFORE);
      if (less.size() == words.size()) {
        return ways;
      }
      words = less;
      ways.add(new Utterance(said.text(), List.copyOf(words), asks));
    }
  }

  private static List<Word> without(List<Word> words, List<String> phrases) {
    int start = 0;
    while (start < words.size() && words.get(start).isSign()) {
      start++;
    }
    for (String phrase : phrases) {
      int count = phrase.split(" ", -1).length;
      if (count < words.size() - start && says(words.subList(start, start + count), phrase)) {
        return words.subList(start + count, words.size());
      }
    }
    return words;
  }

  private static List<Word> withoutLast(List<Word> words) {
    int end = words.size();
    for (String phrase : AFTER) {
      int count = phrase.split(" ", -1).length;
      if (count < end && says(words.subList(end - count, end), phrase)) {
        return words.subList(0, end - count);
      }
    }
    return words;
  }

  private static boolean says(List<Word> words, String phrase) {
    String[] wanted = phrase.split(" ", -1);
    for (int i = 0; i < wanted.length; i++) {
      if (words.get(i).quoted() || !words.get(i).text().equals(wanted[i])) {
        return false;
      }
    }
    return true;
  }
}
