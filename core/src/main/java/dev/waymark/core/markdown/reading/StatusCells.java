package dev.waymark.core.markdown.reading;

import dev.waymark.core.markdown.block.Block;
import dev.waymark.core.markdown.reading.Candidate.State;
import dev.waymark.core.markdown.text.InlineText;
import dev.waymark.core.roadmap.Status;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Finds the cell in which a row says how far it is, and what it says.
final class StatusCells {
  private static final int LONGEST = 30;

  private final Legend legend;

  StatusCells(Legend legend) {
    this.legend = legend;
  }

  /// @param number the line's
  record Row(TableShape shape, List<Cell> cells, String line, int number) {}

  /// The status cell; where it says nothing, another cell that is nothing but a status; else the
  /// title's end.
  State of(Row row, Block.Table table, Tail tail) {
    Cell cell = cell(row);
    if (cell == null) {
      return new State(new Site.Remark(row.number(), tail.from(), tail.to()), tail.status());
    }
    String said = cell.text(row.line());
    Lead lead = lead(row.line(), cell.from(), cell.to()).orElse(null);
    if (lead != null) {
      Site head = new Site.Cell(row.number(), lead.from(), lead.to(), table.line());
      return new State(head, lead.status());
    }
    Site site = new Site.Cell(row.number(), cell.from(), cell.to(), table.line());
    return new State(site, row.shape().marks() ? marked(said) : status(said));
  }

  private @Nullable Cell cell(Row row) {
    int column = row.shape().plan().status();
    if (column < 0) {
      return inPriority(row);
    }
    if (column >= row.cells().size()) {
      return shifted(row);
    }
    Cell chosen = row.cells().get(column);
    boolean uneven = row.cells().size() != row.shape().width();
    Cell other = uneven && status(chosen.text(row.line())) == null ? shifted(row) : null;
    return other == null ? chosen : other;
  }

  /// Where rows have a priority until they are done.
  private @Nullable Cell inPriority(Row row) {
    int column = row.shape().plan().priority();
    if (column < 0 || column >= row.cells().size()) {
      return null;
    }
    Cell cell = row.cells().get(column);
    String said = cell.text(row.line());
    boolean level = PriorityWords.of(InlineText.plain(said)).isPresent();
    return level || status(said) == null ? null : cell;
  }

  /// Rows that miss a cell say their status elsewhere.
  private @Nullable Cell shifted(Row row) {
    for (int i = 0; i < row.cells().size(); i++) {
      Cell cell = row.cells().get(i);
      boolean brief = i != row.shape().title() && cell.to() - cell.from() <= LONGEST;
      if (brief && StatusWords.of(InlineText.plain(cell.text(row.line()))).isPresent()) {
        return cell;
      }
    }
    return null;
  }

  /// In a column named Done any mark or date says so, and an empty cell says that it is not.
  private Status marked(String cell) {
    Status said = status(cell);
    if (said != null) {
      return said;
    }
    String plain = Words.normal(InlineText.plain(cell));
    return plain.isEmpty() ? Status.PLANNED : Status.DONE;
  }

  /// Of a cell that says more than its status.
  private static Optional<Lead> lead(String line, int from, int to) {
    boolean runsOn = StatusWords.runsOn(InlineText.plain(line.substring(from, to)));
    return runsOn ? Lead.of(line, from, to) : Optional.empty();
  }

  @Nullable Status status(String cell) {
    Optional<Box> box = Box.at(cell, 0, legend).filter(found -> found.to() + 1 == cell.length());
    if (box.isPresent()) {
      return box.get().status();
    }
    Optional<Lead> lead = lead(cell, 0, cell.length());
    Optional<Status> said =
        lead.isPresent() ? lead.map(Lead::status) : StatusWords.of(InlineText.plain(cell));
    return said.isPresent() ? said.get() : Glyph.inCell(cell, legend).orElse(null);
  }
}
