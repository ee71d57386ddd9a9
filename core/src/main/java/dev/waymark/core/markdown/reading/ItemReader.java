package dev.waymark.core.markdown.reading;

import dev.waymark.core.markdown.block.Block;
import dev.waymark.core.markdown.reading.Candidate.Claim;
import dev.waymark.core.markdown.reading.Candidate.Content;
import dev.waymark.core.markdown.reading.Candidate.Setting;
import dev.waymark.core.markdown.reading.Candidate.State;
import dev.waymark.core.markdown.text.InlineText;
import dev.waymark.core.roadmap.Criterion;
import dev.waymark.core.roadmap.Outline;
import dev.waymark.core.roadmap.Place;
import dev.waymark.core.roadmap.Status;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads the lines of a list: boxed ones, those that describe the section, groups, and plain ones.
final class ItemReader {
  private static final int LONGEST_LABEL = 30;

  private final Scene scene;
  private final OwnLines own;
  private final BareReader bare;

  ItemReader(Scene scene) {
    this.scene = scene;
    this.own = new OwnLines(scene);
    this.bare = new BareReader(scene, own);
  }

  /// @param top whether the list stands in the section itself
  void read(Block.Items list, Label around, boolean top) {
    Label label = isPlanned(list, around) ? around.with(Topic.WORK, around.words()) : around;
    Setup setup =
        new Setup(
            list, label, top, new Told(describes(list), bare.showsWork(list, top), labels(list)));
    int notes = 0;
    int first = 0;
    for (Block.Item item : list.items()) {
      if (scene.legendLines().get(item.line())) {
        scene.skip(item.line(), "explains the marks");
      } else if (isNote(item, setup)) {
        first = notes++ == 0 ? item.line() : first;
      }
    }
    Skipping.notes(scene, first, notes);
  }

  /// Whether boxes where criteria are announced have owners or dates of their own, as work has.
  private boolean isPlanned(Block.Items list, Label around) {
    return around.topic().equals(Topic.CRITERIA)
        && list.items().stream().anyMatch(item -> own.isBoxed(item) && own.sayWho(item));
  }

  /// Whether each of its lines tells something of the section: each begins with an attribute, or
  /// one plans it and the others have leads of their own.
  private boolean describes(Block.Items list) {
    boolean plans = false;
    boolean pairs = true;
    for (Block.Item item : list.items()) {
      String text = scene.text(item);
      List<Attributes.Pair> known = Attributes.leading(text, item.text());
      plans |= !known.isEmpty() && known.getFirst().key().plans();
      pairs &= !known.isEmpty();
      if (known.isEmpty() && !Label.isLead(text, item.text())) {
        return false;
      }
    }
    return pairs || plans;
  }

  /// What a line's list tells about it.
  private record Setup(Block.Items list, Label label, boolean top, Told told) {
    boolean describes() {
      return told.describes();
    }

    boolean shown() {
      return told.shown();
    }

    boolean labels() {
      return told.labels();
    }
  }

  /// What the lines of a list show together.
  ///
  /// @param describes that it tells of the section
  /// @param shown that they are work
  /// @param labels that each is a label
  private record Told(boolean describes, boolean shown, boolean labels) {}

  /// Takes a line down; true when it is no more than a note.
  private boolean isNote(Block.Item item, Setup setup) {
    String text = scene.text(item);
    if (item.text() >= text.length()) {
      below(item, setup.label());
      return false;
    }
    Box box = Box.at(text, item.text(), scene.legend()).orElse(null);
    List<Attributes.Pair> pairs =
        Attributes.leading(text, box == null ? item.text() : box.to() + 1);
    if (box != null) {
      if (setup.top() && isAboutSection(pairs)) {
        aboutSection(item, text, box, pairs);
        below(item, setup.label());
      } else {
        boxed(item, setup, text, box);
      }
      return false;
    }
    Glyph glyph = Glyph.leading(text, item.text(), scene.legend()).orElse(null);
    if (glyph != null && glyph.isBox()) {
      symbol(item, setup, text, glyph);
      return false;
    }
    boolean describes = setup.describes() && (!pairs.isEmpty() || !isLabel(item, text));
    if (describes || (!pairs.isEmpty() && pairs.getFirst().key().plans())) {
      scene.section().facets.take(item.line(), text, pairs, scene.legend());
      scene.section().facets.described++;
      scene.finds().steps.merge(scene.section(), OwnLines.count(item), Integer::sum);
      return false;
    }
    return plain(item, setup, text, glyph);
  }

