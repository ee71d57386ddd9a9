package dev.waymark.tui.plan;

import dev.waymark.core.reply.Reply.RoadmapProgress;
import dev.waymark.core.roadmap.Item;
import dev.waymark.core.roadmap.Milestone;
import dev.waymark.core.roadmap.Plan;
import dev.waymark.core.roadmap.Status;
import dev.waymark.core.roadmap.Target;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What has a target or a timeframe: the earliest first, and at the end what has no date. A
/// timeframe is a length and never a date by itself; before a target it is how long the work takes.
final class DatedRows {
  private static final Pattern LENGTH =
      Pattern.compile(
          "(?:[0-9]{1,3}\\s*(?:-|–|to)\\s*)?([0-9]{1,3})\\s*(day|week|month|quarter)s?\\b.*",
          Pattern.CASE_INSENSITIVE);

  private DatedRows() {}

  static List<Row> of(Basis basis) {
    Contents contents = basis.contents();
    List<Row.OfDate> all = new ArrayList<>();
    if (basis.sought().isAll()) {
      contents.roadmaps().forEach(roadmap -> milestones(contents, roadmap, all));
    }
    for (int at = 0; at < contents.items().size(); at++) {
      Item item = contents.item(at).item();
      if (basis.sought().fits(at) && !item.facts().plan().isEmpty()) {
        row(item.id(), item.title(), item.id(), item.status(), item.facts().plan())
            .ifPresent(all::add);
      }
    }
    List<Row> undated = new ArrayList<>(all.stream().filter(one -> one.to() == null).toList());
    if (!undated.isEmpty()) {
      undated.addFirst(new Row.Heading("No date", String.valueOf(undated.size())));
    }
    return Stream.concat(
            all.stream()
                .filter(one -> one.to() != null)
                .sorted(Comparator.comparing(one -> Objects.requireNonNull(one.to())))
                .map(Row.class::cast),
            undated.stream())
        .toList();
  }

  private static void milestones(Contents contents, RoadmapProgress roadmap, List<Row.OfDate> all) {
    for (Milestone milestone : contents.milestones(roadmap.name())) {
      Object key = new Row.Fold(roadmap.name(), milestone.title(), 1);
      row(key, milestone.title(), null, status(milestone, roadmap), milestone.plan())
          .ifPresent(all::add);
    }
  }

  private static Status status(Milestone milestone, RoadmapProgress roadmap) {
    Status said = milestone.status();
    if (said != null) {
      return said;
    }
    boolean done =
        roadmap.milestones().stream()
            .filter(one -> one.milestone().equals(milestone.title()))
            .anyMatch(one -> one.total() > 0 && one.done() == one.total());
    return done ? Status.DONE : Status.PLANNED;
  }

  private static Optional<Row.OfDate> row(
      Object key, String title, Item.@Nullable Id item, Status status, Plan plan) {
    Target target = plan.target();
    String timeframe = plan.timeframe();
    if (target == null && timeframe == null) {
      return Optional.empty();
    }
    String said =
        target == null
            ? String.valueOf(timeframe)
            : timeframe == null ? target.toString() : target + " (" + timeframe + ")";
    return Optional.of(
        new Row.OfDate(
            key,
            title,
            item,
            status,
            target == null ? null : begin(target, timeframe),
            target == null ? null : target.lastDay(),
            said));
  }

  private static @Nullable LocalDate begin(Target target, @Nullable String timeframe) {
    LocalDate last = target.lastDay();
    return switch (target.span()) {
      case QUARTER -> last.minusMonths(3).plusDays(1);
      case HALF -> last.minusMonths(6).plusDays(1);
      case DAY -> timeframe == null ? null : begin(last, timeframe);
    };
  }

  private static @Nullable LocalDate begin(LocalDate last, String timeframe) {
    Matcher length = LENGTH.matcher(timeframe.strip());
    if (!length.matches()) {
      return null;
    }
    int count = Integer.parseInt(length.group(1));
    return switch (length.group(2).toLowerCase(Locale.ROOT)) {
      case "day" -> last.minusDays(count);
      case "week" -> last.minusWeeks(count);
      case "month" -> last.minusMonths(count);
      default -> last.minusMonths(3L * count);
    };
  }
}
