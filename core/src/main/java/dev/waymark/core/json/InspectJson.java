package dev.waymark.core.json;

import dev.waymark.core.roadmap.Criterion;
import dev.waymark.core.roadmap.Finding;
import dev.waymark.core.roadmap.Milestone;
import dev.waymark.core.roadmap.Outline;
import dev.waymark.core.roadmap.Outline.Entry;
import dev.waymark.core.roadmap.Outline.Section;
import dev.waymark.core.roadmap.Plan;
import dev.waymark.core.roadmap.Priority;
import dev.waymark.core.roadmap.Remark;
import dev.waymark.core.roadmap.Status;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A document as it was understood.
final class InspectJson {
  private InspectJson() {}

  static String of(String file, Outline outline, List<Finding> findings) {
    return JsonObject.line(
        object ->
            object
                .text("file", file)
                .text("title", outline.title())
                .text("encoding", outline.format().encoding())
                .text("eol", outline.format().eol())
                .object("counts", counts -> counts(counts, outline))
                .objects("milestones", outline.sections(), InspectJson::section)
                .objects(
                    "skipped",
                    outline.skipped(),
                    (each, skipped) ->
                        each.number("line", skipped.line()).text("why", skipped.why()))
                .objects("findings", findings, LintJson::finding)
                .objects("remarks", outline.remarks(), InspectJson::remark));
  }

  private static void counts(JsonObject object, Outline outline) {
    object
        .number("milestones", outline.sections().size())
        .number("items", outline.entries().size());
    for (Status status :
        new Status[] {
          Status.DONE,
          Status.IN_PROGRESS,
          Status.PLANNED,
          Status.BLOCKED,
          Status.DEFERRED,
          Status.DROPPED
        }) {
      long count =
          outline.entries().stream().filter(entry -> entry.facts().status() == status).count();
      object.number(status.word().replace('-', '_'), count);
    }
    object.number("criteria", criteria(outline)).number("places", outline.entries().size());
  }

  private static long criteria(Outline outline) {
    return outline.milestones().stream().mapToLong(each -> each.criteria().size()).sum()
        + outline.entries().stream().mapToLong(each -> each.facts().criteria().size()).sum();
  }

  private static void section(JsonObject object, Section section) {
    Milestone milestone = section.milestone();
    Plan plan = milestone.plan();
    object
        .text("title", milestone.title())
        .number("line", milestone.line())
        .text("status", word(milestone.status()))
        .text("owner", plan.owner())
        .text("target", plan.target())
        .text("timeframe", plan.timeframe())
        .text("priority", word(plan.priority()))
        .objects("criteria", milestone.criteria(), InspectJson::criterion)
        .texts("depends_on", section.mentions().dependencies())
        .objects("items", section.entries(), InspectJson::item);
  }

  private static void item(JsonObject object, Entry entry) {
    Plan plan = entry.facts().plan();
    object
        .text("title", entry.facts().title())
        .number("line", entry.place().line())
        .text("status", entry.facts().status().word())
        .text("priority", word(plan.priority()))
        .text("owner", plan.owner())
        .text("target", plan.target())
        .text("timeframe", plan.timeframe())
        .text("kind", entry.kind().word())
        .number("sub_items", entry.facts().subItems())
        .objects("criteria", entry.facts().criteria(), InspectJson::criterion)
        .texts("ids", entry.mentions().ids())
        .texts("depends_on", entry.mentions().dependencies())
        .objects(
            "links",
            entry.mentions().links(),
            (each, link) -> each.text("text", link.text()).text("address", link.address()));
  }

  private static void remark(JsonObject object, Remark remark) {
    object.text("kind", kind(remark));
    object.number("line", remark.line()).number("column", remark.column());
    object.text("text", remark.text());
  }

  private static String kind(Remark remark) {
    return switch (remark) {
      case Remark.Claim claim -> "claim";
      case Remark.Updated updated -> "updated";
      case Remark.States states -> "states";
      case Remark.Placeholder placeholder -> "placeholder";
      case Remark.Repeat repeat -> "repeat";
      case Remark.Damage damage -> "damage";
    };
  }

  static void criterion(JsonObject object, Criterion criterion) {
    object
        .text("text", criterion.text())
        .number("line", criterion.line())
        .flag("met", criterion.met());
  }

  static @Nullable String word(@Nullable Status status) {
    return status == null ? null : status.word();
  }

  static @Nullable String word(@Nullable Priority priority) {
    return priority == null ? null : priority.word();
  }
}
