package dev.waymark.core.markdown.reading;

import dev.waymark.core.markdown.block.Block;
import dev.waymark.core.markdown.reading.Candidate.Claim;
import dev.waymark.core.markdown.text.InlineText;
import dev.waymark.core.markdown.text.SourceText;
import dev.waymark.core.roadmap.Criterion;
import dev.waymark.core.roadmap.Outline;
import dev.waymark.core.roadmap.Outline.Skipped;
import dev.waymark.core.roadmap.Place;
import dev.waymark.core.roadmap.Status;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Goes through one section's blocks and takes down what may be work, what is a criterion, and what
/// is said of the section itself. A label such as `Acceptance:` counts until the next one.
final class SectionReader {
  private static final int LONGEST_LABEL = 80;

  private final SourceText source;
  private final Legend legend;
  private final BitSet legendLines;
  private final Section section;
  private final Finds finds;
  private Label label;

  /// What the nearest label says.
  ///
  /// @param known whether its words say what follows
  /// @param words its own, for comparison
  private record Label(Topic topic, boolean known, boolean present, String words) {}

  SectionReader(SourceText source, LegendReader.Result legend, Section section, Finds finds) {
    this.source = source;
    this.legend = legend.legend();
    this.legendLines = legend.lines();
    this.section = section;
    this.finds = finds;
    this.label = new Label(section.topic, true, false, "");
  }

  void read() {
    for (Block block : section.blocks) {
      switch (block) {
        case Block.Heading heading -> {}
        case Block.Paragraph paragraph ->
            paragraph.lines().forEach(line -> paragraphLine(line, paragraph));
        case Block.Items items -> items(items, label, true);
        case Block.Table table ->
            new TableReader(source, legend, section, finds).read(table, label.topic());
        case Block.Verbatim verbatim -> verbatim(verbatim);
      }
    }
  }

  private void paragraphLine(int line, Block.Paragraph paragraph) {
    String text = source.line(line).text();
    if (legendLines.get(line)) {
      finds.skipped.add(new Skipped(line, "explains the marks"));
      return;
    }
    List<Attributes.Pair> pairs = Attributes.leading(text, 0);
    boolean announces = pairs.size() == 1 && pairs.getFirst().value(text).isEmpty();
    if (!pairs.isEmpty() && !announces) {
      section.facets.take(line, text, pairs, legend);
      return;
    }
    int start = text.length() - text.stripLeading().length();
    Optional<Glyph> glyph =
        start < text.length() ? Glyph.leading(text, start, legend) : Optional.empty();
    if (glyph.isPresent()
        && (glyph.get().isBox() || finds.hasGlyphLines)
        && glyph.get().to() < text.stripTrailing().length()) {
      finds.hasGlyphLines |= glyph.get().isBox();
      glyphLine(line, text, glyph.get());
      return;
    }
    stateLine(line, text, paragraph);
    if (isLabel(text)) {
      label = label(InlineText.plain(text));
    }
  }

  private void glyphLine(int line, String text, Glyph glyph) {
    if (label.topic().kind() == Topic.Kind.CRITERIA) {
      finds.criterion(
          section,
          new Criterion(
              InlineText.plain(text.substring(glyph.to())), line, glyph.status() == Status.DONE));
      return;
    }
    Facets facets = new Facets();
    String title = Titles.of(text.substring(glyph.to()), facets);
    Site site = new Site.Symbol(line, glyph.from(), glyph.to());
    finds.candidates.add(
        new Candidate(
            section,
            Outline.Kind.LINE,
            new Place(line, 0),
            Claim.EXPLICIT,
            label.topic().kind(),
            section.line,
            habit(label),
            title,
            site,
            glyph.status(),
            facets,
            List.of(),
            0));
  }

