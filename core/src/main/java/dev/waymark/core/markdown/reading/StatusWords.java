package dev.waymark.core.markdown.reading;

import dev.waymark.core.roadmap.Status;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What documents call the statuses, in the languages roadmaps were met in.
final class StatusWords {
  private static final int LONGEST = 80;
  private static final Map<String, Status> PHRASES = new HashMap<>();

  /// Horizons: a status in a cell, but in a heading only a name.
  private static final Set<String> HORIZONS =
      Set.of(
          "later",
          "future",
          "backlog",
          "next",
          "current",
          "zukunft",
          "siguiente",
          "no",
          "yes",
          "new",
          "ready",
          "live",
          "open",
          "active",
          "missing",
          "needed",
          "required",
          "partial",
          "started",
          "fixed",
          "planned",
          "upcoming");

  /// Words that begin other sentences, too.
  private static final Set<String> ALONE =
      Set.of("no", "yes", "new", "next", "open", "current", "live");

  static {
    add(
        Status.DONE,
        "done",
        "complete",
        "completed",
        "implemented",
        "shipped",
        "finished",
        "closed",
        "released",
        "delivered",
        "live",
        "merged",
        "achieved",
        "resolved",
        "fixed",
        "yes",
        "completada",
        "completado",
        "completo",
        "completa",
        "completados",
        "completadas",
        "concluido",
        "concluído",
        "concluida",
        "concluída",
        "hecho",
        "terminado",
        "feito",
        "abgeschlossen",
        "umgesetzt",
        "erledigt",
        "fertig",
        "terminé",
        "terminée",
        "fait",
        "livré",
        "réalisé",
        "tamam",
        "tamamlandı",
        "bitti",
        "完了",
        "完成",
        "已完成",
        "완료",
        "gotowe",
        "gotowy",
        "zrobione",
        "ukończone",
        "готово",
        "выполнено",
        "сделано",
        "завершено",
        "completato",
        "fatto",
        "klar",
        "färdig",
        "todos cumplidos");
    add(
        Status.IN_PROGRESS,
        "in progress",
        "inprogress",
        "wip",
        "ongoing",
        "started",
        "current",
        "active",
        "partial",
        "partially",
        "partly",
        "in development",
        "in review",
        "underway",
        "doing",
        "en curso",
        "en progreso",
        "em andamento",
        "em progresso",
        "in arbeit",
        "läuft",
        "begonnen",
        "en cours",
        "devam ediyor",
        "進行中",
        "进行中",
        "진행 중",
        "진행중",
        "w toku",
        "в работе",
        "в процессе",
        "in corso");
    add(
        Status.PLANNED,
        "planned",
        "not started",
        "todo",
        "to do",
        "pending",
        "open",
        "next",
        "upcoming",
        "proposed",
        "ready",
        "ready to start",
        "queued",
        "new",
        "missing",
        "not implemented",
        "not done",
        "not yet",
        "not complete",
        "incomplete",
        "pendiente",
        "siguiente",
        "planificado",
        "offen",
        "geplant",
        "à faire",
        "a faire",
        "prévu",
        "nicht begonnen",
        "planejado",
        "a fazer",
        "pendente",
        "필요",
        "예정",
        "未着手",
        "予定",
        "計画",
        "待办",
        "未开始",
        "do zrobienia",
        "planowane",
        "запланировано",
        "не начато",
        "needed",
        "required",
        "scheduled",
        "no",
        "no iniciado",
        "planlandı",
        "bekliyor");
    add(
        Status.DEFERRED,
        "deferred",
        "postponed",
        "on hold",
        "paused",
        "verschoben",
        "designed deferred",
        "backlog",
        "later",
        "future",
        "aplazado",
        "pospuesto",
        "adiado",
        "reporté",
        "zukunft",
        "zurückgestellt",
        "отложено",
        "延期",
        "보류",
        "ertelendi",
        "wstrzymane");
    add(
        Status.BLOCKED,
        "blocked",
        "waiting",
        "stuck",
        "bloqueado",
        "bloqueada",
        "blockiert",
        "bloqué",
        "заблокировано",
        "needs a decision");
    add(
        Status.DROPPED,
        "dropped",
        "cancelled",
        "canceled",
        "obsolete",
        "obsoleto",
        "rejected",
        "won t do",
        "wontfix",
        "won t fix",
        "abandoned",
        "removed",
        "n a",
        "descartado",
        "verworfen",
        "annulé",
        "отменено",
        "取消",
        "취소");
  }

  private StatusWords() {}

  private static void add(Status status, String... phrases) {
    for (String phrase : phrases) {
      PHRASES.put(phrase, status);
    }
  }

  /// What a cell, a value or a remark says, when it begins with such words.
  static Optional<Status> of(String plain) {
    if (plain.length() > LONGEST) {
      return Optional.empty();
    }
    String normal = Words.normal(plain);
    Optional<Status> said = longest(withoutNumbers(normal));
    boolean half =
        said.equals(Optional.of(Status.DONE)) && percent(plain) >= 0 && percent(plain) < 100;
    return half ? Optional.of(Status.IN_PROGRESS) : said;
  }

  /// What a remark in or after a title says: such words alone, or before a date or a dash. Names of
  /// horizons say nothing there.
  static Optional<Status> remark(String plain) {
    int end = 0;
    while (end < plain.length() && "-–—:;,(/!".indexOf(plain.charAt(end)) < 0) {
      end++;
    }
    String first = Words.normal(end == 0 ? plain : plain.substring(0, end));
    String words = withoutNumbers(first);
    int digit = 0;
    while (digit < words.length() && !Character.isDigit(words.charAt(digit))) {
      digit++;
    }
    boolean dated = digit < words.length();
    String said = dated ? withoutMonth(words.substring(0, digit).strip()) : words;
    return HORIZONS.contains(said) || !PHRASES.containsKey(said) ? Optional.empty() : of(plain);
  }

  private static String withoutMonth(String words) {
    int blank = words.lastIndexOf(' ');
    return blank > 0 && !PHRASES.containsKey(words) ? words.substring(0, blank) : words;
  }

  private static Optional<Status> longest(String normal) {
    String rest = normal;
    while (!rest.isEmpty()) {
      Status status = PHRASES.get(rest);
      boolean alone = rest.equals(normal) || !ALONE.contains(rest);
      if (status != null && alone) {
        return Optional.of(status);
      }
      int blank = rest.lastIndexOf(' ');
      rest = blank < 0 ? "" : rest.substring(0, blank);
    }
    return Optional.empty();
  }

  private static String withoutNumbers(String normal) {
    int at = 0;
    while (at < normal.length()
        && (Character.isDigit(normal.charAt(at)) || normal.charAt(at) == ' ')) {
      at++;
    }
    return normal.substring(at);
  }

  private static int percent(String text) {
    int sign = text.indexOf('%');
    int from = sign;
    while (from > 0 && Character.isDigit(text.charAt(from - 1)) && sign - from < 4) {
      from--;
    }
    return from < sign ? Integer.parseInt(text.substring(from, sign)) : -1;
  }
}
