package dev.waymark.core.markdown.reading;

import dev.waymark.core.markdown.block.Block;

/// Goes through one section's blocks and takes down what may be work, what is a criterion, and what
/// is said of the section itself. A label such as `Acceptance:` counts until the next one.
final class SectionReader {
  private final Scene scene;
  private final ItemReader items;
  private final ParagraphReader paragraphs;

  SectionReader(Scene scene) {
    this.scene = scene;
    this.items = new ItemReader(scene);
    this.paragraphs = new ParagraphReader(scene);
  }

  void read() {
    Label label = Label.none(scene.section().topic);
    for (Block block : scene.section().blocks) {
      switch (block) {
        case Block.Heading heading -> {}
        case Block.Paragraph paragraph -> label = paragraphs.read(paragraph, label);
        case Block.Items list -> items.read(list, label, true);
        case Block.Table table -> new TableReader(scene).read(table, label);
        case Block.Verbatim verbatim -> Skipping.verbatim(scene, verbatim);
      }
    }
  }
}
