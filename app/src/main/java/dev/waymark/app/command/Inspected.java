package dev.waymark.app.command;

import dev.waymark.core.reply.Line;
import dev.waymark.core.reply.Line.Span;
import dev.waymark.core.reply.Wording;
import dev.waymark.core.roadmap.Milestone;
import dev.waymark.core.roadmap.Outline;
import dev.waymark.core.roadmap.Outline.Entry;
import dev.waymark.core.roadmap.Outline.Section;
import dev.waymark.core.roadmap.Outline.Skipped;
import dev.waymark.core.roadmap.Plan;
import dev.waymark.core.roadmap.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A document as it was understood, in words.
final class Inspected {
  private Inspected() {}

  static List<Line> of(String file, Outline outline) {
    List<Line> lines = new ArrayList<>();
    lines.add(Line.of(Line.strong(outline.title().isBlank() ? file : outline.title())));
    lines.add(
        Line.of(
            Line.dim(
                "%s · %s · %s"
                    .formatted(file, outline.format().encoding(), outline.format().eol()))));
    lines.add(Line.of(Line.plain(counts(outline))));
    for (Section section : outline.sections()) {
      lines.add(heading(section));
      section.entries().forEach(entry -> lines.add(entry(entry)));
    }
    if (!outline.skipped().isEmpty()) {
      lines.add(Line.of(Line.strong("Skipped")));
      for (Skipped skipped : outline.skipped()) {
        lines.add(Line.of(number(skipped.line()), Line.plain(skipped.why())));
      }
    }
    outline.findings().forEach(finding -> lines.add(Line.of(Line.plain(finding))));
    return lines;
  }

  private static String counts(Outline outline) {
    String statuses =
        Stream.of(Status.values())
            .map(status -> counted(outline, status))
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining(", "));
    int items = outline.entries().size();
    return Counted.of(items, "item")
        + " in "
        + Counted.of(outline.sections().size(), "milestone")
        + (statuses.isEmpty() ? "" : ": " + statuses);
  }

  private static String counted(Outline outline, Status status) {
    long count =
        outline.entries().stream().filter(entry -> entry.facts().status() == status).count();
    return count == 0 ? "" : count + " " + status.word();
  }

  private static Line heading(Section section) {
    Milestone milestone = section.milestone();
    List<Span> spans = new ArrayList<>();
    spans.add(number(milestone.line()));
    spans.add(Line.strong(milestone.title().isEmpty() ? "(no heading)" : milestone.title()));
    String aside = aside(milestone.plan());
    if (milestone.status() != null) {
      aside = milestone.status().word() + (aside.isEmpty() ? "" : " · " + aside);
    }
    if (!milestone.criteria().isEmpty()) {
      long met = milestone.criteria().stream().filter(criterion -> criterion.met()).count();
      String criteria = met + " of " + milestone.criteria().size() + " criteria met";
      aside = aside.isEmpty() ? criteria : aside + " · " + criteria;
    }
    spans.add(Line.dim(aside.isEmpty() ? "" : "  " + aside));
    return new Line(spans);
  }

  private static Line entry(Entry entry) {
    String aside = aside(entry.facts().plan());
    if (entry.facts().subItems() > 0) {
      aside =
          (aside.isEmpty() ? "" : aside + " · ") + Counted.of(entry.facts().subItems(), "sub-item");
    }
    return Line.of(
        number(entry.place().line()),
        Line.plain("  " + Wording.glyph(entry.facts().status()) + " " + entry.facts().title()),
        Line.dim(aside.isEmpty() ? "" : "  " + aside));
  }

  private static Span number(int line) {
    return Line.dim("%5d  ".formatted(line));
  }

  private static String aside(Plan plan) {
    return Stream.of(
            plan.priority() == null ? null : plan.priority().word(),
            plan.owner(),
            plan.target() == null ? null : plan.target().toString(),
            plan.timeframe())
        .filter(Objects::nonNull)
        .collect(Collectors.joining(" · "));
  }
}
