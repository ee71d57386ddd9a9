package dev.waymark.tui.ssh;

import dev.waymark.tui.key.Key;
import dev.waymark.tui.key.Key.Named;
import dev.waymark.tui.key.Key.Pasted;
import dev.waymark.tui.key.Key.Typed;
import dev.waymark.tui.text.Columns;
import dev.waymark.tui.text.Sanitized;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Lines from the keys of a terminal that leaves echo and editing to us, as SSH clients' do; or
/// from plain text, which is not echoed.
final class LineEditor {
  private static final int LONGEST = 4_096;

  private final String prompt;
  private final boolean echoes;
  private final List<String> typed = new ArrayList<>();

  LineEditor(String prompt, boolean echoes) {
    this.prompt = Sanitized.line(prompt);
    this.echoes = echoes;
  }

  String prompt() {
    return prompt;
  }

  /// What was typed and not entered.
  String rest() {
    return String.join("", typed);
  }

  /// @param echo what the terminal is to show
  /// @param line what was entered; null while it is being typed
  record Step(String echo, @Nullable String line) {}

  List<Step> feed(List<Key> keys) {
    List<Step> steps = new ArrayList<>();
    for (Key key : keys) {
      switch (key) {
        case Typed(var character) -> steps.add(type(character));
        case Pasted(var text) ->
            Sanitized.line(text).codePoints().forEach(c -> steps.add(type(Character.toString(c))));
        case Named named -> steps.add(press(named));
        case Key.Pointed _ -> {}
      }
    }
    return steps;
  }

  private Step type(String character) {
    if (typed.size() >= LONGEST) {
      return new Step("", null);
    }
    typed.add(character);
    return new Step(echoes ? Sanitized.line(character) : "", null);
  }

  private Step press(Named key) {
    return switch (key) {
      case ENTER -> entered(String.join("", typed));
      case BACKSPACE, DELETE -> new Step(erased(Math.min(1, typed.size())), null);
      case CTRL_U, CTRL_C -> new Step(erased(typed.size()), null);
      case CTRL_D -> typed.isEmpty() ? entered("/quit") : new Step("", null);
      default -> new Step("", null);
    };
  }

  private Step entered(String line) {
    typed.clear();
    return new Step(echoes ? "\r\n" : "", line);
  }

  private String erased(int characters) {
    StringBuilder echo = new StringBuilder();
    for (int i = 0; i < characters; i++) {
      echo.append("\b \b".repeat(Columns.of(Sanitized.line(typed.removeLast()))));
    }
    return echoes ? echo.toString() : "";
  }
}
