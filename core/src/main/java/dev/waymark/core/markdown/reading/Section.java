package dev.waymark.core.markdown.reading;

import dev.waymark.core.markdown.block.Block;
import dev.waymark.core.roadmap.Priority;
import dev.waymark.core.roadmap.Status;
import dev.waymark.core.roadmap.Target;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A heading with the blocks up to the next heading.
final class Section {
  final @Nullable Section parent;
  final int line;
  final int level;
  final String title;

  /// The title without the remark that says how far it is.
  String name;

  /// What it announces; a document's title says of the sections below it at most that they are
  /// work, or that they are about something else.
  Topic topic;

  final Tail tail;
  final Facets facets = new Facets();
  final List<Block> blocks;
  final List<Section> children;
  final boolean numbered;

  /// Whether it says that a plan follows, and nothing of what.
  final boolean plan;

  /// Whether it is the plan among numbered chapters, so that their numbers alone say nothing.
  private final boolean planChapter;

  private final @Nullable Priority headingPriority;
  private final @Nullable Status headingStatus;
  private @Nullable Target until;
  private @Nullable String during;

  /// @param title the heading's words
  Section(@Nullable Section parent, int line, int level, String title, Tail tail) {
    this.parent = parent;
    this.line = line;
    this.level = level;
    this.title = title;
    this.name = title;
    this.tail = tail;
    this.blocks = new ArrayList<>();
    this.children = new ArrayList<>();
    this.numbered = Words.isNumbered(title);
    this.plan = level > 1 && Topic.isPlan(title);
    this.planChapter = level == 2 && numbered && Topic.isPlanChapter(title);
    this.headingPriority = level > 1 ? PriorityWords.ofHeading(title) : null;
    this.headingStatus =
        tail.status() != null || level == 0
            ? tail.status()
            : StatusWords.heading(Words.afterNumbering(title)).orElse(null);
    Topic named = level == 0 ? Topic.PLAIN : Topic.ofHeading(title, level);
    Topic own =
        level > 1 && named.kind() != Topic.Kind.WORK && Ids.leading(title).isPresent()
            ? Topic.PLAIN
            : named;
    boolean state = tail.status() == null && headingStatus != null;
    boolean listed = parent != null && parent.level == 1 && parent.topic.strong();
    Topic said =
        (own.equals(Topic.PLAIN) && state) || (listed && Topic.isWorkInList(title))
            ? Topic.WORK
            : own;
    this.topic = parent != null && isFixed(parent, said, state) ? parent.topic : said;
    if (parent != null) {
      parent.children.add(this);
    }
  }

  private Section(Section same, int line, List<Block> blocks) {
    this.parent = same.parent;
    this.line = line;
    this.level = same.level;
    this.title = same.title;
    this.name = same.name;
    this.topic = same.topic;
    this.tail = same.tail;
    this.blocks = blocks;
    this.children = same.children;
    this.numbered = same.numbered;
    this.plan = same.plan;
    this.planChapter = same.planChapter;
    this.headingPriority = same.headingPriority;
    this.headingStatus = same.headingStatus;
    lasts(same.until, same.during);
  }

  /// The same on another line and with other blocks, before those are read.
  Section unread(int line, List<Block> blocks) {
    return new Section(this, line, blocks);
  }

  /// What its heading says of when it is worked on.
  void lasts(@Nullable Target target, @Nullable String timeframe) {
    until = target;
    during = timeframe;
    facets.target = target;
    facets.timeframe = timeframe;
  }

  /// Whether what is around it says what it is. Lists by status are work also in a weekly report,
  /// and they or phases where it is told how far things are; what is aimed at has its criteria.
  private boolean isFixed(Section parent, Topic said, boolean state) {
    return switch (parent.topic.kind()) {
      case WORK -> false;
      case REPEAT -> !state;
      case NOTE -> !(Topic.tellsStatus(parent.title) && (state || Topic.isNumberedPhase(title)));
      case OUTPUT -> !said.equals(Topic.CRITERIA);
      case CRITERIA -> true;
    };
  }

  /// Whether there are no headings in its document.
  boolean isWhole() {
    return parent == null && children.isEmpty();
  }

  /// Whether a heading around it, or its numbering, makes plain list lines here likely work.
  boolean isPhaseLike() {
    return isNumbered() || isPlanned();
  }

  private boolean isNumbered() {
    return level > 0 && (numbered || (parent != null && level > 1 && parent.isNumbered()));
  }

  /// Whether its heading or one around it names work or says that a plan follows.
  boolean isPlanned() {
    if (topic.strong() || plan) {
      return true;
    }
    return parent != null && level > 1 && parent.level > 0 && parent.isPlanned();
  }

  /// Whether it, or a section around it, is the plan among numbered chapters.
  boolean isInPlanChapter() {
    return planChapter || (parent != null && parent.isInPlanChapter());
  }

  /// Whether its words, or those of a heading around it, say that what it lists is done. A remark
  /// at a heading's end does not count: it changes with the work.
  boolean isRecord() {
    boolean own = level > 1 && tail.status() == null && headingStatus == Status.DONE;
    return own || (parent != null && parent.isRecord());
  }

  /// The nearest priority said of it or of a section around it.
  @Nullable Priority priority() {
    for (Section section = this; section != null; section = section.parent) {
      Priority said = section.facets.priority;
      said = said == null ? section.headingPriority : said;
      if (said != null) {
        return said;
      }
    }
    return null;
  }

  /// The nearest status that a heading or its own line says of everything below.
  @Nullable Status inheritedStatus() {
    for (Section section = this; section != null && section.level > 1; section = section.parent) {
      Status said = section.ownStatus();
      if (said != null) {
        return said;
      }
    }
    return null;
  }

  @Nullable Status ownStatus() {
    return facets.status != null ? facets.status : headingStatus;
  }
}
