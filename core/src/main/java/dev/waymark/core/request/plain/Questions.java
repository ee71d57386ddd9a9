package dev.waymark.core.request.plain;

import dev.waymark.core.request.Verb;
import dev.waymark.core.request.plain.Match.Filled;
import dev.waymark.core.request.plain.Node.Narrowing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
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

  /// @param sentence what could be said instead
  public record NotUnderstood(String sentence) implements Heard {}

  private static final int LONGEST = 4_096;
  private static final Pattern GAP = Pattern.compile("\\{(\\w+)}");

  /// How the terms of a list follow each other.
  private static final List<String> ORDER =
      List.of(
          "is", "-is", "status", "-status", "priority", "owner", "target", "milestone", "roadmap");

  private final Known known;
  private final Moments moments;

  /// @param today of which "friday" and the like are said
  public Questions(Known known, LocalDate today) {
    this.known = known;
    this.moments = new Moments(today);
  }

  public Heard hear(String said) {
    Slots slots = new Slots(known, moments);
    if (said.length() <= LONGEST) {
      Utterance utterance = Utterance.of(said);
      for (Utterance way : Courtesy.ways(utterance)) {
        Optional<String> line = line(way, slots);
        if (line.isPresent()) {
          return new Understood(line.get());
        }
      }
      Optional<Utterance> corrected = Slips.corrected(utterance, known);
      if (corrected.isPresent()) {
        for (Utterance way : Courtesy.ways(corrected.get())) {
          Optional<String> line = line(way, slots);
          if (line.isPresent()) {
            return new Understood(line.get());
          }
        }
      }
    }
    return new NotUnderstood(help(said, slots));
  }

  private static Optional<String> line(Utterance said, Slots slots) {
    int count = said.words().size();
    boolean verbAlone = count == 1 && Verb.of(said.words().getFirst().text()).isPresent();
    if (count == 0 || count > Utterance.MOST_WORDS || verbAlone) {
      return Optional.empty();
    }
    for (Rule rule : Grammar.english().rules()) {
      if (!rule.changes() || !said.asks()) {
        Optional<String> line =
            new Match(said, slots).of(rule.said()).flatMap(filled -> written(rule, filled));
        if (line.isPresent()) {
          return line;
        }
      }
    }
    return Optional.empty();
  }

  /// The rule's line without the words whose gaps are empty.
  private static Optional<String> written(Rule rule, Filled filled) {
    List<String> words = new ArrayList<>();
    for (String word : rule.line().split(" ", -1)) {
      Matcher gap = GAP.matcher(word);
      if (!gap.find()) {
        words.add(word);
      } else if (gap.group(1).equals("list")) {
        List<String> terms = terms(filled);
        if (terms.isEmpty()) {
          return Optional.empty();
        }
        words.addAll(terms);
      } else {
        String value = filled.value(Slot.valueOf(gap.group(1).toUpperCase(Locale.ROOT)));
        if (value != null) {
          words.add(gap.replaceFirst(Matcher.quoteReplacement(value)));
        }
      }
    }
    return Optional.of(String.join(" ", words));
  }

  private static List<String> terms(Filled filled) {
    Set<String> terms = new LinkedHashSet<>(filled.terms());
    filled
        .gaps()
        .forEach(
            (slot, value) -> {
              switch (slot) {
                case WHO, KNOWN, POSSESSOR -> terms.add("owner:" + value);
                case LEVEL -> terms.add("priority:" + value);
                case DUE -> terms.add("target:" + value);
                case WHERE -> terms.add(value);
                default -> throw new IllegalStateException("narrows no list: " + slot);
              }
            });
    return terms.stream()
        .sorted(
            Comparator.comparingInt(term -> ORDER.indexOf(term.substring(0, term.indexOf(':')))))
        .toList();
  }

  /// The nearest verbs and filters.
  private static String help(String said, Slots slots) {
    String unknown = slots.unknown();
    if (unknown != null && unknown.length() <= 60 && said.length() <= LONGEST) {
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
