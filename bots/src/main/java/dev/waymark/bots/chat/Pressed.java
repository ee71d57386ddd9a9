package dev.waymark.bots.chat;

import java.util.Optional;

/// What becomes of a press.
///
/// @param said what is said because of it, beside the card; empty for nothing
/// @param card what the card shows now; empty where it stays as it is
/// @param isSettled whether the card has done its work and goes
public record Pressed(Optional<Answer> said, Optional<Answer> card, boolean isSettled) {
  public static Pressed beside(Answer answer) {
    return new Pressed(Optional.of(answer), Optional.empty(), false);
  }

  static Pressed settled(Answer answer) {
    return new Pressed(Optional.of(answer), Optional.empty(), true);
  }

  static Pressed shown(Answer card) {
    return new Pressed(Optional.empty(), Optional.of(card), false);
  }

  Pressed with(Optional<Answer> newCard) {
    return new Pressed(said, newCard, isSettled);
  }
}
