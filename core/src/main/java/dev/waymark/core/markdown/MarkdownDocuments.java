package dev.waymark.core.markdown;

import dev.waymark.core.markdown.text.SourceLine;
import dev.waymark.core.markdown.text.SourceText;
import dev.waymark.core.markdown.writing.Editor;
import dev.waymark.core.markdown.writing.Manuscript;
import dev.waymark.core.markdown.writing.WriteBack;
import dev.waymark.core.port.Bytes;
import dev.waymark.core.port.Documents;
import dev.waymark.core.port.Fact;
import dev.waymark.core.port.Patch;
import dev.waymark.core.roadmap.Place;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// Markdown roadmaps, read as people write them and edited by as few bytes as can be.
public final class MarkdownDocuments implements Documents {
  private final Supplier<WriteBack> writeBack;

  private final RecentDocuments recent = new RecentDocuments();

  public MarkdownDocuments() {
    this(() -> WriteBack.NOTATION);
  }

  /// @param writeBack asked when something is written
  public MarkdownDocuments(Supplier<WriteBack> writeBack) {
    this.writeBack = writeBack;
  }

  @Override
  public Reading read(Bytes text) {
    Optional<Manuscript> known = recent.of(text);
    Optional<String> obstacle = known.isPresent() ? Optional.empty() : SourceText.obstacle(text);
    return obstacle.isPresent()
        ? new Unreadable(obstacle.get())
        : new Read(known.orElseGet(() -> fresh(text)).document().outline());
  }

  @Override
  public List<String> lines(Bytes text) {
    return recent
        .of(text)
        .map(Manuscript::source)
        .orElseGet(() -> SourceText.of(text))
        .lines()
        .stream()
        .map(SourceLine::text)
        .toList();
  }

  private Manuscript fresh(Bytes text) {
    Manuscript fresh = Manuscript.of(text);
    recent.keep(fresh);
    return fresh;
  }

  @Override
  public Edit write(Bytes text, Place place, Fact fact, List<Patch> earlier) {
    return edit(text, editor -> editor.write(place, fact, earlier));
  }

  @Override
  public Edit write(Bytes text, int milestone, Fact fact) {
    return edit(text, editor -> editor.write(milestone, fact));
  }

  @Override
  public Edit restore(Bytes text, int milestone, List<Patch> patches) {
    return edit(text, editor -> editor.restore(milestone, patches));
  }

  @Override
  public Edit add(Bytes text, int milestone, String title) {
    return edit(text, editor -> editor.add(milestone, title));
  }

  @Override
  public Edit move(Bytes text, Place place, int milestone) {
    return edit(text, editor -> editor.move(place, milestone));
  }

  @Override
  public Edit restore(Bytes text, List<Place> places, List<Patch> patches) {
    return edit(text, editor -> editor.restore(places, patches));
  }

  private Edit edit(Bytes text, Function<Editor, Edit> edit) {
    Optional<Manuscript> known = recent.of(text);
    Optional<String> obstacle = known.isPresent() ? Optional.empty() : SourceText.obstacle(text);
    if (obstacle.isPresent()) {
      return new Refused("is in a file that " + obstacle.get());
    }
    Manuscript before = known.orElseGet(() -> fresh(text));
    Editor editor = new Editor(before, writeBack.get());
    Edit found = edit.apply(editor);
    if (found instanceof Edited edited) {
      editor.proved(edited).ifPresent(after -> recent.replace(before, after));
    }
    return found;
  }
}
