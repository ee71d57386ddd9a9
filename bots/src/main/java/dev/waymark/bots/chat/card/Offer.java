package dev.waymark.bots.chat.card;

/// Something that can be pressed.
///
/// @param label what stands on it
/// @param code what comes back when it is pressed: a [Press], never longer than any service takes
public record Offer(String label, String code, Weight weight) {
  /// How much room it deserves.
  public enum Weight {
    /// What most people want next.
    MAIN,
    PLAIN,
    /// Kept in a menu until somebody looks for it.
    MENU,
    /// One of several answers: buttons where they are few, else a menu of its own.
    ANSWER
  }
}
