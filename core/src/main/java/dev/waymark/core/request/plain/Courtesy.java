package dev.waymark.core.request.plain;

import dev.waymark.core.request.WordLists;
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

  private static final List<Phrase> BEFORE =
      phrases(
          Map.of(
              "greetings",
              UnaryOperator.identity(),
              "requests",
              _ -> Mood.WISHES,
              "wishes",
              Courtesy::wished,
              "enquiries",
              _ -> Mood.ASKS));

  private static final List<Phrase> AFTER =
      phrases(
          Map.of(
              "thanks",
              UnaryOperator.identity(),
              "hopes",
              Courtesy::wished,
              "enquiring ends",
              _ -> Mood.ASKS));

  private Courtesy() {}

  private static Mood wished(Mood mood) {
    return mood == Mood.ASKS ? Mood.ASKS : Mood.WISHES;
  }

  /// Those of the lists, the longest first.
  private static List<Phrase> phrases(Map<String, UnaryOperator<Mood>> lists) {
    return lists.entrySet().stream()
        .flatMap(
            list ->
                WordLists.of(list.getKey()).stream()
                    .map(phrase -> new Phrase(List.of(phrase.split(" ", -1)), list.getValue())))
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
