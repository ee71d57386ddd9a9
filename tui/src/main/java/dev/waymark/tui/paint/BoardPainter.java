package dev.waymark.tui.paint;

import dev.waymark.core.reply.Reply.ListedItem;
import dev.waymark.core.reply.Wording;
import dev.waymark.core.roadmap.Item;
import dev.waymark.core.roadmap.Plan;
import dev.waymark.tui.plan.Row;
import dev.waymark.tui.plan.Sheet.Lane;
import dev.waymark.tui.plan.ViewState;
import dev.waymark.tui.text.Tone;
import dev.waymark.tui.widget.Pen;
import java.util.List;

/// Draws a column for each status, with its items as cards of two lines.
public final class BoardPainter {
  /// Lines of a card.
  public static final int CARD = 2;

  private static final int NARROWEST = 19;
  private static final int HEAD = 1;

  private BoardPainter() {}

  /// How many cards are seen in a column.
  public static int cards(int rows) {
    return Math.max(1, (rows - HEAD) / CARD);
  }

  public static void draw(Scenery scenery, Pen pen) {
    ViewState state = scenery.state();
    List<Lane> lanes = state.sheet().lanes();
    int seen = Math.clamp(pen.columns() / NARROWEST, 1, lanes.size());
    int first = Math.clamp(state.lane() - seen + 1L, 0, lanes.size() - seen);
    int width = pen.columns() / seen;
    for (int i = 0; i < seen; i++) {
      int x = i * width;
      Pen column = pen.part(x, 0, i == seen - 1 ? pen.columns() - x : width, pen.rows());
      lane(scenery, first + i, column);
    }
  }

  private static void lane(Scenery scenery, int number, Pen pen) {
    ViewState state = scenery.state();
    Lane lane = state.sheet().lanes().get(number);
    boolean here = number == state.lane();
    int at = pen.fitted(1, 0, pen.columns() - 6, lane.title(), here ? Tone.ACCENT : Tone.STRONG);
    pen.text(at + 1, 0, String.valueOf(lane.rows().size()), Tone.DIM);
    int top = state.spots().get(number).top();
    int cards = cards(pen.rows());
    for (int i = 0; i < cards && top + i < lane.rows().size(); i++) {
      boolean selected = here && top + i == state.spots().get(number).cursor();
      int y = HEAD + i * CARD;
      if (lane.rows().get(top + i) instanceof Row.OfItem(var place, var _)) {
        ListedItem listed = scenery.contents().item(place);
        Pen card = pen.part(0, y, pen.columns() - 1, CARD);
        head(scenery, listed, card.row(0, selected));
        title(scenery, listed, card.row(1, selected));
      }
    }
  }

  private static void head(Scenery scenery, ListedItem listed, Pen row) {
    Item item = listed.item();
    Plan plan = item.facts().plan();
    row.text(0, 0, mark(scenery, item), Tone.ACCENT);
    row.text(1, 0, Wording.glyph(item.status()), Looks.of(item.status()));
    int at = row.text(3, 0, item.ref().toString(), Tone.REF) + 1;
    at = row.text(at, 0, Looks.sign(plan.priority()), Tone.WARNING) + 1;
    if (scenery.fresh().contains(item.id())) {
      row.fitted(at, 0, row.columns() - at, "◂ " + listed.changedBy(), Tone.ACCENT);
    } else if (scenery.contents().isOverdue(listed)) {
      row.fitted(at, 0, row.columns() - at, "! " + plan.target(), Tone.WRONG);
    } else if (plan.owner() != null) {
      row.fitted(at, 0, row.columns() - at, plan.owner(), Tone.DIM);
    }
  }

  private static String mark(Scenery scenery, Item item) {
    return scenery.marked().contains(item.id()) ? "●" : " ";
  }

  private static void title(Scenery scenery, ListedItem listed, Pen row) {
    boolean over = !listed.item().status().isOpen();
    boolean fresh = scenery.fresh().contains(listed.item().id());
    Tone tone = fresh ? Tone.STRONG : over ? Tone.DIM : Tone.PLAIN;
    row.fitted(3, 0, row.columns() - 3, listed.item().title(), tone);
  }
}
