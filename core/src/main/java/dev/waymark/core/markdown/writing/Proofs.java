package dev.waymark.core.markdown.writing;

import dev.waymark.core.port.Bytes;
import dev.waymark.core.port.Patch;
import dev.waymark.core.roadmap.Place;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads a document with edits in it again, and keeps the last one read: who has edited a document
/// asks for it next.
final class Proofs {
  private final Manuscript before;
  private @Nullable Manuscript last;

  Proofs(Manuscript before) {
    this.before = before;
  }

  Proof of(List<Patch> patches, Set<Place> was, Set<Place> is) {
    Proof proof = Proof.of(before, patches, was, is);
    last = proof.after();
    return proof;
  }

  Manuscript read(Bytes text) {
    Manuscript read = Manuscript.of(text);
    last = read;
    return read;
  }

  /// The document with this text, where it is the one read last.
  Optional<Manuscript> known(Bytes text) {
    Manuscript read = last;
    return read != null && read.text().equals(text) ? Optional.of(read) : Optional.empty();
  }
}