  private static boolean isLabel(Block.Item item, String text) {
    return Label.brief(InlineText.plain(text.substring(item.text())), item).isPresent();
  }

  /// A first list line that names an owner or a date speaks of the section.
  private boolean isAboutSection(List<Attributes.Pair> pairs) {
    if (pairs.isEmpty() || scene.finds().hasWork(scene.section())) {
      return false;
    }
    Attributes.Key key = pairs.getFirst().key();
    return key == Attributes.Key.OWNER
        || key == Attributes.Key.TARGET
        || key == Attributes.Key.STATUS;
  }

  private void aboutSection(Block.Item item, String text, Box box, List<Attributes.Pair> pairs) {
    Facets facets = scene.section().facets;
    facets.take(item.line(), text, pairs, scene.legend());
    facets.status = box.status();
    facets.statusSite = new Site.Mark(item.line(), box.from(), box.until());
    scene.skip(item.line(), "says how far the section is");
  }

  /// One of the items in a line.
  ///
  /// @param part which, from 0
  /// @param last whether what hangs below belongs to it
  private record Part(int part, boolean last, String words, Site site, Status status) {}

  private void boxed(Block.Item item, Setup setup, String text, Box box) {
    List<Box> boxes = box.withFollowers(text, scene.legend());
    for (int part = 0; part < boxes.size(); part++) {
      Box here = boxes.get(part);
      boolean last = part == boxes.size() - 1;
      String prefix = part == 0 ? text.substring(item.text(), here.start()) : "";
      String words =
          last
              ? Titles.joined(scene.source(), item, here.to() + 1)
              : text.substring(here.to() + 1, boxes.get(part + 1).start());
      Site site = new Site.Mark(item.line(), here.from(), here.until());
      add(item, setup, new Part(part, last, prefix + words.strip(), site, here.status()));
    }
  }

  private void symbol(Block.Item item, Setup setup, String text, Glyph glyph) {
    String words =
        text.substring(item.text(), glyph.from())
            + Titles.joined(scene.source(), item, glyph.to()).strip();
    Site site = new Site.Symbol(item.line(), glyph.from(), glyph.to());
    add(item, setup, new Part(0, true, words, site, glyph.status()));
  }

  private void add(Block.Item item, Setup setup, Part part) {
    String words = part.words();
    Topic.Kind topic = setup.label().topic().kind();
    if (topic == Topic.Kind.CRITERIA) {
      scene.criterion(InlineText.plain(words), item.line(), part.status() == Status.DONE);
      return;
    }
    Facets facets = new Facets();
    Tail tail = Tail.of(words, 0, words.length(), scene.legend());
    facets.alsoSaid = tail.status();
    boolean doubled =
        tail.status() != null && Glyph.trailing(words, tail.to(), scene.legend()).isPresent();
    String title = Titles.of(doubled ? without(tail, words) : words, facets);
    List<Criterion> criteria = part.last() ? own.read(item, facets) : List.of();
    int sub = part.last() ? OwnLines.count(item) - criteria.size() : 0;
    scene
        .finds()
        .candidates
        .add(
            new Candidate(
                Setting.of(scene, setup.label(), setup.list().line()),
                Outline.Kind.CHECKBOX,
                new Place(item.line(), part.part()),
                Claim.EXPLICIT,
                new State(part.site(), part.status()),
                new Content(title, facets, criteria, Math.max(sub, 0))));
  }

