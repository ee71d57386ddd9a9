package dev.waymark.core.insight.subject;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Tables that count: a row for each milestone, or for all of them, a column for how many there are
/// and one for how many are done.
public final class SummaryTables {
  private static final Set<String> TOTAL =
      Set.of(
          "total", "tasks", "items", "tareas", "tarefas", "aufgaben", "tâches", "задач", "задачи");
  private static final Set<String> DONE =
      Set.of(
          "done",
          "completed",
          "complete",
          "completadas",
          "completado",
          "concluídas",
          "erledigt",
          "terminées",
          "готово",
          "выполнено");
  private static final Set<String> ALL = Set.of("total", "all", "overall", "gesamt", "итого");

  private static final Prose.Trait IS_RULE = SummaryTables::isRule;

  private SummaryTables() {}

  public static List<Claimed> in(Subject subject) {
    List<Claimed> claims = new ArrayList<>();
    Prose prose = subject.prose();
    for (int line : prose.linesWith(IS_RULE)) {
      if (line > 1 && prose.isRead(line)) {
        table(subject, line, claims);
      }
    }
    return claims;
  }

  /// The line between a table's header and its rows.
  private static boolean isRule(String line) {
    return line.indexOf('|') >= 0
        && line.indexOf('-') >= 0
        && line.chars().allMatch(c -> " \t:|-".indexOf(c) >= 0);
  }

  private static void table(Subject subject, int rule, List<Claimed> claims) {
    List<String> header = cells(subject.prose().line(rule - 1));
    int total = column(header, TOTAL);
    int done = column(header, DONE);
    if (total < 1 || done < 1) {
      return;
    }
    for (int line = rule + 1; subject.prose().line(line).contains("|"); line++) {
      List<String> row = cells(subject.prose().line(line));
      int width = Math.max(total, done);
      if (row.size() > width && isNumber(row.get(total)) && isNumber(row.get(done))) {
        int at = line;
        scope(subject, row.getFirst())
            .filter(scope -> scope.total() > 0)
            .ifPresent(
                scope ->
                    claims.add(
                        new Claimed(
                            subject.prose().spot(at),
                            row.getFirst() + ": " + row.get(done) + " of " + row.get(total),
                            Integer.parseInt(row.get(done)),
                            Integer.parseInt(row.get(total)),
                            false,
                            scope)));
      }
    }
  }

  private static Optional<Scope> scope(Subject subject, String name) {
    if (ALL.contains(name.toLowerCase(Locale.ROOT))) {
      return Optional.of(Scope.whole(subject));
    }
    if (name.isBlank()) {
      return Optional.empty();
    }
    Pattern words =
        Pattern.compile(
            "(?<![\\p{L}\\p{N}])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}.])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    List<Integer> headings = new ArrayList<>();
    for (int line = 1; line <= subject.prose().count(); line++) {
      if (subject.prose().level(line) > 1 && words.matcher(subject.prose().line(line)).find()) {
        headings.add(line);
      }
    }
    return headings.size() == 1
        ? Optional.of(Scope.of(subject, headings.getFirst()))
        : Optional.empty();
  }

  private static int column(List<String> header, Set<String> names) {
    for (int at = 0; at < header.size(); at++) {
      if (names.contains(header.get(at).toLowerCase(Locale.ROOT))) {
        return at;
      }
    }
    return -1;
  }

  private static List<String> cells(String line) {
    String inner = line.strip().replaceAll("^\\||\\|$", "");
    return Arrays.stream(inner.split("\\|", -1))
        .map(cell -> cell.replaceAll("[*_`]", "").strip())
        .toList();
  }

  private static boolean isNumber(String cell) {
    return cell.matches("\\d{1,5}");
  }
}
