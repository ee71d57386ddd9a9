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
/// @param status null where a milestone states none
/// @param of the line of what is due
/// @param isOpen whether something of it is still to be done
public record Due(
    String title, Target target, Spot at, Spot of, @Nullable Status status, boolean isOpen) {

  public static List<Due> all(Subject subject) {
    Prose prose = subject.prose();
    List<Due> all = new ArrayList<>();
    for (Section section : subject.sections()) {
      int line = section.milestone().line();
      Target own = section.milestone().plan().target();
      if (own != null) {
        all.add(
            new Due(
                section.milestone().title(),
                own,
                Dates.spot(prose, own, line, prose.endOfSection(line)),
                prose.spot(Math.max(1, line)),
                section.milestone().status(),
                isOpen(section)));
      }
      for (Entry entry : section.entries()) {
        Target target = entry.facts().plan().target();
        if (target != null && !target.equals(own)) {
          int first = entry.place().line();
          int last = prose.level(first) > 0 ? prose.endOfSection(first) : prose.endOfBlock(first);
          Status status = entry.facts().status();
          all.add(
              new Due(
                  entry.facts().title(),
                  target,
                  Dates.spot(prose, target, first, last),
                  prose.spot(first),
                  status,
                  status.isOpen()));
        }
      }
    }
    return all;
  }

  /// A bullet without a mark may well be done.
  private static boolean isOpen(Section section) {
    Status own = section.milestone().status();
    return own == null
        ? section.entries().stream()
            .filter(entry -> entry.kind() != Kind.BULLET && entry.kind() != Kind.NUMBERED)
            .anyMatch(entry -> entry.facts().status().isOpen())
        : own.isOpen();
  }
}
