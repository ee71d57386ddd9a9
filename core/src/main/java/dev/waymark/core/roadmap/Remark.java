package dev.waymark.core.roadmap;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something a document says, or does, that may disagree with the rest of it. Nothing is decided
/// here: lint compares it with what the items say.
public sealed interface Remark {
  /// From 1.
  int line();

  /// The character of the line at which [#text] begins, from 1.
  int column();

  /// As written.
  String text();

  /// How much is said to be done: `22/30 done` is 22 of 30, `85 % complete` 85 of 100, `all
  /// features implemented` 0 of 0.
  record Claim(int line, int column, String text, int done, int total) implements Remark {}

  /// When the document says it was last changed.
  ///
  /// @param day null where it names none
  record Updated(int line, int column, String text, @Nullable LocalDate day) implements Remark {}

  /// One item's line states several statuses.
  record States(int line, int column, String text, List<Status> said) implements Remark {
    public States {
      said = List.copyOf(said);
    }
  }

  /// Words that only hold a place: `TBD`, `[Name]`, `Feature 1`.
  record Placeholder(int line, int column, String text) implements Remark {}

  /// Work that is listed again.
  ///
  /// @param first the line of the item it repeats; 0 where none has its title
  record Repeat(int line, int column, String text, int first) implements Remark {}

  /// Bytes that are not what was meant.
  ///
  /// @param repaired whether the text could be read all the same
  record Damage(int line, int column, String text, boolean repaired) implements Remark {}
}