  /// Whether a line is a label of its own among others of which one is known: `Scope:` beside
  /// `Acceptance:`. Labels below it say for themselves what they are.
  private boolean isGroup(Block.Item item, Setup setup) {
    return setup.labels()
        && setup.label().topic().kind() == Topic.Kind.WORK
        && item.below().stream()
            .filter(Block.Items.class::isInstance)
            .map(Block.Items.class::cast)
            .noneMatch(list -> list.items().stream().allMatch(this::isLabelWithLines));
  }

  private boolean isLabelWithLines(Block.Item item) {
    String words = words(item).strip();
    return !item.below().isEmpty()
        && words.endsWith(":")
        && words.length() <= LONGEST_LABEL
        && words.indexOf(' ') == words.lastIndexOf(' ');
  }

  /// Whether all lines are labels that hold others, and one of them says what.
  private boolean labels(Block.Items list) {
    return list.items().stream().allMatch(this::isLabelWithLines)
        && list.items().stream().anyMatch(item -> Label.brief(words(item), item).isPresent());
  }

  private String words(Block.Item item) {
    String text = scene.text(item);
    return InlineText.plain(text.substring(Math.min(item.text(), text.length())));
  }

  private static String without(Tail tail, String words) {
    String rest = words.substring(tail.to());
    return words.substring(0, tail.from()) + (rest.startsWith(" (") ? rest : "");
  }

  private boolean plain(Block.Item item, Setup setup, String text, @Nullable Glyph glyph) {
    Label around = setup.label();
    String words = InlineText.plain(text.substring(item.text()));
    if (item.below().stream().anyMatch(own::holdBoxes)) {
      below(item, Label.group(words, around, item));
      return false;
    }
    Opening opening = glyph == null ? Opening.of(text, item.text()).orElse(null) : null;
    Topic said = opening == null ? Label.brief(words, item).orElse(null) : null;
    if (said == null && isGroup(item, setup)) {
      below(item, around);
      return false;
    }
    if (around.topic().kind() == Topic.Kind.WORK && Label.isAim(text, item.text())) {
      return true;
    }
    if (said != null && around.topic().kind() == Topic.Kind.WORK) {
      announced(item, around.with(said, words));
      return said.isAside();
    }
    switch (around.topic().kind()) {
      case CRITERIA -> criterion(item, glyph);
      case NOTE -> {
        return true;
      }
      case WORK, OUTPUT, REPEAT -> {
        Claim claim = setup.shown() ? Claim.SHOWN : bare.claim(around);
        bare.read(item, setup.list(), around, start(item, glyph, opening, claim));
      }
    }
    return false;
  }

  /// What hangs below a label, or stands behind it.
  private void announced(Block.Item item, Label label) {
    if (label.topic().kind() == Topic.Kind.CRITERIA && item.below().isEmpty()) {
      String words = InlineText.plain(Titles.joined(scene.source(), item, item.text()));
      scene.criterion(words.substring(words.indexOf(':') + 1).strip(), item.line(), false);
    } else {
      below(item, label);
    }
  }

  private void criterion(Block.Item item, @Nullable Glyph glyph) {
    Glyph tick = glyph != null && glyph.status() == Status.DONE ? glyph : null;
    int from = tick == null ? item.text() : tick.to();
    String words = InlineText.plain(Titles.joined(scene.source(), item, from));
    scene.criterion(words, item.line(), tick != null);
  }

  private BareReader.Start start(
      Block.Item item, @Nullable Glyph glyph, @Nullable Opening opening, Claim claim) {
    if (glyph != null) {
      return BareReader.Start.of(item, glyph, scene.text(item), claim);
    }
    return opening == null
        ? BareReader.Start.of(item, claim)
        : BareReader.Start.of(item, opening, claim);
  }

  private void below(Block.Item item, Label around) {
    for (Block block : item.below()) {
      switch (block) {
        case Block.Items items -> read(items, around, false);
        case Block.Verbatim verbatim -> Skipping.verbatim(scene, verbatim);
        case Block.Heading heading -> {}
        case Block.Paragraph paragraph -> {}
        case Block.Table table -> {}
      }
    }
  }
}
