package dev.waymark.bots.chat;

import dev.waymark.bots.chat.card.Sheet;
import dev.waymark.core.event.Identity;
import dev.waymark.core.reply.Line;
import java.util.List;

/// What is said back.
///
/// @param asker the name of who asked; empty when nobody knows them
/// @param words what they asked
/// @param lines all of it in words, for where nothing can be pressed
/// @param called who has to act because of it and is to be told; never who asked
public record Answer(
    Audience audience,
    String asker,
    String words,
    List<Line> lines,
    Sheet sheet,
    List<Identity> called) {
  /// Who gets to see it.
  public enum Audience {
    ASKER,
    CHANNEL,
    /// Everybody, but in a thread.
    THREAD
  }

  public Answer {
    lines = List.copyOf(lines);
    called = List.copyOf(called);
  }

  static Answer toAsker(String asker, String words, List<Line> lines) {
    return new Answer(Audience.ASKER, asker, words, lines, Sheet.of(lines), List.of());
  }

  /// One sentence for nobody else.
  public static Answer toAsker(String sentence) {
    return toAsker("", "", List.of(Line.of(Line.plain(sentence))));
  }
}
