package dev.waymark.core.markdown.reading;

import dev.waymark.core.markdown.block.Block;
import dev.waymark.core.markdown.reading.Candidate.Claim;
import dev.waymark.core.markdown.reading.Candidate.Content;
import dev.waymark.core.markdown.reading.Candidate.Setting;
import dev.waymark.core.markdown.reading.Candidate.State;
import dev.waymark.core.markdown.text.InlineText;
import dev.waymark.core.roadmap.Criterion;
import dev.waymark.core.roadmap.Outline;
import dev.waymark.core.roadmap.Place;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Takes down the rows of tables that track work.
final class TableReader {
  private static final Set<String> TOTALS = Lexicon.list("total");
  private static final int SAMPLE = 50;

  private final Scene scene;
  private final StatusCells statuses;

  TableReader(Scene scene) {
    this.scene = scene;
    this.statuses = new StatusCells(scene.legend());
  }

  void read(Block.Table table, Label label) {
    Topic topic = label.topic();
    if (table.rows().isEmpty()) {
      return;
    }
    TableShape shape =
        TableShape.of(scene.text(table.line()), sample(table).stream().map(scene::text).toList());
    boolean strong = scene.section().topic.strong();
    boolean possible =
        (shape.mayTrackWork() && (!shape.doubtful() || strong || mostSayStatus(table, shape)))
            || (shape.title() >= 0 && strong);
    boolean about =
        topic.kind() == Topic.Kind.CRITERIA
            || (topic.isAside() && (!shape.tracksWork() || shape.doubtful()));
    if (!possible || about) {
      scene.skip(table.line(), "a table that does not track work");
    } else {
      table.rows().forEach(row -> row(table, shape, row, label));
    }
  }

  private List<Integer> sample(Block.Table table) {
    return table.rows().subList(0, Math.min(SAMPLE, table.rows().size()));
  }

  private boolean mostSayStatus(Block.Table table, TableShape shape) {
    int column = shape.plan().status();
    List<Integer> rows = sample(table);
    int said = 0;
    for (int row : rows) {
      String line = scene.text(row);
      List<Cell> cells = Cell.in(line);
      boolean has = column >= 0 && column < cells.size();
      said += has && statuses.status(cells.get(column).text(line)) != null ? 1 : 0;
    }
    return said * 2 > rows.size();
  }

  private void row(Block.Table table, TableShape shape, int row, Label label) {
    String line = scene.text(row);
    List<Cell> cells = Cell.in(line);
    if (shape.title() >= cells.size()) {
      return;
    }
    Cell titleCell = cells.get(shape.title());
    Tail tail = Tail.of(line, titleCell.from(), titleCell.to(), scene.legend());
    Facets facets = new Facets();
    int titleTo = tail.status() == null ? titleCell.to() : tail.from();
    String title = Titles.of(line.substring(titleCell.from(), titleTo), facets);
    if (title.isEmpty() || TOTALS.contains(Words.normal(title))) {
      return;
    }
    new PlanCells(shape.plan(), cells, line).take(facets);
    State state = statuses.of(new StatusCells.Row(shape, cells, line, row), table, tail);
    if (tail.status() != null && state.own() != null && tail.status() != state.own()) {
      facets.alsoSaid = tail.status();
    }
    boolean strong = scene.section().topic.strong();
    Claim claim = shape.tracksWork() ? Claim.EXPLICIT : strong ? Claim.NAMED : Claim.LIKELY;
    boolean repeats = shape.phases() || label.topic().kind() == Topic.Kind.REPEAT;
    scene
        .finds()
        .candidates
        .add(
            new Candidate(
                new Setting(
                    scene.section(),
                    repeats ? Topic.Kind.REPEAT : Topic.Kind.WORK,
                    table.line(),
                    "",
                    label.status()),
                Outline.Kind.ROW,
                new Place(row, 0),
                claim,
                state,
                new Content(title, facets, criteria(shape, cells, line, row), 0)));
  }

  private static List<Criterion> criteria(
      TableShape shape, List<Cell> cells, String line, int row) {
    String said = new PlanCells(shape.plan(), cells, line).value(shape.plan().criterion());
    return said == null || said.isEmpty() ? List.of() : List.of(new Criterion(said, row, false));
  }

  /// What the cells of one row say of its plan.
  private record PlanCells(TableShape.Columns columns, List<Cell> cells, String line) {
    void take(Facets facets) {
      String priority = value(columns.priority());
      if (priority != null) {
        facets.priority = PriorityWords.of(priority).orElse(facets.priority);
      }
      String owner = value(columns.owner());
      if (owner != null && !Attributes.isPlaceholder(owner)) {
        facets.owner = owner;
      }
      String target = value(columns.target());
      if (target != null) {
        facets.takeTarget(target);
      }
      String depends = value(columns.depends());
      if (depends != null) {
        facets.mentions.dependsOn(depends);
      }
      String timeframe = value(columns.timeframe());
      if (timeframe != null && !Attributes.isPlaceholder(timeframe)) {
        Facets dated = new Facets();
        dated.takeTarget(timeframe);
        facets.target = facets.target != null ? facets.target : dated.target;
        facets.timeframe =
            facets.timeframe != null || dated.target != null ? facets.timeframe : timeframe;
      }
      facets.mentions.read(line);
    }

    @Nullable String value(int column) {
      return column < 0 || column >= cells.size()
          ? null
          : InlineText.plain(cells.get(column).text(line));
    }
  }
}
