package dev.waymark.tui.plan;

import dev.waymark.core.reply.Reply.Linted;
import dev.waymark.core.reply.Reply.LogEntry;
import dev.waymark.core.roadmap.Finding;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// What lint finds, file by file with the worst first, and what happened, day by day.
final class NewsRows {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.ENGLISH);

  private NewsRows() {}

  static List<Row> findings(Basis basis) {
    List<Row> rows = new ArrayList<>();
    for (Linted linted : basis.findings()) {
      List<Finding> open = linted.open();
      List<Finding> waived = linted.findings().stream().filter(Finding::isWaived).toList();
      rows.add(
          new Row.Heading(
              String.valueOf(linted.file().getFileName()),
              counted(open.size()) + (waived.isEmpty() ? "" : ", " + waived.size() + " waived")));
      open.stream()
          .sorted(Comparator.comparing((Finding one) -> one.rule().severity()))
          .forEach(one -> rows.add(new Row.OfFinding(linted.file(), one)));
      waived.forEach(one -> rows.add(new Row.OfFinding(linted.file(), one)));
    }
    return rows;
  }

  private static String counted(int findings) {
    return findings == 0
        ? "nothing contradicts itself"
        : findings == 1 ? "1 finding" : findings + " findings";
  }

  static List<Row> activity(Basis basis) {
    List<Row> rows = new ArrayList<>();
    LocalDate before = null;
    for (LogEntry entry : basis.entries()) {
      LocalDate day = LocalDate.ofInstant(entry.recorded().origin().at(), basis.contents().zone());
      if (!day.equals(before)) {
        rows.add(new Row.Heading(DAY.format(day), ""));
        before = day;
      }
      rows.add(new Row.OfEntry(entry));
    }
    return rows;
  }
}
