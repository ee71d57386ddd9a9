package dev.waymark.core.markdown.reading;

import dev.waymark.core.markdown.block.Block;

/// Says what was passed over, and why.
final class Skipping {
  private Skipping() {}

  /// Checkboxes where the text is not Markdown.
  static void verbatim(Scene scene, Block.Verbatim verbatim) {
    int boxes = 0;
    for (int line = verbatim.line(); line <= verbatim.to(); line++) {
      String text = scene.text(line);
      int start = text.length() - text.stripLeading().length();
      boolean bullet =
          start + 2 < text.length()
              && "-*+".indexOf(text.charAt(start)) >= 0
              && text.charAt(start + 1) == ' ';
      if (Box.at(text, bullet ? start + 2 : start, scene.legend()).isPresent()) {
        boxes++;
      }
    }
    if (boxes > 0) {
      scene.skip(
          verbatim.line(), (boxes == 1 ? "1 checkbox " : boxes + " checkboxes ") + where(verbatim));
    }
  }

  private static String where(Block.Verbatim verbatim) {
    return switch (verbatim.why()) {
      case FENCE -> "in a code fence";
      case INDENTED -> "in indented code";
      case HTML -> "in an HTML comment or block";
      case FRONT_MATTER -> "in front matter";
    };
  }

  /// Plain lines of one list, reported as one.
  static void notes(Scene scene, int first, int count) {
    if (count > 0) {
      scene.skip(first, (count == 1 ? "1 line" : count + " lines") + " of notes");
    }
  }
}
