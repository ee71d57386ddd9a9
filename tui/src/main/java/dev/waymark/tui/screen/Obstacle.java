package dev.waymark.tui.screen;

import dev.waymark.core.reply.Reply.ListedItem;
import dev.waymark.tui.key.Action;
import dev.waymark.tui.plan.Row;
import dev.waymark.tui.plan.View;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Why a key does nothing just now, in one sentence.
final class Obstacle {
  private Obstacle() {}

  static Optional<String> to(Action action, App app) {
    View view = app.scene().view();
    if (!action.views().contains(view)) {
      String others =
          action.views().stream()
              .sorted()
              .map(one -> one.number() + " " + one.title())
              .collect(Collectors.joining(", "));
      return Optional.of(
          "%s means nothing in %s: go to %s.".formatted(key(action, app), view.title(), others));
    }
    return switch (action) {
      case DONE, START, BLOCK, TARGET, OWNER, PRIORITY, NOTE, STATUS, EVIDENCE ->
          app.scene().subjects().isEmpty() ? Optional.of(SELECT) : Optional.empty();
      case CYCLE ->
          app.scene().targets().isEmpty() && !(row(app) instanceof Row.OfCriterion)
              ? Optional.of(SELECT)
              : Optional.empty();
      case MARK -> app.selected().isEmpty() ? Optional.of(SELECT) : Optional.empty();
      case COPY, COPY_LINE, LINKS ->
          app.scene().targets().isEmpty() && !(row(app) instanceof Row.OfFinding)
              ? Optional.of(SELECT)
              : Optional.empty();
      case ADD ->
          row(app) instanceof Row.OfMilestone || app.selected().isPresent()
              ? Optional.empty()
              : Optional.of("Select a milestone or an item of it first: that is where it goes.");
      case WAIVE ->
          row(app) instanceof Row.OfFinding
              ? Optional.empty()
              : Optional.of("Select a finding first.");
      case EDIT -> edit(app);
      case NEXT_MATCH, PREVIOUS_MATCH ->
          app.isFiltered()
              ? Optional.empty()
              : Optional.of("Nothing is looked for: / begins to filter.");
      case REPEAT ->
          app.memory().change() == null
              ? Optional.of("Nothing was changed yet that could be done again.")
              : app.scene().subjects().isEmpty() ? Optional.of(SELECT) : Optional.empty();
      case DOWN,
          UP,
          LEFT,
          RIGHT,
          TOP,
          BOTTOM,
          HALF_DOWN,
          HALF_UP,
          PAGE_DOWN,
          PAGE_UP,
          NEXT_FINDING,
          OPEN,
          PANE,
          PREVIEW,
          PREVIOUS_VIEW,
          NEXT_VIEW,
          VIEW_1,
          VIEW_2,
          VIEW_3,
          VIEW_4,
          VIEW_5,
          VIEW_6,
          VIEW_7,
          LAST_VIEW,
          RANGE,
          ALL,
          UNDO,
          REDO,
          FILTER,
          COMMAND,
          SORT,
          SINCE,
          MOUSE,
          RELOAD,
          HELP,
          BACK,
          LEAVE,
          QUIT ->
          Optional.empty();
    };
  }

  private static final String SELECT = "Select an item first: this line is none.";

  private static @Nullable Row row(App app) {
    return app.scene().row().orElse(null);
  }

  private static Optional<String> edit(App app) {
    if (!app.welcome().isLocal()) {
      return Optional.of(
          "An editor opens only at your own terminal: here : changes everything that can be.");
    }
    if (row(app) instanceof Row.OfFinding) {
      return Optional.empty();
    }
    List<ListedItem> targets = app.selected().stream().toList();
    return targets.isEmpty() || targets.getFirst().item().line() == 0
        ? Optional.of("This stands on no line of a file: select an item that does.")
        : Optional.empty();
  }

  private static String key(Action action, App app) {
    return app.welcome().bindings().first(action);
  }
}
