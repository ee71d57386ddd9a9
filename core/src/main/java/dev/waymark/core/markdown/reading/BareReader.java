package dev.waymark.core.markdown.reading;

import dev.waymark.core.markdown.block.Block;
import dev.waymark.core.markdown.reading.Candidate.Claim;
import dev.waymark.core.markdown.reading.Candidate.Content;
import dev.waymark.core.markdown.reading.Candidate.Setting;
import dev.waymark.core.markdown.reading.Candidate.State;
import dev.waymark.core.roadmap.Criterion;
import dev.waymark.core.roadmap.Outline;
import dev.waymark.core.roadmap.Place;
import dev.waymark.core.roadmap.Status;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Takes down list lines without a box.
final class BareReader {
  private final Scene scene;
  private final OwnLines own;

  BareReader(Scene scene, OwnLines own) {
    this.scene = scene;
    this.own = own;
  }

  /// How a line begins, and what it claims.
  ///
  /// @param from where its words begin
  /// @param kept marks before its status that close behind those
  /// @param site its status, where it begins with one
  record Start(int from, String kept, @Nullable Site site, @Nullable Status status, Claim claim) {
    static Start of(Block.Item item, Claim claim) {
      return new Start(item.text(), "", null, null, claim);
    }

    static Start of(Block.Item item, Glyph glyph, String text, Claim claim) {
      Site site = new Site.Symbol(item.line(), glyph.from(), glyph.to());
      String kept = text.substring(item.text(), glyph.from());
      return new Start(glyph.to(), kept, site, glyph.status(), claim);
    }

    static Start of(Block.Item item, Opening opening, Claim claim) {
      Site site = new Site.Opening(item.line(), opening.from(), opening.to());
      return new Start(opening.rest(), opening.kept(), site, opening.status(), claim);
    }
  }

  /// Whether a list shows by itself that its lines are work: they are numbered phases, or begin
  /// with symbols of several statuses, one of them done, or the document begins with a list and has
  /// no headings.
  boolean showsWork(Block.Items list, boolean top) {
    if (top
        && scene.section().isWhole()
        && scene.section().blocks.getFirst() instanceof Block.Items) {
      return true;
    }
    if (list.items().stream().anyMatch(this::isBracketed)) {
      return false;
    }
    Set<Status> said = EnumSet.noneOf(Status.class);
    int phases = 0;
    for (Block.Item item : list.items()) {
      String text = scene.text(item);
      if (item.text() < text.length()) {
        Glyph.leading(text, item.text(), scene.legend()).ifPresent(one -> said.add(one.status()));
        int end = Math.min(text.length(), item.text() + 40);
        phases += Topic.isNumberedPhase(text.substring(item.text(), end)) ? 1 : 0;
      }
    }
    return (said.size() >= 2 && said.contains(Status.DONE))
        || (phases >= 3 && phases == list.items().size());
  }

  private boolean isBracketed(Block.Item item) {
    return scene.text(item).startsWith("[", item.text());
  }

  void read(Block.Item item, Block.Items list, Label around, Start start) {
    int last = item.wrapped().isEmpty() ? item.line() : item.wrapped().getLast();
    Tail tail = tail(item, last, start.from());
    String words = start.kept() + words(item, last, start.from(), tail).strip();
    Facets facets = new Facets();
    if (start.status() != null && tail.status() != start.status()) {
      facets.alsoSaid = tail.status();
    }
    String title = Titles.of(words, facets);
    if (title.isEmpty() || isOnlyLink(words)) {
      return;
    }
    Status behind = struck(words) ? Status.DROPPED : tail.status();
    List<Criterion> criteria = own.read(item, facets);
    int sub = Math.max(OwnLines.count(item) - criteria.size(), 0);
    scene
        .finds()
        .candidates
        .add(
            new Candidate(
                Setting.of(scene, around, list.line()),
                item.numbered() ? Outline.Kind.NUMBERED : Outline.Kind.BULLET,
                new Place(item.line(), 0),
                start.claim(),
                new State(
                    start.site() == null ? site(item, last, tail) : start.site(),
                    start.status() == null ? behind : start.status()),
                new Content(title, facets, criteria, sub)));
  }

  /// At the end of its text, also where that runs on in other lines.
  private Tail tail(Block.Item item, int last, int from) {
    String text = scene.text(last);
    if (last == item.line()) {
      return Tail.of(text, from, text.length(), scene.legend());
    }
    int indent = text.length() - text.stripLeading().length();
    return Attributes.leading(text, indent).isEmpty()
        ? Tail.of(text, Math.max(0, indent - 1), text.length(), scene.legend())
        : new Tail(0, 0, null);
  }

  /// All its words but the tail.
  private String words(Block.Item item, int last, int from, Tail tail) {
    String text = scene.text(last);
    if (tail.status() == null) {
      return Titles.joined(scene.source(), item, from, text.length());
    }
    if (last != item.line()) {
      return Titles.joined(scene.source(), item, from, tail.from());
    }
    String rest = text.substring(tail.to());
    return text.substring(from, tail.from()) + (rest.startsWith(" (") ? rest : "");
  }

  private Site site(Block.Item item, int last, Tail tail) {
    return tail.status() != null
        ? new Site.Remark(last, tail.from(), tail.to())
        : new Site.Bare(item.line(), item.text(), scene.text(item).stripTrailing().length());
  }

  Claim claim(Label around) {
    boolean labelled = around.present() && !around.isSentence();
    boolean strong = labelled ? around.known() && around.topic().strong() : isStrong();
    if (strong) {
      return Claim.NAMED;
    }
    return labelled && !around.known() ? Claim.LABELLED : Claim.LIKELY;
  }

  private boolean isStrong() {
    return scene.section().topic.strong();
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
}
