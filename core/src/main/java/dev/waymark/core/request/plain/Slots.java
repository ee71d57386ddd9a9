package dev.waymark.core.request.plain;

import dev.waymark.core.request.FunctionWords;
import dev.waymark.core.request.Verb;
import dev.waymark.core.request.WordLists;
import dev.waymark.core.roadmap.Priority;
import dev.waymark.core.roadmap.Ref;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Finds out whether words fill a gap, and how a line of the grammar writes them.
final class Slots {
  private static final Pattern URL = Pattern.compile("https?://\\S{1,2000}");
  private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,3}");
  private static final Pattern NAME = Pattern.compile("@?\\p{L}[\\p{L}\\p{N}_.'-]{0,39}");
  private static final Pattern PROPER = Pattern.compile("@|\\p{Lu}");
  private static final Pattern SHORT_REF = Pattern.compile("#[1-9][0-9]{0,8}");

  /// A number is a part of many names, and of none alone.
  private static final Pattern DIGITS = Pattern.compile("[0-9]+");

  private static final Set<String> RESERVATIONS = WordLists.of("reservations");
  private static final Set<String> RELATIVE = WordLists.of("relative");
  private static final Set<String> NOUNS = WordLists.of("nouns");
  private static final Set<String> ARTICLES = WordLists.of("articles");
  private static final Set<String> BE = Set.of("is", "are", "was", "were", "has", "have", "'s");

  private static final Set<String> BETWEEN = Set.of(",", "and", "&", "plus");

  private static final Set<String> ME = Set.of("me", "i", "myself");

  private record Span(Slot slot, String words) {}

  private final Known known;
  private final Moments moments;
  private final Map<Span, Optional<String>> found = new HashMap<>();
  private @Nullable String unknown;

  Slots(Known known, Moments moments) {
    this.known = known;
    this.moments = moments;
  }

  /// What was to be the name of something, and is not; null where all else failed first.
  @Nullable String unknown() {
    return unknown;
  }

  /// Whether something is called so after all.
  boolean isSomething(String name) {
    String bare = name.replaceFirst("^(?i:the|a|an) ", "");
    return known.item(bare)
        || known.milestone(bare).isPresent()
        || known.roadmap(bare)
        || known.person(bare);
  }

  /// Whether one word behind an article is all that names it: "the rest", "the database".
  static boolean isHardlyNamed(Slot slot, Utterance said, int from, int to) {
    boolean names = slot == Slot.REF || slot == Slot.REFS || slot == Slot.ITEM;
    Word only = said.words().get(from);
    return names
        && to - from == 1
        && from > 0
        && !only.quoted()
        && !isRef(only.text())
        && ARTICLES.contains(said.words().get(from - 1).text());
  }

  /// Whether words could fill a gap, as far as they themselves show.
  boolean looksLike(Slot slot, Utterance said, int from, int to) {
    List<Word> words = said.words().subList(from, to);
    String first = words.getFirst().text();
    return switch (slot) {
      case REF, ITEM, MILESTONE, AREA, WHERE -> namesSomething(words);
      case REFS -> !isVague(first);
      case CODE -> isRef(first) && !words.getFirst().quoted();
      case CODES -> isRef(first) && isRef(words.getLast().text());
      case WHO, NAMED, KNOWN, EXCEPT ->
          (ME.contains(first) || !isVague(first)) && !first.equals("'s");
      case POSSESSOR, POSSESSION ->
          (first.equals("my") && words.size() == 1) || words.getLast().text().equals("'s");
      case LEVEL, LEAST -> Priority.of(first).isPresent();
      case NUMBER -> NUMBER.matcher(first).matches();
      case URL -> URL.matcher(first).matches();
      case VERB -> Verb.of(first).isPresent();
      case DATE -> moments.date(text(words)).isPresent();
      case SINCE -> moments.since(text(words)).isPresent();
      case LENGTH -> moments.length(text(words)).isPresent();
      case DUE -> moments.due(text(words)).isPresent();
      case TITLE, REASON, TEXT -> words.size() == 1 || !words.getFirst().quoted();
    };
  }

  private static boolean namesSomething(List<Word> words) {
    return words.getFirst().quoted()
        || !words.stream()
            .map(Word::text)
            .allMatch(word -> isVague(word) || RELATIVE.contains(word) || NOUNS.contains(word));
  }

  private static boolean isVague(String word) {
    return FunctionWords.contains(word) || RESERVATIONS.contains(word);
  }

  private static String text(List<Word> words) {
    return words.stream().map(Word::text).collect(Collectors.joining(" "));
  }

  /// What a line says for these words; nothing where they name nothing.
  Optional<String> value(Slot slot, Utterance said, int from, int to) {
    String words = text(said.words().subList(from, to));
    String as = said.between(from, to);
    return switch (slot) {
      case REFS -> refs(said, from, to);
      case CODE -> Optional.of(as).filter(known::item);
      case CODES -> codes(said, from, to);
      case REF, ITEM, MILESTONE, AREA, WHERE ->
          found.computeIfAbsent(new Span(slot, as), span -> named(span.slot(), span.words()));
      case WHO -> person(said, from, to, true).map(Slots::quoted);
      case NAMED -> person(said, from, to, PROPER.matcher(as).lookingAt()).map(Slots::quoted);
      case KNOWN, EXCEPT -> person(said, from, to, false).map(Slots::quoted);
      case POSSESSOR, POSSESSION ->
          words.equals("my")
              ? Optional.of("me")
              : person(said, from, to - 1, slot == Slot.POSSESSION).map(Slots::quoted);
      case LEVEL, VERB -> Optional.of(words);
      case LEAST -> Optional.of(words + "+");
      case NUMBER, URL -> Optional.of(as);
      case DATE -> moments.date(words);
      case SINCE -> moments.since(words);
      case LENGTH -> moments.length(words);
      case DUE -> moments.due(words);
      case TITLE -> Optional.of(as).filter(title -> isNew(title, said.words().get(from)));
      case REASON -> Optional.of(as).filter(_ -> !speaksOfMore(said, from, to));
      case TEXT -> Optional.of(as).filter(text -> !text.isBlank());
    };
  }

  /// What is there already is moved or owned, not added; in quotes it is a title all the same.
  private boolean isNew(String title, Word first) {
    return !title.isBlank() && (first.quoted() || !(isItem(title) || known.person(title)));
  }

  /// Whether it names another item, says something of one, or asks for something else.
  private boolean speaksOfMore(Utterance said, int from, int to) {
    List<Word> words = said.words();
    int start = words.get(from).text().equals("the") && to - from > 1 ? from + 1 : from;
    int end = start + 1;
    while (end < to && !BE.contains(words.get(end).text())) {
      end++;
    }
    return Verb.of(words.get(from).text()).filter(Verb::changes).isPresent()
        || isItem(said.between(start, end));
  }

  private Optional<String> named(Slot slot, String said) {
    for (String words : withoutNouns(said)) {
      Optional<String> value = exactly(slot, words);
      if (value.isPresent()) {
        return value;
      }
    }
    unknown = said;
    return Optional.empty();
  }

  private Optional<String> exactly(Slot slot, String words) {
    return switch (slot) {
      case REF ->
          isItem(words) || known.milestone(words).isPresent()
              ? Optional.of(quoted(words))
              : Optional.empty();
      case ITEM ->
          isItem(words) && (isRef(words) || known.milestone(words).isEmpty())
              ? Optional.of(quoted(words))
              : Optional.empty();
      case MILESTONE -> known.milestone(words).map(Slots::quoted);
      case AREA ->
          known.milestone(words).isPresent() || known.roadmap(words)
              ? Optional.of(quoted(words))
              : Optional.empty();
      case WHERE ->
          known
              .milestone(words)
              .map(title -> "milestone:" + quoted(title))
              .or(
                  () ->
                      known.roadmap(words)
                          ? Optional.of("roadmap:" + quoted(words))
                          : Optional.empty());
      default -> throw new IllegalStateException("names nothing: " + slot);
    };
  }

  /// The words, and the same without a noun that says what kind of thing they name.
  private static List<String> withoutNouns(String said) {
    List<String> ways = new ArrayList<>();
    ways.add(said);
    String[] words = said.split(" ", -1);
    if (words.length > 1 && NOUNS.contains(words[words.length - 1].toLowerCase(Locale.ROOT))) {
      ways.add(said.substring(0, said.lastIndexOf(' ')));
    }
    if (words.length > 1 && NOUNS.contains(words[0].toLowerCase(Locale.ROOT))) {
      ways.add(said.substring(said.indexOf(' ') + 1));
    }
    return ways;
  }

  private boolean isItem(String words) {
    return words.length() > 1 && known.item(words);
  }

  private static boolean isRef(String words) {
    return Ref.parse(words).isPresent() || SHORT_REF.matcher(words).matches();
  }

  /// One name, or several with commas or "and" between them.
  private Optional<String> refs(Utterance said, int from, int to) {
    Optional<String> whole =
        namesSomething(said.words().subList(from, to))
            ? value(Slot.REF, said, from, to)
            : Optional.empty();
    return whole.isPresent() ? whole : several(said, from, to);
  }

  private Optional<String> several(Utterance said, int from, int to) {
    List<String> names = new ArrayList<>();
    int start = from;
    for (int at = from; at <= to; at++) {
      boolean divides = at == to || isBetween(said.words(), at);
      if (divides && start < at) {
        Optional<String> name = one(said, start, at);
        if (name.isEmpty()) {
          return Optional.empty();
        }
        names.add(name.get());
      }
      start = divides ? at + 1 : start;
    }
    return names.size() < 2 ? Optional.empty() : Optional.of(String.join(" ", names));
  }

  private Optional<String> codes(Utterance said, int from, int to) {
    boolean refs =
        IntStream.range(from, to)
            .allMatch(at -> isRef(said.words().get(at).text()) || isBetween(said.words(), at));
    return refs
        ? to - from == 1 ? value(Slot.CODE, said, from, to) : refs(said, from, to)
        : Optional.empty();
  }

  /// "+" may be a part of a title, but not between two refs.
  private static boolean isBetween(List<Word> words, int at) {
    Word word = words.get(at);
    boolean plus = word.text().equals("+") && 0 < at && at + 1 < words.size();
    return !word.quoted()
        && (BETWEEN.contains(word.text())
            || (plus && isRef(words.get(at - 1).text()) && isRef(words.get(at + 1).text())));
  }

  /// Several refs may stand side by side; titles may not, and a bare milestone neither.
  private Optional<String> one(Utterance said, int from, int to) {
    int start = said.words().get(from).text().equals("the") && to - from > 1 ? from + 1 : from;
    boolean refs = said.words().subList(start, to).stream().allMatch(word -> isRef(word.text()));
    if (refs) {
      return Optional.of(said.between(start, to))
          .filter(all -> List.of(all.split(" ", -1)).stream().allMatch(known::item));
    }
    return value(Slot.REF, said, start, to)
        .filter(name -> !DIGITS.matcher(name).matches())
        .map(name -> name.startsWith("\"") ? name : '"' + name + '"');
  }

  private Optional<String> person(Utterance said, int from, int to, boolean anybody) {
    if (from >= to) {
      return Optional.empty();
    }
    String words = text(said.words().subList(from, to));
    String as = said.between(from, to);
    String name = as.startsWith("@") ? as.substring(1) : as;
    if (ME.contains(words)) {
      return Optional.of("me");
    }
    if (name.isBlank() || isVague(said.words().get(from).text())) {
      return Optional.empty();
    }
    boolean stranger =
        anybody
            && to - from == 1
            && NAME.matcher(as).matches()
            && !Grammar.english().vocabulary().contains(words)
            && !isRef(words)
            && moments.date(words).isEmpty()
            && known.milestone(words).isEmpty();
    return stranger || known.person(name) ? Optional.of(name) : Optional.empty();
  }

  /// As a line of the grammar has it.
  static String quoted(String words) {
    return words.indexOf(' ') < 0 ? words : '"' + words + '"';
  }
}
