package dev.waymark.core.markdown.reading;

import dev.waymark.core.markdown.block.Block;
import dev.waymark.core.markdown.reading.Candidate.Claim;
import dev.waymark.core.markdown.reading.Candidate.Content;
import dev.waymark.core.markdown.reading.Candidate.Setting;
import dev.waymark.core.markdown.reading.Candidate.State;
import dev.waymark.core.markdown.text.InlineText;
import dev.waymark.core.roadmap.Outline;
import dev.waymark.core.roadmap.Place;
import dev.waymark.core.roadmap.Status;
import java.util.List;
import java.util.Optional;

/// Reads lines of text outside lists: attributes, labels, drawn boxes, a status that stands alone.
final class ParagraphReader {
  private static final int LONGEST_LEAD = 40;

  private final Scene scene;

  ParagraphReader(Scene scene) {
    this.scene = scene;
  }

  /// Gives the label that counts from here on.
  Label read(Block.Paragraph paragraph, Label before) {
    Label label = before;
    for (int line : paragraph.lines()) {
      label = line(line, paragraph, label);
    }
    return label;
  }

  private Label line(int line, Block.Paragraph paragraph, Label label) {
    String text = scene.text(line);
    if (scene.legendLines().get(line)) {
      scene.skip(line, "explains the marks");
      return label;
    }
    List<Attributes.Pair> pairs = Attributes.leading(text, 0);
    boolean announces = pairs.size() == 1 && pairs.getFirst().value(text).isEmpty();
    if (!pairs.isEmpty() && !announces) {
      scene.section().facets.take(line, text, pairs, scene.legend());
      return label;
    }
    int start = text.length() - text.stripLeading().length();
    Optional<Glyph> glyph =
        start < text.length() ? Glyph.leading(text, start, scene.legend()) : Optional.empty();
    if (glyph.isPresent()
        && (glyph.get().isBox() || scene.finds().hasGlyphLines)
        && glyph.get().to() < text.stripTrailing().length()) {
      scene.finds().hasGlyphLines |= glyph.get().isBox();
      glyphLine(line, text, glyph.get(), label);
      return label;
    }
    if (glyph.isPresent() && label.topic().kind() == Topic.Kind.CRITERIA) {
      scene.criterion(InlineText.plain(text.substring(glyph.get().to())), line, false);
      return label;
    }
    if (criterion(line, text, paragraph)) {
      return label;
    }
    stateLine(line, text, paragraph);
    return Label.isOne(text) ? Label.in(scene, InlineText.plain(text)) : label;
  }

  /// `Exit criteria: the tank stays full`, `**Exit criteria.** …`, in one line of text or several.
  private boolean criterion(int line, String text, Block.Paragraph paragraph) {
    int colon = scene.section().topic.kind() == Topic.Kind.WORK ? announced(text) : -1;
    if (colon < 0) {
      return false;
    }
    StringBuilder value = new StringBuilder(text.substring(colon + 1));
    for (int next : paragraph.lines()) {
      if (next == line + 1 && value.length() < Titles.LONGEST) {
        value.append(' ').append(scene.text(next).strip());
        line = next;
      }
    }
    String words = InlineText.plain(value.toString()).replace("**", "").strip();
    if (!words.isEmpty() && words.charAt(0) == '*') {
      words = words.substring(1).strip();
    }
    if (words.isEmpty()) {
      return false;
    }
    scene.criterion(words, line, false);
    return true;
  }

  /// Where a label ends that announces criteria: the colon of the line's first words, their full
  /// stop where they are bold, or the colon of such words alone that begin a later sentence; -1
  /// where there is none.
  private static int announced(String text) {
    int colon = text.indexOf(':');
    int stop = text.startsWith("**") ? text.indexOf(".**") : -1;
    int end = stop > 0 && (colon < 0 || stop < colon) ? stop : colon;
    if (end > 0 && end <= LONGEST_LEAD && isCriteria(text.substring(0, end))) {
      return end;
    }
    for (int next = colon; next > 0; next = text.indexOf(':', next + 1)) {
      int far = Math.max(0, next - LONGEST_LEAD);
      String before = text.substring(far, next);
      int at = before.lastIndexOf(". ");
      if (at >= 0
          && Topic.ofExactly(before.substring(at + 2)).filter(Topic.CRITERIA::equals).isPresent()) {
        return next;
      }
    }
    return -1;
  }

  private static boolean isCriteria(String lead) {
    return Topic.ofLabel(InlineText.plain(lead).replace("*", "").strip())
        .filter(Topic.CRITERIA::equals)
        .isPresent();
  }

  private void glyphLine(int line, String text, Glyph glyph, Label label) {
    if (label.topic().kind() == Topic.Kind.CRITERIA) {
      scene.criterion(
          InlineText.plain(text.substring(glyph.to())), line, glyph.status() == Status.DONE);
      return;
    }
    Section section = scene.section();
    Facets facets = new Facets();
    String title = Titles.of(text.substring(glyph.to()), facets);
    scene
        .finds()
        .candidates
        .add(
            new Candidate(
                Setting.of(scene, label, section.line),
                Outline.Kind.LINE,
                new Place(line, 0),
                Claim.EXPLICIT,
                new State(new Site.Symbol(line, glyph.from(), glyph.to()), glyph.status()),
                new Content(title, facets, List.of(), 0)));
  }

  /// `**Completed**` alone in a section's first lines.
  private void stateLine(int line, String text, Block.Paragraph paragraph) {
    String stripped = text.strip();
    Section section = scene.section();
    boolean marked = stripped.startsWith("*") || stripped.startsWith("_");
    boolean first =
        !section.blocks.isEmpty() && section.blocks.getFirst().line() == paragraph.line();
    if (!marked
        || !first
        || section.facets.status != null
        || stripped.length() >= LONGEST_LEAD
        || stripped.indexOf(':') >= 0) {
      return;
    }
    StatusWords.of(InlineText.plain(stripped))
        .ifPresent(
            status -> {
              int from = text.indexOf(stripped);
              int to = from + stripped.length();
              while (from < to && "*_".indexOf(text.charAt(from)) >= 0) {
                from++;
              }
              while (to > from && "*_".indexOf(text.charAt(to - 1)) >= 0) {
                to--;
              }
              section.facets.status = status;
              section.facets.statusSite = new Site.Value(line, from, to);
              section.facets.described++;
            });
  }
}
