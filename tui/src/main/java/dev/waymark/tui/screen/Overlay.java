package dev.waymark.tui.screen;

import dev.waymark.core.reply.Line;
import dev.waymark.core.request.Verb;
import java.util.List;
import java.util.Locale;

/// What lies over a view and takes the keys, until it is put away; several can lie on each other.
sealed interface Overlay {

  /// A line is being typed.
  ///
  /// @param before the filter as it was, for a filter that is given up
  /// @param back how far back in what was typed before; 0 for what is being typed
  record Prompting(Prompt prompt, String before, int back) implements Overlay {}

  /// One of several is chosen, by its number or by typing some of it.
  record Picking(String title, List<Option> options, String typed, int cursor) implements Overlay {
    public Picking {
      options = List.copyOf(options);
    }

    /// The ones that fit what was typed.
    List<Option> fitting() {
      String wanted = typed.toLowerCase(Locale.ROOT);
      return options.stream()
          .filter(one -> one.label().text().toLowerCase(Locale.ROOT).contains(wanted))
          .toList();
    }
  }

  /// @param then what choosing it does
  record Option(Line label, Then then) {}

  /// What is done once something was chosen.
  sealed interface Then {}

  /// A change is made of what is marked or selected.
  record Make(Memory.Change change) implements Then {}

  /// A request is said.
  record Request(String line) implements Then {}

  /// A change is made once its reason was typed.
  record Begin(Verb verb) implements Then {}

  /// The items are laid out anew.
  ///
  /// @param sort as a filter says it; empty for document order
  record Arrange(String sort) implements Then {}

  /// A page to read.
  record Paging(String title, List<Line> lines, int top) implements Overlay {
    public Paging {
      lines = List.copyOf(lines);
    }
  }

  /// The help.
  record Helping(int top) implements Overlay {}

  /// Something cannot be taken back, or was not said in the grammar: yes or no.
  ///
  /// @param yes what is said then
  /// @param no likewise; empty for nothing
  record Asking(String question, String yes, String no) implements Overlay {}
}
