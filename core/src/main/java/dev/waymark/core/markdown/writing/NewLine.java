package dev.waymark.core.markdown.writing;

import dev.waymark.core.markdown.reading.Found;
import dev.waymark.core.markdown.reading.Site;
import dev.waymark.core.roadmap.Outline.Kind;
import dev.waymark.core.roadmap.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A line for new work, made like one that stands there: its indentation, bullet or next number,
/// its kind of box, its columns.
final class NewLine {
  private static final Pattern BULLET =
      Pattern.compile("([\\s>]*)(?:([-*+])|([0-9]{1,9})([.)]))(\\s+)");

  private final Manuscript manuscript;
  private final Notation notation;

  NewLine(Manuscript manuscript) {
    this.manuscript = manuscript;
    this.notation = new Notation(manuscript.document());
  }

  /// Best first.
  List<String> like(Found model, String title) {
    String text = manuscript.words(model.entry().place().line());
    String plain = TitleWays.escaped(title);
    List<String> titles = plain.equals(title) ? List.of(title) : List.of(title, plain);
    Kind kind = model.entry().kind();
    return switch (kind) {
      case ROW -> {
        String status = notation.said(model, Status.PLANNED).orElse("");
        int row = model.entry().place().line();
        yield titles.stream().map(words -> new Rows(manuscript).fresh(row, words, status)).toList();
      }
      case CHECKBOX, BULLET, NUMBERED, LINE ->
          titles.stream().map(words -> front(model, text) + box(model, text, words)).toList();
      case HEADING -> List.of();
    };
  }

  /// The model's indentation and bullet; where it is numbered, the next number.
  private static String front(Found model, String text) {
    Matcher bullet = BULLET.matcher(text);
    if (!bullet.lookingAt()) {
      int start = text.length() - text.stripLeading().length();
      return text.substring(
          0, model.site() instanceof Site.Symbol s ? Math.min(start, s.from()) : start);
    }
    return bullet.group(3) == null
        ? bullet.group()
        : bullet.group(1)
            + (Long.parseLong(bullet.group(3)) + 1)
            + bullet.group(4)
            + bullet.group(5);
  }

  private String box(Found model, String text, String title) {
    if (model.site() instanceof Site.Mark mark) {
      int open = mark.from() - 1;
      int bold = text.startsWith("**", Math.max(0, open - 2)) && open >= 2 ? 2 : 0;
      String box = "[" + notation.said(model, Status.PLANNED).orElse(" ") + "] ";
      return bold > 0 ? "**" + box + title + "**" : box + title;
    }
    if (model.site() instanceof Site.Symbol) {
      return notation.said(model, Status.PLANNED).map(symbol -> symbol + " ").orElse("") + title;
    }
    return title;
  }

  /// The lines of an item as they would stand behind this one; none where it is written in another
  /// way.
  List<List<String>> moved(Found item, Found model, List<String> block) {
    String first = block.getFirst();
    String like = manuscript.words(model.entry().place().line());
    boolean rows = item.entry().kind() == Kind.ROW;
    if (rows != (model.entry().kind() == Kind.ROW)) {
      return List.of();
    }
    if (rows) {
      Rows tables = new Rows(manuscript);
      boolean same =
          tables
              .shape(tables.header(item.entry().place().line()))
              .equals(tables.shape(tables.header(model.entry().place().line())));
      return same ? List.of(block) : List.of();
    }
    Matcher bullet = BULLET.matcher(first);
    if (!bullet.lookingAt() || !BULLET.matcher(like).lookingAt()) {
      return List.of();
    }
    String front = front(model, like);
    List<String> moved = new ArrayList<>();
    moved.add(front + first.substring(bullet.end()));
    int deeper = front.length() - bullet.end();
    block.stream().skip(1).forEach(line -> moved.add(indented(line, deeper)));
    return List.of(moved, block);
  }

  /// Lines below move with the text above them.
  private static String indented(String line, int deeper) {
    int indent = line.length() - line.stripLeading().length();
    boolean blanks = line.substring(0, indent).chars().allMatch(c -> c == ' ');
    if (line.isBlank() || !blanks || deeper == 0) {
      return line;
    }
    return deeper > 0 ? " ".repeat(deeper) + line : line.substring(Math.min(indent, -deeper));
  }
}
