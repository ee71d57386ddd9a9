package dev.waymark.core.request.plain;

import dev.waymark.core.request.plain.Match.Filled;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What a list is narrowed to.
///
/// @param terms of the filter; a choice of several stands in parentheses
record Narrowed(List<String> terms) {
  /// How the terms of a list follow each other, behind a choice.
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

  private static final Pattern OR = Pattern.compile(" OR ");

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

  static Narrowed by(Filled filled) {
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
    return new Narrowed(
        terms.stream()
            .sorted(
                Comparator.comparingInt(
                    term -> ORDER.indexOf(term.substring(0, term.indexOf(':')))))
            .toList());
  }

  /// Any of these, as one term.
  static String choice(List<String> terms) {
    List<String> several = terms.stream().distinct().toList();
    return several.size() == 1 ? several.getFirst() : "(" + String.join(" OR ", several) + ")";
  }

  boolean isEmpty() {
    return terms.isEmpty();
  }

  /// Whether nothing can fit one way or the other of a choice, everything fits it, or what belongs
  /// to which is open.
  boolean isContrary() {
    return terms.stream().filter(Narrowed::isChoice).count() > 1
        || terms.stream().anyMatch(Narrowed::isAnything)
        || ways().anyMatch(way -> CONTRARY.stream().anyMatch(contrary -> contrary.in(way)));
  }

  /// One term of each choice, beside all others.
  private Stream<List<String>> ways() {
    Stream<List<String>> ways = Stream.of(List.of());
    for (String term : terms) {
      ways =
          ways.flatMap(
              way ->
                  alternatives(term)
                      .map(one -> Stream.concat(way.stream(), Stream.of(one)).toList()));
    }
    return ways;
  }

  private static Stream<String> alternatives(String term) {
    return isChoice(term) ? OR.splitAsStream(bare(term)) : Stream.of(term);
  }

  private static boolean isAnything(String term) {
    List<String> either = alternatives(term).toList();
    return either.stream().anyMatch(one -> either.contains("-" + one));
  }

  String filter() {
    return terms.size() == 1 && isChoice(terms.getFirst())
        ? bare(terms.getFirst())
        : String.join(" ", terms);
  }

  private static boolean isChoice(String term) {
    return term.startsWith("(");
  }

  private static String bare(String choice) {
    return choice.substring(1, choice.length() - 1);
  }
}
