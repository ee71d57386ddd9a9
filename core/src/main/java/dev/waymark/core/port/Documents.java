package dev.waymark.core.port;

import dev.waymark.core.roadmap.Outline;
import dev.waymark.core.roadmap.Place;
import dev.waymark.core.roadmap.Status;

/// Reads roadmaps as they are written and finds the smallest edits. Pure: bytes in, facts and
/// patches out.
public interface Documents {

  /// What reading gave.
  sealed interface Reading {}

  record Read(Outline outline) implements Reading {}

  /// @param why the end of a sentence that begins with the file's name
  record Unreadable(String why) implements Reading {}

  Reading read(Bytes text);

  /// What writing a status would take.
  sealed interface Edit {}

  /// @param text the whole document with the patch in it
  /// @param first whether the place had no mark of its own before
  record Edited(Patch patch, Bytes text, boolean first) implements Edit {}

  /// The document says so already.
  record AsIs() implements Edit {}

  /// The document has no notation for this status here.
  record NoNotation() implements Edit {}

  /// Writing it would change more than it should.
  ///
  /// @param why the end of a sentence that begins with the place
  record Refused(String why) implements Edit {}

  /// Writes a status where the document has a notation for it.
  Edit mark(Bytes text, Place place, Status status);

  /// Puts back what a patch replaced at this place, if what it wrote still stands there; else
  /// [Refused].
  Edit restore(Bytes text, Place place, Patch patch);
}