  /// `**Completed**` alone in a section's first lines.
  private void stateLine(int line, String text, Block.Paragraph paragraph) {
    String stripped = text.strip();
    boolean marked = stripped.startsWith("*") || stripped.startsWith("_");
    boolean first =
        !section.blocks.isEmpty() && section.blocks.getFirst().line() == paragraph.line();
    if (marked
        && first
        && section.facets.status == null
        && stripped.length() < 40
        && stripped.indexOf(':') < 0) {
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

  private static boolean isLabel(String text) {
    String stripped = text.strip();
    if (stripped.length() > LONGEST_LABEL) {
      return stripped.endsWith(":");
    }
    boolean colon = stripped.endsWith(":") || stripped.endsWith(":**") || stripped.endsWith("：");
    boolean bold =
        stripped.startsWith("**")
            && (stripped.endsWith("**")
                || stripped.indexOf(":**") > 0
                || stripped.indexOf("**:") > 0);
    return colon
        || bold
        || (stripped.length() < 40
            && Topic.ofLabel(stripped).filter(Topic.CRITERIA::equals).isPresent());
  }

  /// What a label makes of the lines below it, given the section it stands in.
  private Label label(String plain) {
    Optional<Topic> said = Topic.ofLabel(labelWords(plain));
    Topic around = section.topic;
    String words = Words.normal(plain);
    boolean exact = Topic.ofExactly(labelWords(plain)).isPresent();
    boolean fixed =
        around.kind() == Topic.Kind.REPEAT
            || around.kind() == Topic.Kind.CRITERIA
            || (around.kind() == Topic.Kind.NOTE && !exact);
    if (said.isEmpty() || (fixed && said.get().kind() == Topic.Kind.WORK)) {
      return new Label(around, around.kind() != Topic.Kind.WORK, true, words);
    }
    return new Label(around.kind() == Topic.Kind.REPEAT ? around : said.get(), true, true, words);
  }

  private static String labelWords(String plain) {
    int colon = plain.indexOf(':');
    return colon > 0 ? plain.substring(0, colon) : plain;
  }

  private void items(Block.Items items, Label around, boolean top) {
    boolean allPairs =
        items.items().stream()
            .allMatch(item -> !Attributes.leading(text(item), item.text()).isEmpty());
    int skippedPlain = 0;
    int firstSkipped = 0;
    for (Block.Item item : items.items()) {
      if (legendLines.get(item.line())) {
        finds.skipped.add(new Skipped(item.line(), "explains the marks"));
        continue;
      }
      Taken taken = item(item, items, around, top, allPairs);
      if (taken == Taken.PLAIN_SKIPPED) {
        firstSkipped = skippedPlain++ == 0 ? item.line() : firstSkipped;
      }
    }
    if (skippedPlain > 0) {
      finds.skipped.add(new Skipped(firstSkipped, lines(skippedPlain) + " of notes"));
    }
  }

  private String habit(Label around) {
    return section.level + " " + Words.isNumbered(section.title) + " " + around.words();
  }

  private static String lines(int count) {
    return count == 1 ? "1 line" : count + " lines";
  }

  private enum Taken {
    YES,
    PLAIN_SKIPPED
  }

  private Taken item(
      Block.Item item, Block.Items list, Label around, boolean top, boolean allPairs) {
    String text = text(item);
    if (item.text() >= text.length()) {
      below(item, around);
      return Taken.YES;
    }
    Box box = Box.at(text, item.text(), legend).orElse(null);
    List<Attributes.Pair> pairs =
        Attributes.leading(text, box == null ? item.text() : box.to() + 1);
    if (box != null && top && isAboutSection(pairs)) {
      aboutSection(item, text, box, pairs);
      below(item, around);
      return Taken.YES;
    }
    if (box != null) {
      boxed(item, list, around, text, box);
      return Taken.YES;
    }
    Glyph glyph = Glyph.leading(text, item.text(), legend).orElse(null);
    if (glyph != null && glyph.isBox()) {
      symbol(item, list, around, text, glyph);
      return Taken.YES;
    }
    if (!pairs.isEmpty() && (allPairs || pairs.getFirst().key() != Attributes.Key.DETAIL)) {
      section.facets.take(item.line(), text, pairs, legend);
      section.facets.described++;
      finds.steps.merge(section, countBelow(item), Integer::sum);
      return Taken.YES;
    }
    return plain(item, list, around, text, glyph);
  }

  /// A first list line that names an owner or a date speaks of the section.
  private boolean isAboutSection(List<Attributes.Pair> pairs) {
    if (pairs.isEmpty() || finds.hasWork(section)) {
      return false;
    }
    Attributes.Key key = pairs.getFirst().key();
    return key == Attributes.Key.OWNER
        || key == Attributes.Key.TARGET
        || key == Attributes.Key.STATUS;
  }

  private void aboutSection(Block.Item item, String text, Box box, List<Attributes.Pair> pairs) {
    section.facets.take(item.line(), text, pairs, legend);
    section.facets.status = box.status();
    section.facets.statusSite = new Site.Mark(item.line(), box.from(), box.to());
    finds.skipped.add(new Skipped(item.line(), "says how far the section is"));
  }

  private void boxed(Block.Item item, Block.Items list, Label around, String text, Box box) {
    List<Box> boxes = box.withFollowers(text, legend);
    for (int part = 0; part < boxes.size(); part++) {
      Box here = boxes.get(part);
      boolean last = part == boxes.size() - 1;
      String prefix = part == 0 ? text.substring(item.text(), here.start()) : "";
      String words =
          last
              ? Titles.joined(source, item, here.to() + 1)
              : text.substring(here.to() + 1, boxes.get(part + 1).start());
      add(
          item,
          list,
          around,
          part,
          last,
          prefix + words.strip(),
          new Site.Mark(item.line(), here.from(), here.to()),
          here.status());
    }
  }

  private void symbol(Block.Item item, Block.Items list, Label around, String text, Glyph glyph) {
    String words =
        text.substring(item.text(), glyph.from()) + Titles.joined(source, item, glyph.to()).strip();
    add(
        item,
        list,
        around,
        0,
        true,
        words,
        new Site.Symbol(item.line(), glyph.from(), glyph.to()),
        glyph.status());
  }

  private void add(
      Block.Item item,
      Block.Items list,
      Label around,
      int part,
      boolean last,
      String words,
      Site site,
      Status status) {
    if (around.topic().kind() == Topic.Kind.CRITERIA) {
      finds.criterion(
          section, new Criterion(InlineText.plain(words), item.line(), status == Status.DONE));
      return;
    }
    Facets facets = new Facets();
    Tail tail = Tail.of(words, 0, words.length(), legend);
    boolean doubled = tail.status() != null && Glyph.trailing(words, tail.to(), legend).isPresent();
    String title = Titles.of(doubled ? words.substring(0, tail.from()) : words, facets);
    List<Criterion> criteria = last ? ownLines(item, facets) : List.of();
    int sub = last ? countBelow(item) - criteria.size() : 0;
    finds.candidates.add(
        new Candidate(
            section,
            Outline.Kind.CHECKBOX,
            new Place(item.line(), part),
            Claim.EXPLICIT,
            around.topic().kind(),
            list.line(),
            habit(around),
            title,
            site,
            status,
            facets,
            criteria,
            Math.max(sub, 0)));
  }

  private Taken plain(
      Block.Item item, Block.Items list, Label around, String text, @Nullable Glyph glyph) {
    String words = InlineText.plain(text.substring(item.text()));
    boolean group = item.below().stream().anyMatch(this::holdsBoxes);
    Optional<Topic> said = labelSays(words, item);
    if (group) {
      below(
          item,
          said.or(() -> Topic.ofLabel(labelWords(words)))
              .map(topic -> new Label(nested(topic, around), true, true, Words.normal(words)))
              .orElse(around));
      return Taken.YES;
    }
    if (said.isPresent() && around.topic().kind() == Topic.Kind.WORK) {
      Label inner = new Label(said.get(), true, true, Words.normal(words));
      if (said.get().kind() == Topic.Kind.CRITERIA && item.below().isEmpty()) {
        String rest = words.substring(words.indexOf(':') + 1).strip();
        finds.criterion(section, new Criterion(rest, item.line(), false));
      } else {
        below(item, inner);
      }
      return said.get().kind() == Topic.Kind.NOTE ? Taken.PLAIN_SKIPPED : Taken.YES;
    }
    return switch (around.topic().kind()) {
      case CRITERIA -> {
        finds.criterion(
            section,
            new Criterion(
                InlineText.plain(Titles.joined(source, item, item.text())), item.line(), false));
        yield Taken.YES;
      }
      case NOTE -> Taken.PLAIN_SKIPPED;
      case WORK, REPEAT -> {
        bare(item, list, around, text, glyph);
        yield Taken.YES;
      }
    };
  }

  private static Topic nested(Topic topic, Label around) {
    return around.topic().kind() == Topic.Kind.REPEAT
            || around.topic().kind() == Topic.Kind.CRITERIA
        ? around.topic()
        : topic;
  }

  /// A short lead such as `Tasks` or `Acceptance:` that holds other lines or a remark.
  private Optional<Topic> labelSays(String words, Block.Item item) {
    int colon = words.indexOf(':');
    boolean holds = !item.below().isEmpty();
    if (colon < 0 && !holds) {
      return Optional.empty();
    }
    String lead = colon < 0 ? words : words.substring(0, colon);
    boolean brief = lead.length() <= 30 && lead.chars().filter(c -> c == ' ').count() <= 2;
    return brief
        ? Topic.ofExactly(lead).filter(topic -> holds || topic.kind() != Topic.Kind.WORK)
        : Optional.empty();
  }

  private void bare(
      Block.Item item, Block.Items list, Label around, String text, @Nullable Glyph glyph) {
    int from = glyph == null ? item.text() : glyph.to();
    String words = Titles.joined(source, item, from);
    if (glyph != null) {
      words = text.substring(item.text(), glyph.from()) + words.strip();
    }
    Tail tail =
        item.wrapped().isEmpty()
            ? Tail.of(text, from, text.length(), legend)
            : new Tail(0, 0, null);
    if (tail.status() != null) {
      words = text.substring(item.text(), tail.from());
    }
    Facets facets = new Facets();
    String title = Titles.of(words, facets);
    if (title.isEmpty() || isOnlyLink(words)) {
      return;
    }
    Site site =
        glyph != null
            ? new Site.Symbol(item.line(), glyph.from(), glyph.to())
            : tail.status() != null
                ? new Site.Remark(item.line(), tail.from(), tail.to())
                : new Site.Bare(item.line(), item.text(), text.stripTrailing().length());
    Status own = glyph != null ? glyph.status() : struck(words) ? Status.DROPPED : tail.status();
    boolean named =
        around.present() ? around.known() && around.topic().strong() : section.topic.strong();
    Claim claim =
        named ? Claim.NAMED : around.present() && !around.known() ? Claim.LABELLED : Claim.LIKELY;
    List<Criterion> criteria = ownLines(item, facets);
    finds.candidates.add(
        new Candidate(
            section,
            item.numbered() ? Outline.Kind.NUMBERED : Outline.Kind.BULLET,
            new Place(item.line(), 0),
            claim,
            around.topic().kind(),
            list.line(),
            habit(around),
            title,
            site,
            own,
            facets,
            criteria,
            Math.max(countBelow(item) - criteria.size(), 0)));
  }

  private static boolean struck(String words) {
    String stripped = words.strip();
    return stripped.startsWith("~~") && stripped.endsWith("~~");
  }

  private static boolean isOnlyLink(String words) {
    String stripped = words.strip();
    return stripped.startsWith("[")
        && stripped.endsWith(")")
        && stripped.indexOf("](") > 0
        && stripped.indexOf(']') == stripped.lastIndexOf(']');
  }

  /// Lines below an item that describe it; gives the criteria among them.
  private List<Criterion> ownLines(Block.Item item, Facets facets) {
    for (int line : item.wrapped()) {
      String text = source.line(line).text();
      facets.take(line, text, Attributes.leading(text, 0), legend);
    }
    List<Criterion> criteria = new ArrayList<>();
    for (Block block : item.below()) {
      if (!(block instanceof Block.Items items)) {
        continue;
      }
      for (Block.Item child : items.items()) {
        String text = text(child);
        String words = InlineText.plain(text.substring(Math.min(child.text(), text.length())));
        boolean acceptance = labelSays(words, child).filter(Topic.CRITERIA::equals).isPresent();
        if (acceptance) {
          criteria.addAll(criteriaOf(child, words));
        } else {
          facets.take(child.line(), text, Attributes.leading(text, child.text()), legend);
        }
      }
    }
    facets.status = null;
    facets.statusSite = null;
    return criteria;
  }

  private List<Criterion> criteriaOf(Block.Item label, String words) {
    List<Criterion> criteria = new ArrayList<>();
    for (Block block : label.below()) {
      if (block instanceof Block.Items items) {
        for (Block.Item item : items.items()) {
          String text = text(item);
          Box box = Box.at(text, item.text(), legend).orElse(null);
          int from = box == null ? Math.min(item.text(), text.length()) : box.to() + 1;
          criteria.add(
              new Criterion(
                  InlineText.plain(text.substring(from)),
                  item.line(),
                  box != null && box.status() == Status.DONE));
        }
      }
    }
    int colon = words.indexOf(':');
    if (criteria.isEmpty() && colon > 0 && colon + 1 < words.length()) {
      criteria.add(new Criterion(words.substring(colon + 1).strip(), label.line(), false));
    }
    return criteria;
  }

  private void below(Block.Item item, Label around) {
    for (Block block : item.below()) {
      switch (block) {
        case Block.Items items -> items(items, around, false);
        case Block.Verbatim verbatim -> verbatim(verbatim);
        case Block.Heading heading -> {}
        case Block.Paragraph paragraph -> {}
        case Block.Table table -> {}
      }
    }
  }

  private boolean holdsBoxes(Block block) {
    return block instanceof Block.Items items
        && items.items().stream()
            .anyMatch(
                item ->
                    (item.text() < text(item).length()
                            && Box.at(text(item), item.text(), legend).isPresent())
                        || item.below().stream().anyMatch(this::holdsBoxes));
  }

  private static int countBelow(Block.Item item) {
    int count = 0;
    for (Block block : item.below()) {
      if (block instanceof Block.Items items) {
        for (Block.Item child : items.items()) {
          count += 1 + countBelow(child);
        }
      }
    }
    return count;
  }

  private void verbatim(Block.Verbatim verbatim) {
    int boxes = 0;
    for (int line = verbatim.line(); line <= verbatim.to(); line++) {
      String text = source.line(line).text();
      int start = text.length() - text.stripLeading().length();
      boolean bullet =
          start + 2 < text.length()
              && "-*+".indexOf(text.charAt(start)) >= 0
              && text.charAt(start + 1) == ' ';
      if (Box.at(text, bullet ? start + 2 : start, legend).isPresent()) {
        boxes++;
      }
    }
    if (boxes > 0) {
      String where =
          switch (verbatim.why()) {
            case FENCE -> "in a code fence";
            case INDENTED -> "in indented code";
            case HTML -> "in an HTML comment or block";
            case FRONT_MATTER -> "in front matter";
          };
      finds.skipped.add(
          new Skipped(
              verbatim.line(), (boxes == 1 ? "1 checkbox " : boxes + " checkboxes ") + where));
    }
  }

  private String text(Block.Item item) {
    return source.line(item.line()).text();
  }
}
