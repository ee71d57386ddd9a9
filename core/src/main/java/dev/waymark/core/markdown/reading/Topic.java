package dev.waymark.core.markdown.reading;

import java.util.List;
import java.util.Optional;

/// What a heading or label announces, by its words.
///
/// @param strong whether it announces work by name, so that plain list lines below it are items
record Topic(Kind kind, boolean strong) {
  enum Kind {
    WORK,
    /// What must be true in the end.
    CRITERIA,
    /// About the work: background, risks, links.
    NOTE,
    /// The same work once more: a schedule, an overview, next steps.
    REPEAT
  }

  private static final int LONGEST_LABEL = 45;

  static final Topic PLAIN = new Topic(Kind.WORK, false);
  static final Topic WORK = new Topic(Kind.WORK, true);
  static final Topic CRITERIA = new Topic(Kind.CRITERIA, false);
  static final Topic NOTE = new Topic(Kind.NOTE, false);
  static final Topic REPEAT = new Topic(Kind.REPEAT, false);

  private static final List<String> PHASES =
      List.of(
          "phase",
          "phases",
          "fase",
          "étape",
          "etappe",
          "stage",
          "milestone",
          "milestones",
          "meilenstein",
          "hito",
          "jalon",
          "этап",
          "фаза",
          "веха",
          "里程碑",
          "阶段",
          "フェーズ",
          "단계",
          "sprint",
          "iteration",
          "increment",
          "release",
          "version",
          "epic",
          "workstream",
          "workstreams",
          "streams",
          "step",
          "wave",
          "faz",
          "aşama",
          "etap");
  private static final List<String> OVERVIEWS = List.of("overview", "summary", "recap");
  private static final List<String> PERIODS =
      List.of(
          "now",
          "next",
          "later",
          "soon",
          "week",
          "woche",
          "semana",
          "semaine",
          "tydzień",
          "неделя",
          "day",
          "month",
          "quarter",
          "today",
          "tomorrow",
          "hoy",
          "mañana",
          "сейчас",
          "позже");
  private static final List<String> REPEATS =
      List.of(
          "executive summary",
          "summary",
          "next steps",
          "next step",
          "immediate actions",
          "immediate next",
          "next actions",
          "next immediate action",
          "recommended order",
          "recommended implementation order",
          "implementation order",
          "suggested sequence",
          "suggested order",
          "order of work",
          "timeline",
          "schedule",
          "checklist summary",
          "implementation checklist",
          "priority matrix",
          "implementation priorities",
          "recap",
          "at a glance",
          "progress overview",
          "overall progress",
          "progress tracking",
          "status tracking",
          "tracking",
          "this week",
          "conclusion",
          "final recommendation",
          "ordem recomendada",
          "orden recomendado",
          "próximos pasos",
          "próximos passos",
          "nächste schritte",
          "prochaines étapes",
          "следующие шаги",
          "次のステップ",
          "下一步",
          "resumen",
          "resumo",
          "zusammenfassung",
          "résumé",
          "итоги",
          "gantt",
          "calendar",
          "estimated effort",
          "estimated total effort",
          "effort estimate",
          "priority order",
          "execution order",
          "milestones overview",
          "hitos importantes",
          "key milestones",
          "roadmap status");
  private static final List<String> CRITERIA_WORDS =
      List.of(
          "acceptance",
          "acceptance criteria",
          "success criteria",
          "success metrics",
          "success measures",
          "definition of done",
          "dod",
          "exit criteria",
          "exit gate",
          "complete when",
          "done when",
          "готово когда",
          "go no go",
          "release gate",
          "criteria",
          "criterios",
          "critérios",
          "erfolgskriterien",
          "abnahmekriterien",
          "critère",
          "critères",
          "критерий",
          "критерии",
          "完成定义",
          "完了条件",
          "成功指標",
          "验收",
          "เกณฑ์",
          "kabul",
          "kryteria",
          "must be true",
          "quality gate",
          "quality gates",
          "métricas de éxito",
          "métricas de sucesso",
          "akzeptanzkriterien");
  private static final List<String> NOTES =
      List.of(
          "risk",
          "risks",
          "risiken",
          "riesgos",
          "riscos",
          "risques",
          "риски",
          "non goals",
          "non goal",
          "anti goals",
          "out of scope",
          "team",
          "budget",
          "capacity",
          "resource requirements",
          "resource allocation",
          "tech stack",
          "technology",
          "technologies",
          "tecnologias",
          "tecnologías",
          "technical stack",
          "stack",
          "note",
          "notes",
          "notas",
          "notizen",
          "question",
          "questions",
          "references",
          "links",
          "commands",
          "command",
          "how to",
          "how we",
          "wie man",
          "overview",
          "background",
          "context",
          "контекст",
          "introduction",
          "about",
          "about this document",
          "vision",
          "principles",
          "prinzipien",
          "decisions",
          "current status",
          "current state",
          "current assessment",
          "status quo",
          "current situation",
          "current performance",
          "assumptions",
          "contribute",
          "contributing",
          "contribution",
          "getting involved",
          "community",
          "legend",
          "workflow",
          "strategy",
          "files",
          "archivos",
          "fichiers",
          "tools",
          "benefits",
          "vorteile",
          "changelog",
          "objectives",
          "objective",
          "objetivo",
          "objetivos",
          "objectif",
          "goal",
          "goals",
          "purpose",
          "why",
          "glossary",
          "appendix",
          "related",
          "dependencies",
          "prerequisites",
          "metrics",
          "métricas",
          "metriken",
          "kpi",
          "kpis",
          "slo",
          "targets",
          "expected results",
          "expected outcome",
          "outcome",
          "deliverable",
          "deliverables",
          "entregable",
          "entregables",
          "cross cutting",
          "verification plan",
          "achievements",
          "errungenschaften",
          "success factors",
          "lessons",
          "table of contents",
          "contents",
          "directory structure",
          "usage",
          "examples",
          "use cases",
          "owners",
          "roles",
          "не делаем",
          "scope creep");
  private static final List<String> WORK_WORDS =
      List.of(
          "todo",
          "to do",
          "task",
          "tasks",
          "tareas",
          "tâches",
          "tâche",
          "tarefas",
          "aufgaben",
          "zadania",
          "задачи",
          "задача",
          "任务",
          "タスク",
          "작업",
          "missing",
          "remaining",
          "what s needed",
          "backlog",
          "features",
          "planned",
          "upcoming",
          "pending",
          "improvements",
          "in progress",
          "in development",
          "coming next",
          "done",
          "completed",
          "shipped",
          "offen",
          "geplant",
          "geplante",
          "umgesetzt",
          "abgeschlossene",
          "ideas",
          "ideen",
          "short term",
          "medium term",
          "long term",
          "must have",
          "must haves",
          "should have",
          "nice to have",
          "could have",
          "critical priority",
          "high priority",
          "medium priority",
          "low priority",
          "roadmap",
          "enhancements",
          "work items",
          "action items",
          "initiatives",
          "fixes",
          "technical debt",
          "выполнено",
          "готово",
          "в работе",
          "планы",
          "funcionalidades",
          "funktionen",
          "fonctionnalités",
          "完成",
          "計画");

