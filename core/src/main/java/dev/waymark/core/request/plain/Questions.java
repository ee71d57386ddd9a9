package dev.waymark.core.request.plain;

import dev.waymark.core.request.Typed;
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
import java.util.function.Predicate;
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
          "is",
          "-is",
          "status",
          "-status",
          "priority",
          "owner",
          "-owner",
          "target",
          "milestone",
          "roadmap");

  /// Terms that no item fits together: whoever says both means something else.
  private record Contrary(Predicate<String> one, Predicate<String> other) {
    boolean in(List<String> terms) {
      return terms.stream()
          .anyMatch(
              term ->
                  one.test(term)
                      && terms.stream().anyMatch(more -> !more.equals(term) && other.test(more)));
    }
  }

  private static final List<Contrary> CONTRARY =
      List.of(
          new Contrary(is("status:"), is("status:")),
          new Contrary(is("owner:"), is("owner:")),
          new Contrary(is("status:done"), is("-status:done")),
          new Contrary(is("is:blocked"), is("-is:blocked")),
          new Contrary(is("is:unowned"), is("owner:")),
          new Contrary(is("is:undated"), is("target:")),
          new Contrary(is("is:undated"), is("is:overdue")),
          new Contrary(
              is("status:done").or(is("status:dropped")).or(is("status:deferred")),
              is("is:open").or(is("is:blocked")).or(is("is:overdue")).or(is("is:stale"))));

  private static Predicate<String> is(String start) {
    return term -> term.startsWith(start);
  }

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
      Optional<String> line =
          heard(utterance, slots).or(() -> agreed(Slips.corrected(utterance, known), slots));
      if (line.isPresent()) {
        return new Understood(line.get());
      }
    }
    return new NotUnderstood(help(said, slots));
  }

  private static Optional<String> heard(Utterance said, Slots slots) {
    return Courtesy.ways(said).stream().flatMap(way -> line(way, slots).stream()).findFirst();
  }

  /// What all readings come to that come to anything.
  private static Optional<String> agreed(List<Utterance> readings, Slots slots) {
    List<String> lines =
        readings.stream().flatMap(said -> heard(said, slots).stream()).distinct().toList();
    return lines.size() == 1 ? Optional.of(lines.getFirst()) : Optional.empty();
  }

  private static Optional<String> line(Utterance said, Slots slots) {
    int count = said.words().size();
    boolean verbAlone = count == 1 && Verb.of(said.words().getFirst().text()).isPresent();
    if (count == 0 || count > Utterance.MOST_WORDS || verbAlone) {
      return Optional.empty();
    }
    for (Rule rule : Grammar.english().rules()) {
      if (rule.allows(said.mood())) {
        Optional<String> line =
            new Match(said, slots).of(rule).flatMap(filled -> written(rule, filled));
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
        if (terms.isEmpty() || CONTRARY.stream().anyMatch(contrary -> contrary.in(terms))) {
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
                case EXCEPT -> terms.add("-owner:" + value);
                case LEVEL, LEAST -> terms.add("priority:" + value);
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
