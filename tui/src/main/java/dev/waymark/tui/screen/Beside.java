package dev.waymark.tui.screen;

import dev.waymark.core.reply.Reply.ListedItem;
import dev.waymark.core.reply.Reply.Progress;
import dev.waymark.tui.paint.DetailPane;
import dev.waymark.tui.plan.Contents;
import dev.waymark.tui.plan.Row;
import java.util.Optional;

/// What is shown of the selected line beside the list or instead of it; empty where nothing is.
final class Beside {
  private Beside() {}

  static Optional<DetailPane> of(App app) {
    Layout layout = app.layout();
    Contents contents = app.contents().orElse(null);
    if (contents == null || !(layout.isWide() || app.detail().open())) {
      return Optional.empty();
    }
    int columns = layout.detailColumns();
    Optional<ListedItem> item = app.selected();
    if (item.isPresent()) {
      return item.map(one -> DetailPane.of(one, app.detail().card(), contents, columns));
    }
    return app.scene().row().flatMap(row -> pane(row, contents, columns));
  }

  private static Optional<DetailPane> pane(Row row, Contents contents, int columns) {
    return switch (row) {
      case Row.OfMilestone(var roadmap, var _, var progress, var _) ->
          Optional.of(
              DetailPane.of(
                  progress,
                  contents.milestone(roadmap, progress.milestone()).orElse(null),
                  columns));
      case Row.OfFinding(var file, var finding) ->
          Optional.of(DetailPane.of(file, finding, columns));
      case Row.Heading _, Row.OfRoadmap _, Row.OfItem _, Row.OfCriterion _, Row.OfEntry _ ->
          Optional.empty();
      case Row.OfDate date ->
          date.key() instanceof Row.Fold(var roadmap, var title, var _)
              ? Optional.of(milestone(contents, roadmap, title, columns))
              : Optional.empty();
    };
  }

  private static DetailPane milestone(
      Contents contents, String roadmap, String title, int columns) {
    Progress progress =
        contents.roadmaps().stream()
            .filter(one -> one.name().equals(roadmap))
            .flatMap(one -> one.milestones().stream())
            .filter(one -> one.milestone().equals(title))
            .findFirst()
            .orElse(new Progress(title, 0, 0));
    return DetailPane.of(progress, contents.milestone(roadmap, title).orElse(null), columns);
  }
}
