package dev.waymark.core.insight.subject;

import dev.waymark.core.roadmap.Finding.Spot;
import dev.waymark.core.roadmap.Outline.Entry;
import dev.waymark.core.roadmap.Outline.Kind;
import dev.waymark.core.roadmap.Outline.Section;
import dev.waymark.core.roadmap.Status;
import dev.waymark.core.roadmap.Target;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something that has a target of its own: a milestone, or an item whose target is not its
/// milestone's.
///
/// @param line of what is due; 0 for work before any heading
/// @param status null where a milestone states none
/// @param isOpen whether something of it is still to be done
public record Due(
    String title,
    Target target,
    boolean isMilestone,
    int line,
    @Nullable Status status,
    boolean isOpen) {

  public static List<Due> all(Subject subject) {
    List<Due> all = new ArrayList<>();
    Work work = subject.work();
    boolean marksDone = work.has(Work.Some.DONE);
    for (int at = 0; at < subject.sections().size(); at++) {
      Section section = subject.sections().get(at);
      Target own = section.milestone().plan().target();
      if (own != null) {
        all.add(
            new Due(
                section.milestone().title(),
                own,
                true,
                section.milestone().line(),
                section.milestone().status(),
                isOpen(section)));
      }
      for (Entry entry : work.in(at, Work.Some.DATED)) {
        Target target = entry.facts().plan().target();
        if (target != null && !target.equals(own)) {
          all.add(
              new Due(
                  entry.facts().title(),
                  target,
                  false,
                  entry.place().line(),
                  entry.facts().status(),
                  isOpen(entry) && (marksDone || !isUnmarked(entry))));
        }
      }
    }
    return all;
  }

  /// Where its target is written.
  public Spot at(Prose prose) {
    boolean isSection = isMilestone || prose.level(line) > 0;
    return Dates.spot(
        prose, target, line, isSection ? prose.endOfSection(line) : prose.endOfBlock(line));
  }

  /// The line of what is due.
  public Spot of(Prose prose) {
    return prose.spot(Math.max(1, line));
  }

  private static boolean isOpen(Section section) {
    Status own = section.milestone().status();
    return own == null
        ? section.entries().stream().anyMatch(entry -> isOpen(entry) && !isUnmarked(entry))
        : own.isOpen();
  }

  private static boolean isOpen(Entry entry) {
    return entry.facts().status().isOpen();
  }

  /// A bullet that says nothing of how far it is may well be done.
  private static boolean isUnmarked(Entry entry) {
    return entry.facts().status() == Status.PLANNED
        && (entry.kind() == Kind.BULLET || entry.kind() == Kind.NUMBERED);
  }
}
