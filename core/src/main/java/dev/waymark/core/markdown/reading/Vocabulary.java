package dev.waymark.core.markdown.reading;

import dev.waymark.core.roadmap.Status;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// The word for a status in the language of another.
public final class Vocabulary {
  private static final List<Language> LANGUAGES =
      List.of(
          new Language("Planned", "In progress", "Blocked", "Done", "Deferred", "Dropped"),
          new Language(
              "Pendiente", "En progreso", "Bloqueado", "Completado", "Pospuesto", "Descartado"),
          new Language("Offen", "In Arbeit", "Blockiert", "Erledigt", "Verschoben", "Verworfen"),
          new Language("À faire", "En cours", "Bloqué", "Terminé", "Reporté", "Annulé"),
          new Language(
              "Pendente", "Em andamento", "Bloqueado", "Concluído", "Adiado", "Descartado"),
          new Language(
              "Запланировано", "В работе", "Заблокировано", "Готово", "Отложено", "Отменено"),
          new Language("Planowane", "W toku", "Blocked", "Gotowe", "Wstrzymane", "Dropped"),
          new Language("未着手", "進行中", "Blocked", "完了", "延期", "取消"),
          new Language("예정", "진행 중", "Blocked", "완료", "보류", "취소"),
          new Language(
              "Bekliyor", "Devam ediyor", "Blocked", "Tamamlandı", "Ertelendi", "Dropped"));

  private Vocabulary() {}

  private record Language(
      String planned,
      String progress,
      String blocked,
      String done,
      String deferred,
      String dropped) {
    String word(Status status) {
      return switch (status) {
        case PLANNED -> planned;
        case IN_PROGRESS -> progress;
        case BLOCKED -> blocked;
        case DONE -> done;
        case DEFERRED -> deferred;
        case DROPPED -> dropped;
      };
    }

    boolean has(String normal) {
      return Arrays.stream(Status.values())
          .map(this::word)
          .map(Words::normal)
          .anyMatch(normal::equals);
    }
  }

  /// Said in the language and letter case of what stood there.
  public static String word(Status status, String instead) {
    String letters = letters(instead);
    String normal = Words.normal(letters);
    String word =
        LANGUAGES.stream()
            .filter(language -> language.has(normal))
            .findFirst()
            .orElse(LANGUAGES.getFirst())
            .word(status);
    boolean cased = letters.chars().anyMatch(Character::isLetter);
    if (cased && letters.equals(letters.toUpperCase(Locale.ROOT))) {
      return word.toUpperCase(Locale.ROOT);
    }
    return cased && letters.equals(letters.toLowerCase(Locale.ROOT))
        ? word.toLowerCase(Locale.ROOT)
        : word;
  }

  /// The words in a cell without symbols and marks around them.
  public static String letters(String cell) {
    StringBuilder letters = new StringBuilder();
    cell.codePoints()
        .filter(c -> Character.isLetter(c) || c == ' ' || c == '-' || c == '\'')
        .forEach(letters::appendCodePoint);
    return letters.toString().strip();
  }
}
