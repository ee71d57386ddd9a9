package dev.waymark.bots.chat.card;

import dev.waymark.bots.chat.form.Form;
import java.util.Optional;

/// What pressing something comes to. Never more than words that whoever presses could have typed,
/// so nothing in it needs to be believed.
public sealed interface Press {
  /// Asks, and leaves the card as it is.
  record Ask(String line) implements Press {}

  /// Answers the question that the card asks; it goes away.
  record Settle(String line) implements Press {}

  /// Changes something; the card then shows how it is now.
  record Change(String line, Look then) implements Press {}

  /// Changes something; what is said of that takes the card's place.
  record Replace(String line) implements Press {}

  /// The card shows something else.
  record Turn(Look to) implements Press {}

  /// Something has to be filled in first.
  ///
  /// @param about what it is about: a ref, or a link
  /// @param then what the card shows once it is filled in
  record Fill(Form form, String about, Look then) implements Press {}

  /// Shows how the work has gone so far, as a picture.
  record Chart() implements Press {}

  /// All of it in a line of text.
  default String code() {
    return switch (this) {
      case Ask(var line) -> "a|" + line;
      case Chart() -> "g|";
      case Settle(var line) -> "s|" + line;
      case Replace(var line) -> "r|" + line;
      case Turn(var to) -> "t|" + to.from() + "|" + to.line();
      case Change(var line, var then) -> "c|" + line + "|" + then.from() + "|" + then.line();
      case Fill(var form, var about, var then) ->
          "f|" + form.name() + "|" + about + "|" + then.from() + "|" + then.line();
    };
  }

  /// Nothing where nobody here wrote that.
  static Optional<Press> of(String code) {
    String[] parts = code.split("\\|", 2);
    if (parts.length < 2) {
      return Optional.empty();
    }
    String rest = parts[1];
    try {
      return switch (parts[0]) {
        case "a" -> Optional.of(new Ask(rest));
        case "g" -> Optional.of(new Chart());
        case "s" -> Optional.of(new Settle(rest));
        case "r" -> Optional.of(new Replace(rest));
        case "t" -> Optional.of(new Turn(look(rest)));
        case "c" -> {
          String[] change = rest.split("\\|", 2);
          yield Optional.of(new Change(change[0], look(change[1])));
        }
        case "f" -> {
          String[] fill = rest.split("\\|", 3);
          yield Optional.of(new Fill(Form.valueOf(fill[0]), fill[1], look(fill[2])));
        }
        default -> Optional.empty();
      };
    } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException _) {
      return Optional.empty();
    }
  }

  private static Look look(String text) {
    String[] parts = text.split("\\|", 2);
    return new Look(parts[1], Integer.parseInt(parts[0]));
  }
}
