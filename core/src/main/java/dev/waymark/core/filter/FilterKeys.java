package dev.waymark.core.filter;

import dev.waymark.core.filter.Arrangement.Field;
import dev.waymark.core.filter.Arrangement.Order;
import dev.waymark.core.filter.Filter.ChangedBy;
import dev.waymark.core.filter.Filter.ChangedWithin;
import dev.waymark.core.filter.Filter.DueBy;
import dev.waymark.core.filter.Filter.DueWithin;
import dev.waymark.core.filter.Filter.HasFinding;
import dev.waymark.core.filter.Filter.HasPriority;
import dev.waymark.core.filter.Filter.HasStatus;
import dev.waymark.core.filter.Filter.InMilestone;
import dev.waymark.core.filter.Filter.InRoadmap;
import dev.waymark.core.filter.Filter.Is;
import dev.waymark.core.filter.Filter.OwnedBy;
import dev.waymark.core.filter.Filter.Says;
import dev.waymark.core.filter.Filter.Standing;
import dev.waymark.core.filter.Filter.Term;
import dev.waymark.core.filter.FilterParser.Wrong;
import dev.waymark.core.roadmap.Priority;
import dev.waymark.core.roadmap.Rule;
import dev.waymark.core.roadmap.Status;
import dev.waymark.core.roadmap.Target;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What stands before a colon in a filter, and what may stand behind it.
final class FilterKeys {
  static final List<String> KEYS =
      List.of(
          "is",
          "status",
          "priority",
          "owner",
          "target",
          "milestone",
          "roadmap",
          "text",
          "changed",
          "by",
          "rule",
          "sort",
          "group",
          "limit");
  private static final int MOST = 1_000_000;

  private final String me;
  private final List<Order> sort = new ArrayList<>();
  private @Nullable Field group;
  private int limit;

  FilterKeys(String me) {
    this.me = me;
  }

  Arrangement arrangement() {
    return new Arrangement(sort, group, limit);
  }

  /// Whether this says how to lay out the items, not which; then it is taken in.
  boolean lays(Piece piece) throws Wrong {
    if (piece.kind() != Piece.Kind.WORD || piece.minuses() != 0 || !hasKey(piece.text())) {
      return false;
    }
    switch (key(piece.text())) {
      case "sort" -> sort(piece.text());
      case "group" -> group = known(piece.text(), value(piece.text()), Field::of, fields());
      case "limit" -> limit = limit(piece.text());
      default -> {
        return false;
      }
    }
    return true;
  }

  boolean isKeyed(Piece piece) {
    return piece.kind() == Piece.Kind.WORD && hasKey(piece.text());
  }

  private void sort(String said) throws Wrong {
    for (String one : value(said).split(",", -1)) {
      boolean reversed = !one.isEmpty() && Token.isMinus(one.charAt(0));
      Field field = known(said, reversed ? one.substring(1) : one, Field::of, fields());
      sort.add(new Order(field, reversed));
    }
  }

  private static int limit(String said) throws Wrong {
    String value = value(said);
    int number = value.matches("[0-9]{1,7}") ? Integer.parseInt(value) : 0;
    if (number < 1 || number > MOST) {
      throw new Wrong("“" + said + "”: say a number such as limit:20.");
    }
    return number;
  }

