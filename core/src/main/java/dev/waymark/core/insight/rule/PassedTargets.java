package dev.waymark.core.insight.rule;

import dev.waymark.core.insight.subject.Due;
import dev.waymark.core.insight.subject.Subject;
import dev.waymark.core.roadmap.Status;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// R4. A milestone's own target is told once, not for each of its items.
final class PassedTargets implements Check {
  @Override
  public List<Hit> hits(Subject subject) {
    return Due.all(subject).stream()
        .filter(due -> due.isOpen() && due.target().isPast(subject.today()))
        .map(
            due ->
                new Hit(
                    due.at(subject.prose()),
                    Sayings.quoted(due.title())
                        + " was due "
                        + due.target()
                        + " and is "
                        + said(due.status())
                        + ".",
                    List.of(due.of(subject.prose()))))
        .toList();
  }

  private static String said(@Nullable Status status) {
    return status == null ? "not all done" : "still " + status.word();
  }
}
