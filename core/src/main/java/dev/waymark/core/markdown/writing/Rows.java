package dev.waymark.core.markdown.writing;

import dev.waymark.core.markdown.reading.Attributes;
import dev.waymark.core.markdown.reading.Cell;
import dev.waymark.core.markdown.reading.PriorityWords;
import dev.waymark.core.markdown.reading.TableShape;
import dev.waymark.core.markdown.text.InlineText;
import java.util.ArrayList;
import java.util.List;

/// Tables, as far as they are written into.
final class Rows {
  private final Manuscript manuscript;

  Rows(Manuscript manuscript) {
    this.manuscript = manuscript;
  }

  /// The ways to say it in a row: in its column.
  List<Splice> ways(int line, Spoken spoken) {
    int header = header(line);
    int column = header == 0 ? -1 : column(shape(header), spoken.key());
    List<Cell> cells = Cell.in(manuscript.words(line));
    if (column < 0 || column >= cells.size()) {
      return List.of();
    }
    Cell cell = cells.get(column);
    String row = manuscript.words(line);
    boolean narrow =
        cell.from() == cell.to()
            && row.startsWith("|", cell.to())
            && cell.from() > 0
            && row.charAt(cell.from() - 1) == ' ';
    String blank = narrow ? " " : "";
    List<Splice> ways = new ArrayList<>();
    for (String words : words(column(header, column), cell.text(row), spoken)) {
      ways.add(new Splice(line, cell.from(), cell.to(), words + blank));
    }
    return ways;
  }

  private static List<String> words(List<String> column, String written, Spoken spoken) {
    List<String> words = new ArrayList<>();
    if (spoken.level() != null) {
      column.stream()
          .filter(
              cell ->
                  PriorityWords.of(InlineText.plain(cell))
                      .filter(spoken.level()::equals)
                      .isPresent())
          .findFirst()
          .ifPresent(words::add);
    }
    if (spoken.words() == null) {
      column.stream().filter(Attributes::isPlaceholder).findFirst().ifPresent(words::add);
    }
    String example =
        Attributes.isPlaceholder(written)
            ? column.stream().filter(cell -> !Attributes.isPlaceholder(cell)).findFirst().orElse("")
            : written;
    words.add(spoken.like(example));
    return words;
  }

  private static int column(TableShape shape, Attributes.Key key) {
    return switch (key) {
      case STATUS -> shape.plan().status();
      case PRIORITY -> shape.plan().priority();
      case OWNER -> shape.plan().owner();
      case TARGET -> shape.plan().target();
      case TIMEFRAME -> shape.plan().timeframe();
      case DEPENDS -> shape.plan().depends();
      case BEGIN, DETAIL, MATTER -> -1;
    };
  }

  TableShape shape(int header) {
    return TableShape.of(manuscript.words(header), rows(header));
  }

  /// What stands in a column, without its header.
  private List<String> column(int header, int column) {
    List<String> texts = new ArrayList<>();
    for (String row : rows(header)) {
      List<Cell> cells = Cell.in(row);
      if (column < cells.size()) {
        texts.add(cells.get(column).text(row));
      }
    }
    return texts;
  }

  private List<String> rows(int header) {
    List<String> rows = new ArrayList<>();
    for (int line = header + 2; manuscript.words(line).indexOf('|') >= 0; line++) {
      rows.add(manuscript.words(line));
    }
    return rows;
  }

  /// The line of a row's header: above its rule. 0 where there is none.
  int header(int row) {
    int line = row;
    while (line > 1 && manuscript.words(line).indexOf('|') >= 0) {
      if (isRule(manuscript.words(line))) {
        return line - 1;
      }
      line--;
    }
    return 0;
  }

  private static boolean isRule(String text) {
    return text.indexOf('-') >= 0 && text.chars().allMatch(c -> "|-: \t>".indexOf(c) >= 0);
  }

  /// A row for a new piece of work, with the table's columns.
  ///
  /// @param status what its status cell says, where it has one
  String fresh(int model, String title, String status) {
    String text = manuscript.words(model);
    List<Cell> cells = Cell.in(text);
    TableShape shape = shape(header(model));
    StringBuilder row = new StringBuilder(text);
    for (int i = cells.size() - 1; i >= 0; i--) {
      Cell cell = cells.get(i);
      String words =
          i == shape.title() ? title.replace("|", "\\|") : i == shape.plan().status() ? status : "";
      boolean tight = cell.from() == cell.to() || !words.isEmpty();
      row.replace(cell.from(), cell.to(), tight ? words : "");
    }
    return row.toString();
  }
}