  Term term(Piece piece) throws Wrong {
    String said = piece.text();
    if (!hasKey(said)) {
      String text = Token.withoutQuotes(said);
      if (text.isBlank()) {
        throw new Wrong("“" + said + "” says nothing to look for: leave it out.");
      }
      return new Says(text);
    }
    String value = value(said);
    return switch (key(said)) {
      case "is" ->
          new Is(
              known(said, value, FilterKeys::standing, words(Standing.values(), Standing::word)));
      case "status" ->
          new HasStatus(known(said, value, Status::of, words(Status.values(), Status::word)));
      case "priority" -> priority(said, value);
      case "owner" -> new OwnedBy(value.equalsIgnoreCase("none") ? null : person(value));
      case "target" -> target(said, value);
      case "milestone" -> new InMilestone(value);
      case "roadmap" -> new InRoadmap(value);
      case "text" -> new Says(value);
      case "changed" ->
          new ChangedWithin(known(said, value, Length::parse, "3d, 2w, 1m and the like"));
      case "rule" ->
          new HasFinding(known(said, value, Rule::of, words(Rule.values(), Rule::name)), Map.of());
      case "by" -> new ChangedBy(person(value));
      case "sort", "group", "limit" ->
          throw new Wrong("“" + said + "” stands for the whole list: not in brackets or after -.");
      default -> throw new Wrong(unknown(said));
    };
  }

  private static Term priority(String said, String value) throws Wrong {
    boolean orHigher = value.endsWith("+");
    String level = orHigher ? value.substring(0, value.length() - 1) : value;
    if (level.equalsIgnoreCase("none") && !orHigher) {
      return new HasPriority(null, false);
    }
    String levels = words(Priority.values(), Priority::word);
    return new HasPriority(
        known(said, level, Priority::of, levels + " and none; high+ is high or higher"), orHigher);
  }

  private static Term target(String said, String value) throws Wrong {
    if (value.equalsIgnoreCase("none")) {
      return new Is(Standing.UNDATED);
    }
    Optional<Length> length = Length.parse(value);
    if (length.isPresent()) {
      return new DueWithin(length.get());
    }
    return switch (value.toLowerCase(Locale.ROOT)) {
      case "today" -> new DueWithin(new Length(0, Length.Unit.D));
      case "tomorrow" -> new DueWithin(new Length(1, Length.Unit.D));
      default ->
          new DueBy(
              known(
                      said,
                      value.toUpperCase(Locale.ROOT),
                      Target::parse,
                      "2w (within), 2026-12-01 and 2026-Q4 (by), today, tomorrow and none")
                  .lastDay());
    };
  }

  private String person(String value) {
    String bare = value.replaceFirst("^@+", "");
    String name = bare.isBlank() ? value : bare;
    return name.equalsIgnoreCase("me") ? me : name;
  }

  private static boolean hasKey(String said) {
    return said.indexOf(':') > 0;
  }

  private static String key(String said) {
    return said.substring(0, said.indexOf(':')).toLowerCase(Locale.ROOT);
  }

  private static String value(String said) throws Wrong {
    String value = Token.withoutQuotes(said.substring(said.indexOf(':') + 1));
    if (value.isBlank()) {
      throw new Wrong("“" + said + "” needs a value after the colon.");
    }
    return value;
  }

  private static String unknown(String said) {
    String key = key(said);
    String nearest =
        KEYS.stream()
            .filter(one -> Math.abs(one.length() - key.length()) <= 2)
            .min(Comparator.comparingInt(one -> Distance.between(one, key)))
            .filter(one -> Distance.between(one, key) <= Math.min(2, one.length() - 2))
            .map(one -> "did you mean " + one + ":? There")
            .orElse("there");
    return "“" + said + "” is no filter; " + nearest + " are " + String.join(": ", KEYS) + ":.";
  }

  private static Optional<Standing> standing(String word) {
    return Arrays.stream(Standing.values())
        .filter(standing -> standing.word().equalsIgnoreCase(word))
        .findFirst();
  }

  private static String fields() {
    return words(Field.values(), Field::word);
  }

  private static <T> T known(
      String said, String value, Function<String, Optional<T>> read, String allowed) throws Wrong {
    return read.apply(value)
        .orElseThrow(() -> new Wrong("“" + said + "”: there is " + allowed + "."));
  }

  private static <T> String words(T[] values, Function<T, String> word) {
    return Arrays.stream(values).map(word).collect(Collectors.joining(", "));
  }
}
