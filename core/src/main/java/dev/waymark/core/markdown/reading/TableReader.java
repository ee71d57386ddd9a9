package dev.waymark.core.markdown.reading;

import dev.waymark.core.markdown.block.Block;
import dev.waymark.core.markdown.reading.Candidate.Claim;
import dev.waymark.core.markdown.reading.TableShape.Cell;
import dev.waymark.core.markdown.text.InlineText;
import dev.waymark.core.markdown.text.SourceText;
import dev.waymark.core.roadmap.Criterion;
import dev.waymark.core.roadmap.Outline;
import dev.waymark.core.roadmap.Outline.Skipped;
import dev.waymark.core.roadmap.Place;
import dev.waymark.core.roadmap.Status;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Takes down the rows of tables that track work.
final class TableReader {
  private final SourceText source;
  private final Legend legend;
  private final Section section;
  private final Finds finds;

  TableReader(SourceText source, Legend legend, Section section, Finds finds) {
    this.source = source;
    this.legend = legend;
    this.section = section;
    this.finds = finds;
  }

  void read(Block.Table table, Topic topic) {
    String header = source.line(table.line()).text();
    TableShape shape =
        TableShape.of(
            TableShape.cells(header).stream()
                .map(cell -> InlineText.plain(cell.text(header)))
                .toList());
    boolean possible = shape.mayTrackWork() || (shape.title() >= 0 && section.topic.strong());
    boolean about =
        topic.kind() == Topic.Kind.CRITERIA
            || (topic.kind() == Topic.Kind.NOTE && !shape.tracksWork());
    if (!possible || about || table.rows().isEmpty()) {
      if (!table.rows().isEmpty()) {
        finds.skipped.add(new Skipped(table.line(), "a table that does not track work"));
      }
      return;
    }
    for (int row : table.rows()) {
      row(table, shape, row, topic);
    }
  }

  private void row(Block.Table table, TableShape shape, int row, Topic topic) {
    String line = source.line(row).text();
    List<Cell> cells = TableShape.cells(line);
    if (shape.title() >= cells.size()) {
      return;
    }
    Cell titleCell = cells.get(shape.title());
    Tail tail = Tail.of(line, titleCell.from(), titleCell.to(), legend);
    Facets facets = new Facets();
    int titleTo = tail.status() == null ? titleCell.to() : tail.from();
    String title = Titles.of(line.substring(titleCell.from(), titleTo), facets);
    if (title.isEmpty() || List.of("total", "sum", "gesamt").contains(Words.normal(title))) {
      return;
    }
    takePlan(shape, cells, line, facets);
    Site site = site(table, shape, cells, row, tail);
    Status own =
        site instanceof Site.Remark
            ? tail.status()
            : status(line.substring(site.from(), site.to()));
    Claim claim =
        shape.tracksWork() ? Claim.EXPLICIT : section.topic.strong() ? Claim.NAMED : Claim.LIKELY;
    Topic.Kind kind =
        shape.phases()
            ? Topic.Kind.REPEAT
            : topic.kind() == Topic.Kind.REPEAT ? Topic.Kind.REPEAT : Topic.Kind.WORK;
    String criterion = value(shape.criterion(), cells, line);
    List<Criterion> criteria =
        criterion == null || criterion.isEmpty()
            ? List.of()
            : List.of(new Criterion(criterion, row, false));
    finds.candidates.add(
        new Candidate(
            section,
            Outline.Kind.ROW,
            new Place(row, 0),
            claim,
            kind,
            table.line(),
            "",
            title,
            site,
            own,
            facets,
            criteria,
            0));
  }

  private void takePlan(TableShape shape, List<Cell> cells, String line, Facets facets) {
    String priority = value(shape.priority(), cells, line);
    if (priority != null) {
      facets.priority = PriorityWords.of(priority).orElse(facets.priority);
    }
    String owner = value(shape.owner(), cells, line);
    if (owner != null && !Attributes.isPlaceholder(owner)) {
      facets.owner = owner;
    }
    String target = value(shape.target(), cells, line);
    if (target != null) {
      facets.takeTarget(target);
    }
    String timeframe = value(shape.timeframe(), cells, line);
    if (timeframe != null && !Attributes.isPlaceholder(timeframe)) {
      Facets dated = new Facets();
      dated.takeTarget(timeframe);
      facets.target = facets.target != null ? facets.target : dated.target;
      facets.timeframe =
          facets.timeframe != null || dated.target != null ? facets.timeframe : timeframe;
    }
  }

  /// The status cell; where it says nothing, another cell that is nothing but a status; else the
  /// title's end.
  private Site site(Block.Table table, TableShape shape, List<Cell> cells, int row, Tail tail) {
    String line = source.line(row).text();
    if (shape.status() < 0 || shape.status() >= cells.size()) {
      return new Site.Remark(row, tail.from(), tail.to());
    }
    Cell chosen = cells.get(shape.status());
    int columns = TableShape.cells(source.line(table.line()).text()).size();
    if (cells.size() != columns && status(chosen.text(line)) == null) {
      chosen = shifted(shape, cells, line).orElse(chosen);
    }
    return new Site.Cell(row, chosen.from(), chosen.to(), table.line());
  }

  /// Rows that miss a cell say their status elsewhere.
  private static Optional<Cell> shifted(TableShape shape, List<Cell> cells, String line) {
    for (int i = 0; i < cells.size(); i++) {
      Cell cell = cells.get(i);
      boolean brief = i != shape.title() && cell.to() - cell.from() <= 30;
      if (brief && StatusWords.of(InlineText.plain(cell.text(line))).isPresent()) {
        return Optional.of(cell);
      }
    }
    return Optional.empty();
  }

  private @Nullable Status status(String cell) {
    Optional<Box> box = Box.at(cell, 0, legend).filter(found -> found.to() + 1 == cell.length());
    if (box.isPresent()) {
      return box.get().status();
    }
    Optional<Status> said = StatusWords.of(InlineText.plain(cell));
    return said.isPresent() ? said.get() : Glyph.inCell(cell, legend).orElse(null);
  }

  private static @Nullable String value(int column, List<Cell> cells, String line) {
    return column < 0 || column >= cells.size()
        ? null
        : InlineText.plain(cells.get(column).text(line));
  }
}
