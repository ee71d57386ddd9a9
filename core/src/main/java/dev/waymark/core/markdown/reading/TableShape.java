package dev.waymark.core.markdown.reading;

import dev.waymark.core.markdown.text.InlineText;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;

/// What a table's columns hold, by their headers; -1 where it has no such column.
///
/// @param width how many columns there are
/// @param plan the columns that say something of each row's plan
/// @param marks whether the status column is one to put a mark in where the row is done
/// @param phases whether its rows are phases, which stand elsewhere in full
/// @param doubtful whether its rows are work only where they say how far they are
public record TableShape(
    int title, int width, Columns plan, boolean marks, boolean phases, boolean doubtful) {
  /// Columns by what they say.
  public record Columns(
      int status, int priority, int owner, int target, int timeframe, int depends, int criterion) {
    private static Columns of(List<String> names) {
      return new Columns(
          first(names, Lexicon.list("column.status")),
          first(names, Lexicon.list("column.priority")),
          first(names, Lexicon.list("column.owner")),
          first(names, Lexicon.list("column.target")),
          first(names, Lexicon.list("column.timeframe")),
          first(names, Lexicon.list("column.depends")),
          first(names, Lexicon.list("column.criterion")));
    }

    private boolean isOne(int column) {
      return column == status
          || column == priority
          || column == owner
          || column == target
          || column == timeframe
          || column == depends
          || column == criterion;
    }

    /// Whether a row says of itself how it stands.
    boolean track() {
      return status >= 0 || priority >= 0 || owner >= 0;
    }

    /// Whether a row may be work where nothing else is.
    boolean mayTrack() {
      return track() || target >= 0 || timeframe >= 0 || criterion >= 0;
    }
  }

  private static final List<Set<String>> TITLES =
      List.of(
          Lexicon.list("column.title"),
          Lexicon.list("column.title2"),
          Lexicon.list("column.title3"),
          Lexicon.list("column.title4"));

  /// @param rows lines of the table, as many as tell words from numbers and short codes
  public static TableShape of(String header, List<String> rows) {
    List<String> names =
        Cell.in(header).stream().map(cell -> name(InlineText.plain(cell.text(header)))).toList();
    IntPredicate hasWords = column -> hasWords(column, rows);
    Columns plan = Columns.of(names);
    int title = -1;
    int rank = 0;
    for (; rank < TITLES.size() && title < 0; rank++) {
      title = first(names, TITLES.get(rank));
      title = title >= 0 && !hasWords.test(title) ? -1 : title;
    }
    String head = names.isEmpty() ? "" : names.getFirst();
    boolean never = Lexicon.list("column.never").contains(head);
    boolean unlikely = Lexicon.list("column.unlikely").contains(head);
    boolean excluded = (never || unlikely) && rank != 1;
    boolean open = title < 0 || (excluded && unlikely && plan.status() >= 0);
    if (open && !never && plan.mayTrack()) {
      title = words(names.size(), plan, hasWords);
      excluded = unlikely && plan.status() < 0;
    }
    excluded |= first(names, Set.of("criteria")) >= 0;
    String name = title < 0 ? "" : names.get(title);
    Set<String> phases = Lexicon.list("column.phase");
    boolean overview = rank > 1 && title > 0 && phases.contains(head) && !hasWords.test(0);
    boolean known = TITLES.stream().anyMatch(titles -> first(names, titles) >= 0);
    return new TableShape(
        excluded ? -1 : title,
        names.size(),
        plan,
        plan.status() >= 0 && Lexicon.list("column.done").contains(names.get(plan.status())),
        overview || phases.contains(name),
        !known);
  }

  /// Whether most of a column's cells hold more than a number or a short code.
  private static boolean hasWords(int column, List<String> rows) {
    int words = 0;
    int seen = 0;
    for (String row : rows) {
      List<Cell> cells = Cell.in(row);
      if (column < cells.size()) {
        String text = cells.get(column).text(row);
        boolean code = text.length() <= 7 && text.chars().anyMatch(Character::isDigit);
        seen++;
        words += !code && text.chars().anyMatch(Character::isLetter) ? 1 : 0;
      }
    }
    return words * 2 > seen;
  }

  /// A header without what stands in brackets.
  private static String name(String header) {
    int bracket = header.indexOf('(');
    return Words.normal(bracket > 0 ? header.substring(0, bracket) : header);
  }

  private static int words(int columns, Columns plan, IntPredicate hasWords) {
    for (int column = 0; column < columns; column++) {
      if (!plan.isOne(column) && hasWords.test(column)) {
        return column;
      }
    }
    return -1;
  }

  private static int first(List<String> names, Set<String> wanted) {
    for (int i = 0; i < names.size(); i++) {
      if (wanted.contains(names.get(i))) {
        return i;
      }
    }
    return -1;
  }

  /// Whether its rows say of themselves that they are work.
  boolean tracksWork() {
    return title >= 0 && plan.track();
  }

  /// Whether its rows may be work where nothing else is.
  boolean mayTrackWork() {
    return title >= 0 && plan.mayTrack();
  }
}
