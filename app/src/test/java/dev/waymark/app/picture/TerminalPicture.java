package dev.waymark.app.picture;

import dev.waymark.app.picture.Svg.Box;
import dev.waymark.tui.loop.Picture;
import dev.waymark.tui.loop.Picture.Cell;
import java.util.List;

/// A terminal's cells as an SVG window.
final class TerminalPicture {
  private static final double CELL = 8.4;
  private static final double LINE = 19;
  private static final double BASELINE = 14;
  private static final double EDGE = 16;
  private static final double BAR = 38;
  private static final String GROUND = "#10131a";
  private static final String FRAME = "#1b202b";
  private static final String REST = "#2a303d";
  private static final String TEXT = "#d6dae3";
  private static final String FONT =
      "ui-monospace, 'JetBrains Mono', 'SF Mono', Menlo, 'DejaVu Sans Mono', Consolas, monospace";

  private final Svg svg = new Svg();

  private TerminalPicture() {}

  static String of(Picture picture, String title) {
    return new TerminalPicture().draw(picture, title);
  }

  private String draw(Picture picture, String title) {
    int columns = picture.rows().getFirst().size();
    double width = columns * CELL + 2 * EDGE;
    double height = picture.rows().size() * LINE + BAR + EDGE;
    svg.rect(new Box(0, 0, width, height), FRAME, 10);
    svg.rect(new Box(1, BAR - 4, width - 2, height - BAR + 3), GROUND, 9);
    svg.circle(20, 17, 5.5, "#ec6a5e");
    svg.circle(39, 17, 5.5, "#f4bf4f");
    svg.circle(58, 17, 5.5, "#61c554");
    svg.text(
        width / 2,
        21.5,
        " text-anchor=\"middle\" font-family=\"" + FONT + "\" font-size=\"12.5\" fill=\"#8b93a5\"",
        title);
    svg.raw(
        "<g font-family=\"%s\" font-size=\"14\" fill=\"%s\" xml:space=\"preserve\">"
            .formatted(FONT, TEXT));
    for (int y = 0; y < picture.rows().size(); y++) {
      row(picture.rows().get(y), BAR + y * LINE);
    }
    svg.raw("</g>");
    return svg.document((int) Math.ceil(width), (int) Math.ceil(height), title);
  }

  private void row(List<Cell> row, double top) {
    for (int from = 0; from < row.size(); ) {
      int to = from + 1;
      while (to < row.size() && row.get(to).ground() == row.get(from).ground()) {
        to++;
      }
      if (row.get(from).ground() != Picture.OWN) {
        svg.rect(
            new Box(EDGE + from * CELL - 2, top, (to - from) * CELL + 4, LINE),
            colour(row.get(from).ground()),
            3);
      }
      from = to;
    }
    for (int from = 0; from < row.size(); ) {
      int to = from + 1;
      while (to < row.size() && goesOn(row.get(from), row.get(to))) {
        to++;
      }
      run(row.subList(from, to), EDGE + from * CELL, top);
      from = to;
    }
  }

  /// Text is drawn in runs; block characters one by one.
  private static boolean goesOn(Cell first, Cell next) {
    return first.colour() == next.colour()
        && first.bold() == next.bold()
        && (isBlock(first) ? first.text().equals(next.text()) : !isBlock(next))
        && first.text().isBlank() == next.text().isBlank();
  }

  private static boolean isBlock(Cell cell) {
    return cell.text().length() == 1 && "█▌░▎│".contains(cell.text());
  }

  private void run(List<Cell> run, double x, double top) {
    Cell first = run.getFirst();
    StringBuilder text = new StringBuilder();
    run.forEach(cell -> text.append(cell.text()));
    if (text.toString().isBlank()) {
      return;
    }
    if (isBlock(first)) {
      block(first, new Box(x, top, run.size() * CELL, LINE));
      return;
    }
    String style =
        (first.colour() == Picture.OWN ? "" : " fill=\"" + colour(first.colour()) + "\"")
            + (first.bold() ? " font-weight=\"700\"" : "")
            + " textLength=\""
            + Svg.number(run.size() * CELL)
            + "\" lengthAdjust=\"spacingAndGlyphs\"";
    svg.text(x, top + BASELINE, style, text.toString());
  }

  /// Drawn as shapes: fonts disagree about these most.
  private void block(Cell cell, Box at) {
    String fill = cell.colour() == Picture.OWN ? TEXT : colour(cell.colour());
    Box bar = new Box(at.x(), at.y() + 6, at.width(), 7);
    switch (cell.text()) {
      case "█" -> svg.rect(bar, fill, 0);
      case "▌" -> {
        svg.rect(bar, REST, 0);
        svg.rect(new Box(bar.x(), bar.y(), CELL / 2, bar.height()), fill, 0);
      }
      case "░" -> svg.rect(bar, REST, 0);
      case "▎" -> svg.rect(new Box(at.x(), at.y(), 2.5, LINE), fill, 0);
      case "│" -> svg.rect(new Box(at.x() + CELL / 2, at.y(), 1, LINE), REST, 0);
      default -> throw new IllegalArgumentException(cell.text());
    }
  }

  private static String colour(int rgb) {
    return "#%06x".formatted(rgb);
  }
}
