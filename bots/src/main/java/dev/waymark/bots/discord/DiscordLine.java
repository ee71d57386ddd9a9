package dev.waymark.bots.discord;

import dev.waymark.bots.chat.Answer;
import dev.waymark.bots.chat.Pressed;

/// The way back to where something was asked or pressed.
interface DiscordLine {
  /// Says that it was heard and that an answer takes longer.
  void defer();

  /// Says what came of it.
  void give(Pressed pressed);

  /// Says one sentence to who asked, and nothing else.
  default void refuse(String sentence) {
    give(Pressed.beside(Answer.toAsker(sentence)));
  }
}
