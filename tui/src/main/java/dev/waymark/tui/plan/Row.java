package dev.waymark.tui.plan;

import dev.waymark.core.reply.Reply.LogEntry;
import dev.waymark.core.reply.Reply.Progress;
import dev.waymark.core.reply.Reply.RoadmapProgress;
import dev.waymark.core.roadmap.Criterion;
import dev.waymark.core.roadmap.Finding;
import dev.waymark.core.roadmap.Item;
import dev.waymark.core.roadmap.Status;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One line of a view.
public sealed interface Row {

  /// What stays the same when the plan is read again.
  Object key();

  /// Words above other lines.
  record Heading(String text, String aside) implements Row {
    @Override
    public Object key() {
      return text;
    }
  }

  record OfRoadmap(RoadmapProgress roadmap) implements Row {
    @Override
    public Object key() {
      return "roadmap " + roadmap.name();
    }
  }

  /// @param number which milestone of that title it is in its roadmap, from 1
  record OfMilestone(String roadmap, int number, Progress progress, boolean folded) implements Row {
    @Override
    public Object key() {
      return new Fold(roadmap, progress.milestone(), number);
    }
  }

  /// A milestone that can be folded.
  record Fold(String roadmap, String title, int number) {}

  /// @param at its place in document order
  record OfItem(int at, Item.Id id) implements Row {
    @Override
    public Object key() {
      return id;
    }
  }

  /// @param of what the grammar calls the one that it belongs to
  /// @param item null where it belongs to a milestone
  /// @param number from 1
  record OfCriterion(String of, Item.@Nullable Id item, int number, Criterion criterion)
      implements Row {
    @Override
    public Object key() {
      return of + " " + number;
    }
  }

  /// Something with a date.
  ///
  /// @param item null for a milestone's own
  /// @param from when it begins, as far as anybody said; null where only its end is known
  /// @param to null where no date is known at all
  /// @param said as it is written: `2026-Q4`, `3 weeks`
  record OfDate(
      Object key,
      String title,
      Item.@Nullable Id item,
      Status status,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      String said)
      implements Row {}

  record OfFinding(Path file, Finding finding) implements Row {
    @Override
    public Object key() {
      return finding.id();
    }
  }

  record OfEntry(LogEntry entry) implements Row {
    @Override
    public Object key() {
      return entry.recorded().sequence();
    }
  }

  /// The item it is about; null for none.
  default Item.@Nullable Id about() {
    return switch (this) {
      case OfItem(var _, var id) -> id;
      case OfCriterion(var _, var item, var _, var _) -> item;
      case OfDate date -> date.item();
      case OfEntry(var entry) -> entry.recorded().item();
      case Heading _, OfRoadmap _, OfMilestone _, OfFinding _ -> null;
    };
  }
}
