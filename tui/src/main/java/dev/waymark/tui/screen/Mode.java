package dev.waymark.tui.screen;

import dev.waymark.core.reply.Line;
import dev.waymark.core.reply.Reply.Choice;
import java.util.List;

/// What the keys mean at the moment.
sealed interface Mode {

  /// They move over the board.
  record Browsing() implements Mode {}

  /// They write a line.
  record Prompting(Prompt prompt) implements Mode {}

  /// They choose one of several items.
  ///
  /// @param said the request that fits them all
  record Picking(Choice choice, String said, int cursor) implements Mode {}

  /// They turn the pages of a long answer.
  record Paging(String title, List<Line> lines, int top) implements Mode {
    public Paging {
      lines = List.copyOf(lines);
    }
  }

  /// They turn the pages of the help.
  record Helping(int top) implements Mode {}
}
