package dev.waymark.core.filter;

import dev.waymark.core.filter.Filter.HasFinding;
import dev.waymark.core.filter.Filter.HasStatus;
import dev.waymark.core.filter.Filter.InMilestone;
import dev.waymark.core.filter.Filter.InRoadmap;
import dev.waymark.core.filter.Filter.Is;
import dev.waymark.core.filter.Filter.Not;
import dev.waymark.core.filter.Filter.OwnedBy;
import dev.waymark.core.filter.Filter.Says;
import dev.waymark.core.filter.Filter.Standing;
import dev.waymark.core.filter.Filter.Term;
import dev.waymark.core.roadmap.Rule;
import dev.waymark.core.roadmap.Status;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads filters: `is:open owner:ana milestone:"Phase 2" helm`.
public final class FilterParser {
  private static final String KEYS = "is: status: owner: milestone: roadmap: text: rule:";

  /// How reading ended.
  public sealed interface Parsed {}

  public record Understood(Filter filter) implements Parsed {}

  /// @param sentence which token, and what is allowed there
  public record Misunderstood(String sentence) implements Parsed {}

  /// Ends the reading of a filter at its first wrong token.
  private static final class Wrong extends Exception {
    private static final long serialVersionUID = 1L;

    Wrong(String sentence) {
      super(sentence, null, false, false);
    }
  }

  private FilterParser() {}

  /// @param me whom `owner:me` means
  public static Parsed parse(String text, String me) {
    try {
      List<Term> terms = new ArrayList<>();
      for (Token token : Token.all(text)) {
        terms.add(term(token, me));
      }
      return new Understood(new Filter(terms));
    } catch (Wrong wrong) {
      return new Misunderstood(String.valueOf(wrong.getMessage()));
    }
  }

  private static Term term(Token token, String me) throws Wrong {
    if (!token.quoted() && token.text().length() > 1 && token.text().startsWith("-")) {
      return new Not(term(new Token(token.text().substring(1), false, 0, 0), me));
    }
    int colon = token.quoted() ? -1 : token.text().indexOf(':');
    if (colon <= 0) {
      return new Says(token.text());
    }
    String key = token.text().substring(0, colon).toLowerCase(Locale.ROOT);
    String value = Token.unquoted(token.text().substring(colon + 1));
    if (value.isEmpty()) {
      throw new Wrong("“" + token.text() + "” needs a value after the colon.");
    }
    return switch (key) {
      case "is" ->
          new Is(
              known(
                  token, value, word -> standing(word), words(Standing.values(), Standing::word)));
      case "status" ->
          new HasStatus(known(token, value, Status::of, words(Status.values(), Status::word)));
      case "owner" -> new OwnedBy(owner(value, me));
      case "milestone" -> new InMilestone(value);
      case "roadmap" -> new InRoadmap(value);
      case "text" -> new Says(value);
      case "rule" ->
          new HasFinding(known(token, value, Rule::of, words(Rule.values(), Rule::name)), Set.of());
      default -> throw new Wrong("“" + token.text() + "” is no filter; there are " + KEYS + ".");
    };
  }

  private static @Nullable String owner(String value, String me) {
    return switch (value.toLowerCase(Locale.ROOT)) {
      case "none" -> null;
      case "me" -> me;
      default -> value;
    };
  }

  private static Optional<Standing> standing(String word) {
    return Arrays.stream(Standing.values())
        .filter(standing -> standing.word().equalsIgnoreCase(word))
        .findFirst();
  }

  private static <T> T known(
      Token token, String value, Function<String, Optional<T>> read, String allowed) throws Wrong {
    return read.apply(value)
        .orElseThrow(() -> new Wrong("“" + token.text() + "”: there is " + allowed + "."));
  }

  private static <T> String words(T[] values, Function<T, String> word) {
    return Arrays.stream(values).map(word).collect(Collectors.joining(", "));
  }
}
