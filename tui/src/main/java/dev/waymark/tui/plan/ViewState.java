package dev.waymark.tui.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// One view as somebody left it: its lines, and where in them they are.
///
/// @param basis what the lines were made from
/// @param lane the column they are in
/// @param spots where in each column
public record ViewState(Basis basis, View view, Sheet sheet, int lane, List<Spot> spots) {
  public ViewState {
    spots = List.copyOf(spots);
  }

  public static ViewState of(View view, Basis basis) {
    Sheet sheet = basis.sheet(view);
    List<Spot> spots = Collections.nCopies(sheet.lanes().size(), Spot.START);
    ViewState state = new ViewState(basis, view, sheet, 0, spots);
    return state.at(Math.max(0, state.find(ViewState::isWork, 0, 1)));
  }

  private static boolean isWork(Row row) {
    return row instanceof Row.OfFinding || row instanceof Row.OfDate || row.about() != null;
  }

  /// The same view of what is known now: on the same line, as far as it is still there.
  @SuppressWarnings("ReferenceEquality") // the very same, as equal ones take long to compare
  public ViewState on(Basis now) {
    if (now == basis) {
      return this;
    }
    if (sheet.lanes().stream().allMatch(one -> one.rows().isEmpty())) {
      return of(view, now);
    }
    if (now.hasSameLines(view, basis)) {
      return new ViewState(now, view, sheet, lane, spots);
    }
    Sheet fresh = now.sheet(view);
    List<Spot> kept = new ArrayList<>();
    for (int i = 0; i < fresh.lanes().size(); i++) {
      kept.add(i < spots.size() ? spots.get(i) : Spot.START);
    }
    ViewState next =
        new ViewState(now, view, fresh, Math.min(lane, fresh.lanes().size() - 1), kept);
    Object key = selected().map(Row::key).orElse(null);
    ViewState there = key == null ? next : next.found(key);
    if (there != null) {
      return there;
    }
    return now.sought().text().equals(basis.sought().text()) ? next : of(view, now);
  }

  public List<Row> rows() {
    return sheet.lanes().get(lane).rows();
  }

  public Spot spot() {
    return spots.get(lane);
  }

  public Optional<Row> selected() {
    List<Row> rows = rows();
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(rows.get(Math.min(spot().cursor(), rows.size() - 1)));
  }

  public ViewState at(int line) {
    return with(lane, spot().at(line));
  }

  public ViewState moved(int by) {
    return at(Math.clamp((long) spot().cursor() + by, 0, Math.max(0, rows().size() - 1)));
  }

  /// In the column so many further to the right.
  public ViewState across(int by) {
    int to = Math.clamp(lane + by, 0, sheet.lanes().size() - 1);
    return new ViewState(basis, view, sheet, to, spots);
  }

  /// On the line with this key, in whatever column; where it was, when there is none.
  public ViewState to(Object key) {
    ViewState there = found(key);
    return there == null ? this : there;
  }

  public boolean has(Object key) {
    return found(key) != null;
  }

  private @Nullable ViewState found(Object key) {
    for (int i = 0; i < sheet.lanes().size(); i++) {
      int column = (lane + i) % sheet.lanes().size();
      List<Row> rows = sheet.lanes().get(column).rows();
      for (int at = 0; at < rows.size(); at++) {
        if (is(rows.get(at), key)) {
          return with(column, spots.get(column).at(at));
        }
      }
    }
    return null;
  }

  /// Most lines are items', and asked for by an item.
  private static boolean is(Row row, Object key) {
    return row instanceof Row.OfItem item ? item.id().equals(key) : row.key().equals(key);
  }

  /// The nearest line from here on in one direction that is such a one; -1 where there is none.
  public int find(Predicate<Row> which, int from, int step) {
    List<Row> rows = rows();
    for (int at = from; at >= 0 && at < rows.size(); at += step) {
      if (which.test(rows.get(at))) {
        return at;
      }
    }
    return -1;
  }

  /// With the cursor of every column on a line that is seen.
  ///
  /// @param seen how many lines are
  public ViewState within(int seen) {
    List<Spot> kept = new ArrayList<>();
    for (int i = 0; i < spots.size(); i++) {
      kept.add(spots.get(i).within(sheet.lanes().get(i).rows().size(), seen));
    }
    return kept.equals(spots) ? this : new ViewState(basis, view, sheet, lane, kept);
  }

  private ViewState with(int newLane, Spot spot) {
    List<Spot> changed = new ArrayList<>(spots);
    changed.set(newLane, spot);
    return new ViewState(basis, view, sheet, newLane, changed);
  }
}