  /// What a heading announces.
  static Topic ofHeading(String plain, int level) {
    String normal = Words.normal(Words.afterNumbering(plain));
    boolean overview =
        Words.containAny(normal, OVERVIEWS) && normal.chars().noneMatch(Character::isDigit);
    if (!overview && (startsWithAny(normal, PHASES) || isVersion(normal))) {
      return WORK;
    }
    if (Words.containAny(normal, REPEATS)) {
      return REPEAT;
    }
    if (startsWithAny(normal, PERIODS)) {
      return WORK;
    }
    if (Words.containAny(normal, CRITERIA_WORDS)) {
      return CRITERIA;
    }
    if (isNote(plain)) {
      return NOTE;
    }
    boolean named =
        Words.containAny(normal, WORK_WORDS)
            && !(level == 1 && Words.containAny(normal, List.of("roadmap")));
    return named ? WORK : PLAIN;
  }

  /// What a label line announces; empty when its words say nothing either way.
  static Optional<Topic> ofLabel(String plain) {
    Topic topic = plain.length() > LONGEST_LABEL ? PLAIN : ofHeading(plain, 2);
    return topic.equals(PLAIN) ? Optional.empty() : Optional.of(topic);
  }

  /// What a label of exactly these words announces.
  static Optional<Topic> ofExactly(String plain) {
    String normal = Words.normal(plain);
    if (CRITERIA_WORDS.contains(normal)) {
      return Optional.of(CRITERIA);
    }
    if (NOTES.contains(normal)) {
      return Optional.of(NOTE);
    }
    return WORK_WORDS.contains(normal) ? Optional.of(WORK) : Optional.empty();
  }

  /// Such words name a section when it begins or ends with them; in its middle they name a subject
  /// of work.
  private static boolean isNote(String plain) {
    int bracket = plain.indexOf('(');
    String normal =
        Words.normal(Words.afterNumbering(bracket > 0 ? plain.substring(0, bracket) : plain));
    for (String note : NOTES) {
      boolean phrase = note.indexOf(' ') > 0 && Words.containAny(normal, List.of(note));
      if (phrase || Words.startsWith(normal, note) || normal.endsWith(" " + note)) {
        return true;
      }
    }
    return false;
  }

  private static boolean startsWithAny(String normal, List<String> words) {
    for (String word : words) {
      if (Words.startsWith(normal, word)) {
        return true;
      }
    }
    return false;
  }

  /// `M3 …`, `P0 …`, `v0.4`, `Q3 2026`, `2026 H1`.
  private static boolean isVersion(String normal) {
    int blank = normal.indexOf(' ');
    String first = blank < 0 ? normal : normal.substring(0, blank);
    boolean letter = first.length() >= 2 && "mpvqhs".indexOf(first.charAt(0)) >= 0;
    boolean digits = first.chars().skip(letter ? 1 : 0).allMatch(c -> c >= '0' && c <= '9');
    return digits && (letter ? first.length() <= 4 : first.length() == 4 && first.startsWith("20"));
  }
}
