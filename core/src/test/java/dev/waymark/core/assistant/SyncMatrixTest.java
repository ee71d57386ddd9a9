package dev.waymark.core.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.core.roadmap.Conflict;
import dev.waymark.core.roadmap.Conflict.Field;
import dev.waymark.core.roadmap.Facts;
import dev.waymark.core.roadmap.Item;
import dev.waymark.core.roadmap.Ref;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Every edit of the file beside every change of the store, made at the same moment.
class SyncMatrixTest {
  private static final String HEAD =
      "| Item | Owner | Target | Priority | Status |\n|---|---|---|---|---|\n";
  private static final String OTHERS = "| Rotate keys | | | | Planned |\n";
  private static final String ROW = "| Helm charts | eve | 2026-10-01 | Low | Planned |\n";

  /// What one side does to one fact, or to the whole line.
  ///
  /// @param field null for nothing at all
  /// @param value what it says then; empty where the line goes
  record Edit(@Nullable Field field, String value) {
    @Override
    public String toString() {
      return field == null ? "nothing" : field.word() + (value.isEmpty() ? " gone" : " " + value);
    }
  }

  private static final List<Edit> EDITS =
      List.of(
          new Edit(null, ""),
          new Edit(Field.STATUS, "done"),
          new Edit(Field.STATUS, "in-progress"),
          new Edit(Field.OWNER, "ana"),
          new Edit(Field.OWNER, "ben"),
          new Edit(Field.TARGET, "2026-12-01"),
          new Edit(Field.TARGET, "2026-12-24"),
          new Edit(Field.PRIORITY, "high"),
          new Edit(Field.PRIORITY, "critical"),
          new Edit(Field.TITLE, "Helm charts of all teams"),
          new Edit(Field.TITLE, "Helm charts for all teams"),
          new Edit(Field.MILESTONE, "M2"),
          new Edit(Field.MILESTONE, "M3"),
          new Edit(Field.LINE, ""));

  static Stream<Arguments> pairs() {
    return EDITS.stream().flatMap(file -> EDITS.stream().map(store -> Arguments.of(file, store)));
  }

  @TempDir Path folder;

  @ParameterizedTest(name = "file: {0}, store: {1}")
  @MethodSource("pairs")
  void says_what_becomes_of_both(Edit file, Edit store) {
    boolean leaves = store.field() == Field.LINE;
    Workshop workshop = new Workshop(folder, document("M1", leaves ? "" : ROW));
    if (leaves) {
      workshop.say("ana", "add M1 Helm charts");
    }
    Ref ref = leaves ? new Ref("WM", 4) : new Ref("WM", 1);
    Facts before = workshop.store.byRef(ref).orElseThrow().facts();
    Runnable edit = () -> edit(workshop, file);
    if (store.field() == null) {
      edit.run();
    } else {
      workshop.rightBeforeWriting(edit);
      workshop.say("ana", command(store, ref));
    }
    workshop.say("ana", "list");

    Item item = workshop.store.byRef(ref).orElseThrow();
    assertThat(item.state().conflicts()).isEqualTo(conflicts(file, store, before));
    assertThat(item.state().gone()).isEqualTo(isGone(file, store));
    if (isGone(file, store)) {
      assertThat(workshop.text()).doesNotContain("Helm charts");
      return;
    }
    for (Field field : Field.values()) {
      assertThat(field.in(item.facts()))
          .as("%s in the store", field)
          .isEqualTo(kept(field, file, store, before));
      String said = said(field, file, store, before);
      if (file.field() == Field.LINE) {
        assertThat(workshop.text()).doesNotContain("Helm charts");
      } else if (field != Field.MILESTONE) {
        assertThat(row(workshop)).as("%s in the file", field).containsIgnoringCase(said);
      }
    }
    assertThat(workshop.store.pending(item.roadmap())).isEmpty();
    assertThat(workshop.store.nextNumber("WM")).as("no ref was given anew").isEqualTo(5);
  }

  private static boolean isGone(Edit file, Edit store) {
    boolean untouched = file.field() == null || file.field() == Field.LINE;
    return store.field() == Field.LINE
        ? untouched
        : file.field() == Field.LINE && store.field() == null;
  }

  private static List<Conflict> conflicts(Edit file, Edit store, Facts before) {
    if (store.field() == null || file.field() == null || store.field() == Field.LINE) {
      return List.of();
    }
    if (file.field() == Field.LINE) {
      String status = store.field() == Field.STATUS ? store.value() : before.status().word();
      return List.of(new Conflict(Field.LINE, status, "taken out"));
    }
    return file.field() == store.field() && !file.value().equals(store.value())
        ? List.of(new Conflict(store.field(), store.value(), file.value()))
        : List.of();
  }

  /// One side's value, the store's where both have one; else what was there.
  private static String kept(Field field, Edit file, Edit store, Facts before) {
    return Stream.of(store, file)
        .filter(edit -> edit.field() == field)
        .map(Edit::value)
        .findFirst()
        .orElse(field.in(before));
  }

  private static String said(Field field, Edit file, Edit store, Facts before) {
    String said = file.field() == field ? file.value() : kept(field, file, store, before);
    return said.replace("in-progress", "In Progress");
  }

  private static String row(Workshop workshop) {
    Optional<String> row =
        workshop.text().lines().filter(line -> line.contains("Helm charts")).findFirst();
    return row.orElseThrow();
  }

  private static String command(Edit edit, Ref ref) {
    Field field = Objects.requireNonNull(edit.field());
    return switch (field) {
      case STATUS -> (edit.value().equals("done") ? "done " : "start ") + ref;
      case OWNER -> "own " + ref + " " + edit.value();
      case TARGET -> "target " + ref + " " + edit.value();
      case PRIORITY -> "priority " + ref + " " + edit.value();
      case TITLE -> "rename " + ref + " " + edit.value();
      case MILESTONE -> "move " + ref + " " + edit.value();
      case LINE -> "undo";
      case TIMEFRAME -> throw new IllegalArgumentException("nobody can say this of an item");
    };
  }

  private static void edit(Workshop workshop, Edit edit) {
    if (edit.field() == null) {
      return;
    }
    String row = row(workshop) + "\n";
    String[] cells = row.split("\\|", -1);
    String text = workshop.text();
    switch (edit.field()) {
      case STATUS -> cells[5] = edit.value().equals("done") ? " Done " : " In Progress ";
      case OWNER -> cells[2] = " " + edit.value() + " ";
      case TARGET -> cells[3] = " " + edit.value() + " ";
      case PRIORITY -> cells[4] = edit.value().equals("high") ? " High " : " Critical ";
      case TITLE -> cells[1] = " " + edit.value() + " ";
      case MILESTONE, LINE -> {}
      case TIMEFRAME -> throw new IllegalArgumentException("nobody can say this of an item");
    }
    switch (edit.field()) {
      case LINE -> workshop.edit(text.replace(row, ""));
      case MILESTONE -> {
        String there = "## " + edit.value() + "\n\n" + HEAD;
        workshop.edit(text.replace(row, "").replace(there, there + row));
      }
      default -> workshop.edit(text.replace(row, String.join("|", cells)));
    }
  }

  private static String document(String milestone, String row) {
    StringBuilder text = new StringBuilder("# Plan\n");
    int number = 1;
    for (String one : List.of("M1", "M2", "M3")) {
      text.append("\n## ").append(one).append("\n\n").append(HEAD);
      text.append(one.equals(milestone) ? row : "");
      text.append(OTHERS.replace("keys", "keys " + number++));
    }
    return text.toString();
  }
}
