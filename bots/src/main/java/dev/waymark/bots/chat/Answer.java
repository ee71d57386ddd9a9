package dev.waymark.bots.chat;

import dev.waymark.bots.chat.card.Sheet;
import dev.waymark.core.event.Identity;
import dev.waymark.core.reply.Line;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// What is said back.
///
/// @param asker the name of who asked; empty when nobody knows them
/// @param words what they asked
/// @param all of it in words, made where nothing can be pressed and so no page can be turned
/// @param called who has to act because of it and is to be told; never who asked
/// @param picture says no more than the words
public record Answer(
    Audience audience,
    String asker,
    String words,
    Supplier<List<Line>> all,
    Sheet sheet,
    List<Identity> called,
    Optional<Picture> picture) {
  /// Who gets to see it.
  public enum Audience {
    ASKER,
    CHANNEL,
    /// Everybody, but in a thread.
    THREAD
  }

  public Answer {
    called = List.copyOf(called);
  }

  /// One without a picture.
  public Answer(
      Audience audience,
      String asker,
      String words,
      Supplier<List<Line>> all,
      Sheet sheet,
      List<Identity> called) {
    this(audience, asker, words, all, sheet, called, Optional.empty());
  }

  /// All of it in words.
  public List<Line> lines() {
    return all.get();
  }

  /// The same for who asked alone.
  public Answer toAskerOnly() {
    return new Answer(Audience.ASKER, asker, words, all, sheet, called, picture);
  }

  Answer with(Picture drawn) {
    return new Answer(audience, asker, words, all, sheet, called, Optional.of(drawn));
  }

  static Answer toAsker(String asker, String words, List<Line> lines) {
    return new Answer(Audience.ASKER, asker, words, () -> lines, Sheet.of(lines), List.of());
  }

  /// One sentence for nobody else.
  public static Answer toAsker(String sentence) {
    return toAsker("", "", List.of(Line.of(Line.plain(sentence))));
  }
}
