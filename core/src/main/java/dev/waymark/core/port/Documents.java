package dev.waymark.core.port;

import dev.waymark.core.roadmap.Outline;
import dev.waymark.core.roadmap.Outline.Entry;
import dev.waymark.core.roadmap.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads roadmaps as they are written and finds the smallest edits. Pure: bytes in, facts and
/// patches out.
public interface Documents {

  /// What reading gave.
  sealed interface Reading {}

  record Read(Outline outline) implements Reading {}

  /// @param why the end of a sentence that begins with the file's name
  record Unreadable(String why) implements Reading {}

  Reading read(Bytes text);

  /// The lines of a document as they read, without their ends; those of [#read].
  List<String> lines(Bytes text);

  /// What writing a fact would take.
  sealed interface Edit {}

  /// @param patches each in the text that the ones before it leave
  /// @param text the whole document with the patches in it
  /// @param entry the item as it stands there then; null when it is taken out
  /// @param first whether the place had no mark of its own before
  record Edited(List<Patch> patches, Bytes text, @Nullable Entry entry, boolean first)
      implements Edit {
    public Edited {
      patches = List.copyOf(patches);
    }
  }

  /// The document says so already.
  record AsIs() implements Edit {}

  /// The document has no notation for this fact here.
  record NoNotation() implements Edit {}

  /// Writing it would change more than it should.
  ///
  /// @param why the end of a sentence that begins with the place
  record Refused(String why) implements Edit {}

  /// Writes a fact where the document has a notation for it.
  default Edit write(Bytes text, Place place, Fact fact) {
    return write(text, place, fact, List.of());
  }

  /// The same; where taking back one of these makes the document say just that, the bytes that
  /// stood there before are put back.
  ///
  /// @param earlier of the same item, in the order they are tried
  Edit write(Bytes text, Place place, Fact fact, List<Patch> earlier);

  /// Writes a fact of a milestone itself where the document has a notation for it. What its items
  /// say stays.
  ///
  /// @param milestone the line of its heading; 0 for work before any heading
  Edit write(Bytes text, int milestone, Fact fact);

  /// Adds a piece of work to a milestone, written as its others are.
  ///
  /// @param milestone the line of its heading; 0 for work before any heading
  Edit add(Bytes text, int milestone, String title);

  /// Takes a piece of work with all that hangs below it to the end of another milestone.
  ///
  /// @param milestone the line of its heading; 0 for work before any heading
  Edit move(Bytes text, Place place, int milestone);

  /// Puts back what patches of one item replaced, if what they wrote still stands there; else
  /// [Refused].
  ///
  /// @param places all of the item's
  Edit restore(Bytes text, List<Place> places, List<Patch> patches);

  /// Puts back what patches of a milestone itself replaced, if what they wrote still stands there;
  /// else [Refused].
  ///
  /// @param milestone the line of its heading
  Edit restore(Bytes text, int milestone, List<Patch> patches);
}
