package dev.waymark.tui.screen;

import dev.waymark.core.roadmap.Item;
import dev.waymark.tui.plan.Basis;
import dev.waymark.tui.plan.Findings;
import dev.waymark.tui.plan.Row;
import dev.waymark.tui.plan.Sought;
import dev.waymark.tui.plan.View;
import dev.waymark.tui.plan.ViewState;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Keys that move, open, fold and mark, and change nothing in the plan.
final class Moving {
  private static final int FAR = 10_000_000;

  private final App app;

  Moving(App app) {
    this.app = app;
  }

  String filter() {
    return app.basis().map(basis -> basis.sought().text()).orElse("");
  }

  App moved(int by) {
    return app.detail().open()
        ? app.with(app.detail().at(app.detail().top() + Math.clamp(by, -FAR, FAR / 2)))
        : app.with(app.scene().moving(state -> state.moved(by)));
  }

  App toMatch(int step) {
    return found(row -> row instanceof Row.OfItem, step);
  }

  App top() {
    return moved(-FAR);
  }

  App bottom() {
    return moved(FAR);
  }

  private App found(Predicate<Row> which, int step) {
    return app.with(
        app.scene()
            .moving(
                state -> {
                  int at = state.find(which, state.spot().cursor() + step, step);
                  return at < 0 ? state : state.at(at);
                }));
  }

  /// In the tree: folds, or goes to the milestone. In columns: to the one before.
  App left() {
    Row row = app.scene().row().orElse(null);
    ViewState state = app.scene().state().orElse(null);
    if (row == null || state == null || state.sheet().lanes().size() > 1) {
      return app.with(app.scene().moving(one -> one.across(-1)));
    }
    if (isOpen(row)) {
      return folded(row.key());
    }
    int above = state.find(one -> one instanceof Row.OfMilestone, state.spot().cursor() - 1, -1);
    return above < 0 ? app : app.with(app.scene().with(state.at(above)));
  }

  App right() {
    Row row = app.scene().row().orElse(null);
    ViewState state = app.scene().state().orElse(null);
    if (row == null || state == null || state.sheet().lanes().size() > 1) {
      return app.with(app.scene().moving(one -> one.across(1)));
    }
    return isFolded(row) ? folded(row.key()) : opened();
  }

  private boolean isFolded(Row row) {
    return app.basis().filter(basis -> basis.folded().contains(row.key())).isPresent();
  }

  private boolean isOpen(Row row) {
    return !isFolded(row)
        && (row instanceof Row.OfMilestone
            || (row instanceof Row.OfItem
                && app.scene().view() == View.ROADMAP
                && app.selected()
                    .filter(listed -> !listed.item().facts().criteria().isEmpty())
                    .isPresent()));
  }

  private App folded(Object key) {
    return app.basis().map(basis -> app.with(basis.folding(key))).orElse(app);
  }

  App opened() {
    Row row = app.scene().row().orElse(null);
    if (row == null || app.detail().open()) {
      return app;
    }
    return switch (row) {
      case Row.OfMilestone milestone -> folded(milestone.key());
      case Row.OfFinding finding -> goneTo(finding);
      case Row.OfDate _ -> app.with(app.detail().opened(true));
      case Row.OfItem _, Row.OfCriterion _, Row.OfEntry _ ->
          app.selected().isPresent() ? app.with(app.detail().opened(true)) : app;
      case Row.Heading _, Row.OfRoadmap _ -> app;
    };
  }

  /// To the item that the finding is about, in the tree.
  private App goneTo(Row.OfFinding finding) {
    Optional<Item.Id> item =
        app.contents()
            .flatMap(contents -> Findings.nearest(contents, finding.file(), finding.finding()));
    return item.map(this::atItem)
        .orElseGet(() -> app.with(Notice.wrong("No item stands there: e opens the line itself.")));
  }

  private App atItem(Item.Id id) {
    App there = new Moving(app).shown(View.ROADMAP);
    return there.with(there.scene().settled(there.layout().seen()).moving(state -> state.to(id)));
  }

  Step nextFinding() {
    if (app.scene().view() == View.FINDINGS) {
      return Step.to(found(row -> row instanceof Row.OfFinding, 1));
    }
    Basis basis = app.scene().basis();
    long head = app.contents().map(one -> one.head()).orElse(0L);
    if (basis == null || app.reading().linted() != head) {
      return Step.to(
          app.with(app.reading().linting(head))
              .with(Notice.news("Lint looks through the plan: the cursor goes on then.")),
          new Effect.Lint(true));
    }
    Set<Item.Id> about = Findings.about(basis.contents(), basis.findings());
    App there =
        new Moving(app.with(Notice.NONE))
            .found(row -> row instanceof Row.OfItem(var _, var id) && about.contains(id), 1);
    return Step.to(
        there.scene().row().equals(app.scene().row())
            ? app.with(Notice.news("No finding further down: 5 shows all."))
            : there);
  }

  /// Another view; the item is selected there too, if it is there.
  App shown(View view) {
    Scene scene = app.scene();
    if (view == scene.view()) {
      return app;
    }
    Item.Id item = scene.selected().map(listed -> listed.item().id()).orElse(null);
    Scene there = scene.to(view);
    App next = app.with(there).with(app.detail().opened(false)).with(Notice.NONE);
    next = next.with(next.scene().settled(next.layout().seen()));
    return item == null || view == View.ACTIVITY
        ? next
        : next.with(next.scene().moving(state -> state.to(item)));
  }

  App marked() {
    Item.Id item = app.selected().map(listed -> listed.item().id()).orElseThrow();
    Set<Item.Id> marks = new HashSet<>(app.scene().marked());
    if (!marks.remove(item)) {
      marks.add(item);
    }
    Scene scene = app.scene().with(new Scene.Marks(marks, null));
    return new Moving(app.with(scene)).toMatch(1);
  }

  App ranged() {
    Scene scene = app.scene();
    Integer anchor =
        scene.marks().anchor() == null
            ? scene.state().map(state -> state.spot().cursor()).orElse(null)
            : null;
    Set<Item.Id> items = anchor == null ? scene.marked() : scene.marks().items();
    return app.with(scene.with(new Scene.Marks(items, anchor)));
  }

  App all() {
    Scene scene = app.scene();
    Set<Item.Id> shown =
        scene.state().map(ViewState::rows).orElse(List.of()).stream()
            .filter(Row.OfItem.class::isInstance)
            .map(Row::about)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    boolean already = scene.marked().containsAll(shown);
    return app.with(scene.with(new Scene.Marks(already ? Set.of() : shown, null)));
  }

  Step mouse() {
    boolean on = !app.memory().mouse();
    String said =
        on
            ? "The mouse selects lines and views; Shift selects text."
            : "The mouse is the terminal's again.";
    return Step.to(
        app.with(app.memory().mousing(on)).with(Notice.news(said)), new Effect.Mouse(on));
  }

  App back() {
    if (app.detail().open()) {
      return app.with(app.detail().opened(false));
    }
    if (!app.scene().marks().isNone()) {
      return app.with(app.scene().with(Scene.Marks.NONE));
    }
    Basis basis = app.scene().basis();
    return basis == null || basis.sought().isAll()
        ? app.with(Notice.NONE)
        : app.with(basis.with(Sought.ALL)).with(Notice.NONE);
  }

  Step leave() {
    if (app.detail().open()) {
      return Step.to(app.with(app.detail().opened(false)));
    }
    return app.scene().view() == View.ROADMAP
        ? Step.to(app, new Effect.Leave())
        : Step.to(shown(View.ROADMAP));
  }
}
