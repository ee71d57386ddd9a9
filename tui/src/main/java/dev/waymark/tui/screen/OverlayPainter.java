package dev.waymark.tui.screen;

import dev.waymark.core.reply.Line;
import dev.waymark.tui.screen.Overlay.Option;
import dev.waymark.tui.text.Tone;
import dev.waymark.tui.widget.Pen;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Draws what lies over the view. What is typed stands below it, with the keys.
final class OverlayPainter {
  private OverlayPainter() {}

  /// Whether nothing of the view is seen under it.
  static boolean covers(@Nullable Overlay overlay) {
    return switch (overlay) {
      case Overlay.Helping _, Overlay.Paging _, Overlay.Picking _ -> true;
      case Overlay.Prompting _, Overlay.Asking _ -> false;
      case null -> false;
    };
  }

  static void draw(App app, Pen pen) {
    switch (app.top()) {
      case Overlay.Helping(var top) -> HelpPage.of(app.welcome().bindings()).draw(pen, top);
      case Overlay.Paging(var _, var lines, var top) -> page(pen, lines, top);
      case Overlay.Picking picking -> picker(pen, picking);
      case Overlay.Prompting _, Overlay.Asking _ -> {}
      case null -> {}
    }
  }

  private static void page(Pen pen, List<Line> lines, int top) {
    for (int i = 0; i < pen.rows() && top + i < lines.size(); i++) {
      pen.line(1, i, lines.get(top + i));
    }
  }

  private static void picker(Pen pen, Overlay.Picking picking) {
    int at = pen.fitted(1, 0, pen.columns() - 2, picking.title(), Tone.STRONG);
    pen.fitted(at + 2, 0, pen.columns() - at - 3, picking.typed(), Tone.WARNING);
    List<Option> options = picking.fitting();
    int room = Math.max(1, pen.rows() - 2);
    int top = Math.clamp(picking.cursor() - room + 1L, 0, Math.max(0, options.size() - room));
    for (int i = 0; i < room && top + i < options.size(); i++) {
      Pen row = pen.part(0, 2, pen.columns(), room).row(i, top + i == picking.cursor());
      String number = picking.typed().isEmpty() && top + i < 9 ? String.valueOf(top + i + 1) : " ";
      row.text(2, 0, number, Tone.DIM);
      row.line(4, 0, options.get(top + i).label());
    }
  }
}
