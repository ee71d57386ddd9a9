package dev.waymark.core.markdown.writing;

import dev.waymark.core.markdown.reading.Found;
import dev.waymark.core.markdown.reading.Site;
import dev.waymark.core.roadmap.Status;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The tick of an acceptance criterion: a box, or a drawn one.
final class CriterionWays {
  private static final Pattern BOX = Pattern.compile("\\[([^\\]])]");
  private static final Pattern DRAWN = Pattern.compile("[☐☑⬜✅]");
  private static final Map<String, String> TICKED = Map.of("☐", "☑", "⬜", "✅");
  private static final Map<String, String> EMPTIED = Map.of("☑", "☐", "✅", "⬜");

  private final Manuscript manuscript;

  CriterionWays(Manuscript manuscript) {
    this.manuscript = manuscript;
  }

  /// The ways to write it; empty where its line has no tick.
  ///
  /// @param owner the item or milestone that it is a criterion of
  List<Splice> ways(Found owner, int line, boolean met) {
    String text = manuscript.words(line);
    Matcher box = BOX.matcher(text);
    if (box.find()) {
      Site mark = new Site.Mark(line, box.start(1), box.end(1));
      return new Notation(manuscript.document())
          .ways(
              new Found(owner.entry(), mark, box.group(1), null),
              met ? Status.DONE : Status.PLANNED);
    }
    Matcher drawn = DRAWN.matcher(text);
    String instead = drawn.find() ? (met ? TICKED : EMPTIED).get(drawn.group()) : null;
    return instead == null
        ? List.of()
        : List.of(new Splice(line, drawn.start(), drawn.end(), instead));
  }
}
