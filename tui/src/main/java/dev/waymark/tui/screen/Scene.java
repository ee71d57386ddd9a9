package dev.waymark.tui.screen;

import dev.waymark.core.insight.Burnup;
import dev.waymark.core.reply.Reply.ListedItem;
import dev.waymark.core.roadmap.Item;
import dev.waymark.tui.plan.Basis;
import dev.waymark.tui.plan.Row;
import dev.waymark.tui.plan.View;
import dev.waymark.tui.plan.ViewState;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// What somebody looks at.
///
/// @param last the view they came from
/// @param basis null until the plan was read for the first time
/// @param states the views as they were left
/// @param marks the items that the next change is of
/// @param fresh the items that somebody has just changed
/// @param burnup null until it was asked for
record Scene(
    View view,
    View last,
    @Nullable Basis basis,
    Map<View, ViewState> states,
    Marks marks,
    Fresh fresh,
    @Nullable Burnup burnup) {
  static final Scene EMPTY =
      new Scene(View.ROADMAP, View.BOARD, null, Map.of(), Marks.NONE, Fresh.NONE, null);

  /// @param anchor where a range begins; null where none does
  record Marks(Set<Item.Id> items, @Nullable Integer anchor) {
    static final Marks NONE = new Marks(Set.of(), null);

    Marks {
      items = Set.copyOf(items);
    }

    boolean isNone() {
      return items.isEmpty() && anchor == null;
    }
  }

  /// @param number which time it is, so that only the last fades
  record Fresh(Set<Item.Id> items, long number) {
    static final Fresh NONE = new Fresh(Set.of(), 0);

    Fresh {
      items = Set.copyOf(items);
    }
  }

  Scene {
    states = Map.copyOf(states);
  }

  /// The view as it is now; empty until the plan was read.
  Optional<ViewState> state() {
    return Optional.ofNullable(states.get(view));
  }

  /// With the view made from what is known now.
  ///
  /// @param seen how many lines are
  Scene settled(int seen) {
    Basis now = basis;
    if (now == null) {
      return this;
    }
    ViewState state = states.get(view);
    ViewState fresh =
        (state == null ? ViewState.of(view, now) : state.on(now)).within(Math.max(1, seen));
    return with(fresh);
  }

  Optional<Row> row() {
    return state().flatMap(ViewState::selected);
  }

  Optional<ListedItem> selected() {
    Basis now = basis;
    if (now == null) {
      return Optional.empty();
    }
    return row().flatMap(row -> item(now, row));
  }

  private static Optional<ListedItem> item(Basis basis, Row row) {
    Item.Id id = row.about();
    if (id == null) {
      return Optional.empty();
    }
    Optional<ListedItem> known = basis.contents().item(id);
    return known.isEmpty() && row instanceof Row.OfEntry(var entry)
        ? Optional.ofNullable(entry.item())
        : known;
  }

  /// All that is marked, also by a range that is not ended yet.
  Set<Item.Id> marked() {
    Integer anchor = marks.anchor();
    ViewState state = states.get(view);
    if (anchor == null || state == null) {
      return marks.items();
    }
    Set<Item.Id> all = new HashSet<>(marks.items());
    int cursor = state.spot().cursor();
    int from = Math.clamp(Math.min(anchor, cursor), 0, Math.max(0, state.rows().size() - 1));
    int to = Math.min(Math.max(anchor, cursor) + 1, state.rows().size());
    for (Row row : state.rows().subList(from, to)) {
      if (row instanceof Row.OfItem(var _, var id)) {
        all.add(id);
      }
    }
    return all;
  }

  /// What a change is of: what is marked, in document order, else what is selected.
  List<ListedItem> targets() {
    Basis now = basis;
    Set<Item.Id> marked = marked();
    return marked.isEmpty() || now == null
        ? selected().stream().toList()
        : marked.stream()
            .map(now.contents()::at)
            .filter(at -> at >= 0)
            .sorted()
            .map(now.contents()::item)
            .toList();
  }

  /// The same as the grammar calls them; a milestone by its title.
  List<String> subjects() {
    List<ListedItem> targets = targets();
    if (!targets.isEmpty()) {
      return targets.stream().map(listed -> listed.item().ref().toString()).toList();
    }
    return row().orElse(null) instanceof Row.OfMilestone(var _, var _, var progress, var _)
            && !progress.milestone().isEmpty()
        ? List.of(quoted(progress.milestone()))
        : List.of();
  }

  static String quoted(String words) {
    return '"' + words.replace("\"", "") + '"';
  }

  /// Another view; what is marked stays so.
  Scene to(View other) {
    return other == view
        ? this
        : new Scene(other, view, basis, states, new Marks(marked(), null), fresh, burnup);
  }

  Scene with(ViewState state) {
    Map<View, ViewState> changed = new EnumMap<>(View.class);
    changed.putAll(states);
    changed.put(state.view(), state);
    return new Scene(view, last, basis, changed, marks, fresh, burnup);
  }

  Scene moving(UnaryOperator<ViewState> move) {
    return state().map(state -> with(move.apply(state))).orElse(this);
  }

  Scene with(Basis newBasis) {
    return new Scene(view, last, newBasis, states, marks, fresh, burnup);
  }

  Scene with(Marks newMarks) {
    return new Scene(view, last, basis, states, newMarks, fresh, burnup);
  }

  Scene with(Fresh newFresh) {
    return new Scene(view, last, basis, states, marks, newFresh, burnup);
  }

  Scene with(Burnup newBurnup) {
    return new Scene(view, last, basis, states, marks, fresh, newBurnup);
  }
}
