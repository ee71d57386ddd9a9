package dev.waymark.core.request.plain;

import dev.waymark.core.filter.Token;
import dev.waymark.core.request.Typed;
import dev.waymark.core.request.Verb;
import dev.waymark.core.request.plain.Match.Filled;
import dev.waymark.core.request.plain.Node.Narrowing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Understands plain questions and updates in English, by the rules of `english.txt`: nothing is
/// guessed, and what not every word of fits is not understood.
public final class Questions {
  /// How listening ended.
  public sealed interface Heard {}

  /// @param line what it means in the grammar: words as they were said
  public record Understood(String line) implements Heard {}

  /// What it means has no line in the grammar.
  ///
  /// @param sentence what is to be said instead
  public record Advised(String sentence) implements Heard {}

  /// @param sentence what could be said instead
  public record NotUnderstood(String sentence) implements Heard {}

  private static final int LONGEST = 4_096;
  private static final Pattern GAP = Pattern.compile("\\{(\\w+)}");

  private final Known known;
  private final Moments moments;

  /// @param today of which "friday" and the like are said
  public Questions(Known known, LocalDate today) {
    this.known = known;
    this.moments = new Moments(today);
  }

  public Heard hear(String typed) {
    String said = Typed.plain(typed).strip();
    Slots slots = new Slots(known, moments);
    boolean quotes = said.startsWith(">") || said.startsWith("&gt;");
    if (said.length() <= LONGEST && !quotes) {
      Utterance utterance = Utterance.of(said);
      Optional<Heard> heard =
          heard(utterance, slots).or(() -> agreed(Slips.corrected(utterance, known), slots));
      if (heard.isPresent()) {
        return heard.get();
      }
    }
    return new NotUnderstood(help(said, slots));
  }

  private static Optional<Heard> heard(Utterance said, Slots slots) {
    return Courtesy.ways(said).stream().flatMap(way -> heardSo(way, slots).stream()).findFirst();
  }

  /// What all readings come to that come to anything.
  private static Optional<Heard> agreed(List<Utterance> readings, Slots slots) {
    List<Heard> all =
        readings.stream().flatMap(said -> heard(said, slots).stream()).distinct().toList();
    return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
  }

  private static Optional<Heard> heardSo(Utterance said, Slots slots) {
    int count = said.words().size();
    boolean verbAlone = count == 1 && Verb.of(said.words().getFirst().text()).isPresent();
    if (count == 0 || count > Utterance.MOST_WORDS || verbAlone) {
      return Optional.empty();
    }
    return Grammar.english().rules().stream()
        .filter(rule -> rule.allows(said.mood()))
        .flatMap(
            rule ->
                new Match(said, slots).of(rule).flatMap(filled -> heardBy(rule, filled)).stream())
        .findFirst();
  }

  private static Optional<Heard> heardBy(Rule rule, Filled filled) {
    return switch (rule.outcome()) {
      case LINE -> written(rule, filled).map(Understood::new);
      case LINES -> oneByOne(rule, filled).map(Advised::new);
      case SENTENCE -> written(rule, filled).map(Advised::new);
    };
  }

  private static Optional<String> oneByOne(Rule rule, Filled filled) {
    List<String> lines =
        Token.all(String.valueOf(filled.value(Slot.REFS))).stream()
            .map(ref -> filled.of(Slots.quoted(ref.text())))
            .flatMap(one -> written(rule, one).stream())
            .toList();
    return lines.size() < 2
        ? Optional.empty()
        : Optional.of("One request at a time: say " + String.join(", then ", lines) + ".");
  }

  /// The rule's line without the words whose gaps are empty.
  private static Optional<String> written(Rule rule, Filled filled) {
    List<String> words = new ArrayList<>();
    for (String word : rule.line().split(" ", -1)) {
      Matcher gap = GAP.matcher(word);
      if (!gap.find()) {
        words.add(word);
      } else if (gap.group(1).equals("list")) {
        Narrowed list = Narrowed.by(filled);
        if (list.isEmpty() || list.isContrary()) {
          return Optional.empty();
        }
        words.add(list.filter());
      } else {
        String value = filled.value(Slot.valueOf(gap.group(1).toUpperCase(Locale.ROOT)));
        if (value != null) {
          words.add(gap.replaceFirst(Matcher.quoteReplacement(value)));
        }
      }
    }
    return Optional.of(String.join(" ", words));
  }

  /// The nearest verbs and filters.
  private static String help(String said, Slots slots) {
    String unknown = slots.unknown();
    if (unknown != null
        && unknown.length() <= 60
        && said.length() <= LONGEST
        && !slots.isSomething(unknown)) {
      return "Nothing here is called “"
          + unknown.replaceFirst("^(?i:the|a|an) ", "")
          + "”: list shows what there is, help what can be asked.";
    }
    Set<String> near = near(said.length() > LONGEST ? "" : said);
    return near.isEmpty()
        ? "That is not understood: ask what is overdue, how far a milestone is or who owns"
            + " something, or say help."
        : "That is not understood: try "
            + String.join(" or ", near)
            + "; help shows what can be asked.";
  }

  private static Set<String> near(String said) {
    Set<String> near = new LinkedHashSet<>();
    for (Word word : Utterance.of(said).words()) {
      Arrays.stream(Verb.values())
          .filter(verb -> verb.word().length() > 3 && word.text().startsWith(verb.word()))
          .map(Verb::usage)
          .forEach(near::add);
      for (Node node : Grammar.english().narrowings().values()) {
        if (node instanceof Narrowing(Node.Either(var ways), var term)
            && ways.stream().anyMatch(way -> begins(way, word.text()))) {
          near.add("list " + term);
        }
      }
    }
    return near.stream().limit(3).collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static boolean begins(Node way, String word) {
    return way.equals(new Node.Literal(word))
        || (way instanceof Node.Row(var nodes)
            && nodes.getFirst().equals(new Node.Literal(word))
            && nodes.size() == 2
            && nodes.getLast() instanceof Node.Either);
  }
}
