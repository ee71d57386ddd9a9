package dev.waymark.core.assistant.verb;

import dev.waymark.core.port.Bytes;
import dev.waymark.core.port.Journal;
import dev.waymark.core.port.PendingPatch;
import dev.waymark.core.port.Synced;
import dev.waymark.core.reply.Reply;
import dev.waymark.core.roadmap.Roadmap;
import java.nio.ByteBuffer;

/// `export ROADMAP`
public final class ExportVerb {
  private ExportVerb() {}

  /// @param words a roadmap's name, or its file's
  public static Reply answer(String words, View view) {
    return UntrackVerb.meant(view.roadmaps(), words)
        .<Reply>map(one -> document(one, view.world().journal()))
        .orElseGet(
            () ->
                new Reply.Refused(
                    Reply.Reason.WRONG,
                    "No roadmap is called “" + words + "”: status shows what there is."));
  }

  /// As it was last read or written, with what still waits to be written into it; so it is there
  /// also where the file itself is not.
  private static Reply document(Roadmap roadmap, Journal journal) {
    Bytes text = journal.synced(roadmap.id()).map(Synced::text).orElse(Bytes.NONE);
    for (PendingPatch pending : journal.pending(roadmap.id())) {
      text = pending.patch().fits(text) ? pending.patch().in(text) : text;
    }
    return new Reply.Document(roadmap, ByteBuffer.wrap(text.toArray()));
  }
}
