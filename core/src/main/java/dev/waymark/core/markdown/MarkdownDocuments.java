package dev.waymark.core.markdown;

import dev.waymark.core.markdown.reading.OutlineReader;
import dev.waymark.core.markdown.text.SourceText;
import dev.waymark.core.port.Bytes;
import dev.waymark.core.port.Documents;
import dev.waymark.core.port.Patch;
import dev.waymark.core.roadmap.Place;
import dev.waymark.core.roadmap.Status;
import java.util.Optional;

/// Markdown roadmaps, read as people write them and edited by as few bytes as can be.
public final class MarkdownDocuments implements Documents {
  @Override
  public Reading read(Bytes text) {
    Optional<String> obstacle = SourceText.obstacle(text);
    return obstacle.isPresent()
        ? new Unreadable(obstacle.get())
        : new Read(OutlineReader.read(SourceText.of(text)).outline());
  }

  @Override
  public Edit mark(Bytes text, Place place, Status status) {
    Optional<String> obstacle = SourceText.obstacle(text);
    return obstacle.isPresent()
        ? new Refused("is in a file that " + obstacle.get())
        : new Patcher(text).mark(place, status);
  }

  @Override
  public Edit restore(Bytes text, Place place, Patch patch) {
    Optional<String> obstacle = SourceText.obstacle(text);
    return obstacle.isPresent()
        ? new Refused("is in a file that " + obstacle.get())
        : new Patcher(text).restore(place, patch);
  }
}
