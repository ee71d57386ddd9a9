package dev.waymark.core.markdown.reading;

import java.util.ArrayList;
import java.util.List;

/// What a table's columns hold, by their headers; -1 where it has no such column.
public record TableShape(
    int title,
    int status,
    int priority,
    int owner,
    int target,
    int timeframe,
    int criterion,
    boolean phases) {
  private static final List<List<String>> TITLES =
      List.of(
          List.of(
              "task",
              "tasks",
              "feature",
              "features",
              "goal",
              "scenario",
              "deliverable",
              "workstream",
              "work item",
              "что сделать",
              "задача",
              "기능",
              "작업",
              "tarea",
              "aufgabe",
              "tâche",
              "görev",
              "任务",
              "功能",
              "タスク",
              "idea",
              "идея",
              "story",
              "epic",
              "initiative",
              "improvement",
              "zadanie",
              "funcionalidad",
              "enhancement",
              "work"),
          List.of(
              "item",
              "milestone",
              "hito",
              "meilenstein",
              "title",
              "name",
              "action",
              "requirement",
              "component"),
          List.of("description", "beschreibung", "descripción", "описание"),
          List.of("issue", "phase", "fase", "stage"));
  private static final List<String> NEVER =
      List.of(
          "metric",
          "kpi",
          "risk",
          "риск",
          "role",
          "document",
          "resource",
          "endpoint",
          "dto",
          "criteria",
          "criterion",
          "question",
          "tool",
          "technology",
          "decision",
          "anti goal",
          "environment",
          "team",
          "dependency",
          "métrica",
          "rol",
          "riesgo",
          "file",
          "variable",
          "command");

  public static TableShape of(List<String> headers) {
    List<String> names = headers.stream().map(Words::normal).toList();
    int title = -1;
    int rank = 0;
    for (; rank < TITLES.size() && title < 0; rank++) {
      title = first(names, TITLES.get(rank));
    }
    boolean excluded = !names.isEmpty() && NEVER.contains(names.getFirst()) && rank != 1;
    excluded |= first(names, List.of("criteria")) >= 0;
    return new TableShape(
        excluded ? -1 : title,
        first(
            names,
            List.of(
                "status",
                "state",
                "estado",
                "durum",
                "상태",
                "状态",
                "状態",
                "statut",
                "статус",
                "completed",
                "done")),
        first(
            names,
            List.of(
                "priority",
                "prioridad",
                "priorität",
                "priorité",
                "prioridade",
                "приоритет",
                "öncelik",
                "优先级",
                "優先度",
                "우선순위")),
        first(
            names,
            List.of(
                "owner",
                "owners",
                "responsible",
                "assignee",
                "lead",
                "asignado",
                "responsable",
                "담당",
                "담당자",
                "verantwortlich",
                "担当")),
        first(
            names,
            List.of(
                "target",
                "target date",
                "due",
                "due date",
                "deadline",
                "eta",
                "date",
                "fecha",
                "frist",
                "срок")),
        first(
            names,
            List.of(
                "timeline",
                "timeframe",
                "effort",
                "duration",
                "estimate",
                "size",
                "esfuerzo",
                "aufwand")),
        first(
            names,
            List.of(
                "acceptance criteria",
                "done when",
                "готово когда",
                "exit criteria",
                "demonstrable exit",
                "acceptance")),
        title >= 0 && List.of("phase", "fase", "stage").contains(names.get(title)));
  }

  private static int first(List<String> names, List<String> wanted) {
    for (int i = 0; i < names.size(); i++) {
      if (wanted.contains(names.get(i))) {
        return i;
      }
    }
    return -1;
  }

  /// Whether its rows say of themselves that they are work.
  boolean tracksWork() {
    return title >= 0 && (status >= 0 || priority >= 0 || owner >= 0);
  }

  /// Whether its rows may be work where nothing else is.
  boolean mayTrackWork() {
    return title >= 0 && (tracksWork() || target >= 0 || timeframe >= 0);
  }

  /// A row's cells without their padding.
  public record Cell(int from, int to) {
    public String text(String line) {
      return line.substring(from, to);
    }
  }

  /// Cells as GitHub cuts them: at every bar without a backslash, also inside code.
  public static List<Cell> cells(String line) {
    List<Cell> cells = new ArrayList<>();
    int from = 0;
    while (from < line.length()
        && (Character.isWhitespace(line.charAt(from)) || line.charAt(from) == '>')) {
      from++;
    }
    if (from < line.length() && line.charAt(from) == '|') {
      from++;
    }
    for (int i = from; i < line.length(); i++) {
      if (line.charAt(i) == '\\') {
        i++;
      } else if (line.charAt(i) == '|') {
        cells.add(cell(line, from, i));
        from = i + 1;
      }
    }
    if (!line.substring(Math.min(from, line.length())).isBlank()) {
      cells.add(cell(line, from, line.length()));
    }
    return cells;
  }

  private static Cell cell(String line, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && Character.isWhitespace(line.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(line.charAt(end - 1))) {
      end--;
    }
    if (start == end && from < to) {
      int inside = Math.min(from + 1, to);
      return new Cell(inside, inside);
    }
    return new Cell(start, end);
  }
}
