package dev.waymark.app.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.waymark.app.document.Accepted;
import dev.waymark.core.markdown.Shared;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Ten working days in the life of real roadmaps, which are not part of this repository; so what
/// was agreed to is kept as checksums; what was told is in `target/real-digests`.
class RealDigestsTest {
  private static final Path GOLDEN = Path.of("src/test/resources/real-digests.txt");
  private static final int DAYS = 10;
  private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
  private static final int LONGEST_IN_SLACK = 3_000;
  private static final int LONGEST_IN_DISCORD = 2_000;
  private static final List<String> FORMATS =
      List.of("text", "markdown", "json", "slack", "discord");

  @TempDir Path folder;

  @Test
  void tell_what_moved_in_each_format() throws IOException {
    Map<String, String> agreed = agreed();
    Map<String, String> told = new TreeMap<>();
    for (Path roadmap : Shared.files("roadmaps")) {
      String is = checksum(Files.readString(roadmap));
      if (Accepted.anything() || agreed.containsKey(is)) {
        told.put(is, checksum(live(roadmap)));
      }
    }
    Assumptions.assumeFalse(told.isEmpty(), "none of these roadmaps is beside the repository");
    if (Accepted.anything()) {
      Files.write(
          GOLDEN,
          told.entrySet().stream().map(one -> one.getKey() + " " + one.getValue()).toList());
    }
    assertThat(agreed()).containsAllEntriesOf(told);
  }

  /// What was told of which roadmap, by their checksums.
  private static Map<String, String> agreed() throws IOException {
    return Files.readAllLines(GOLDEN).stream()
        .map(line -> line.split(" "))
        .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
  }

  private String live(Path roadmap) throws IOException {
    Path home = Files.createDirectory(folder.resolve(roadmap.getFileName() + ".d"));
    StringBuilder told = new StringBuilder();
    try (Stage stage = new Stage(home)) {
      stage.itIs(MONDAY.minusDays(1).atTime(18, 0).toInstant(ZoneOffset.UTC));
      stage.given("PLAN.md", Files.readAllLines(roadmap));
      List<String> refs = refs(stage);
      LocalDate day = MONDAY;
      for (int at = 0; at < DAYS; at++) {
        stage.itIs(day.atTime(10, 0).toInstant(ZoneOffset.UTC));
        Map<String, String> moved = at == DAYS - 1 ? Map.of() : work(stage, refs, at);
        LocalDate next = day.getDayOfWeek() == DayOfWeek.FRIDAY ? day.plusDays(3) : day.plusDays(1);
        for (String format : FORMATS) {
          stage.itIs(next.atTime(LocalTime.of(9, 0)).toInstant(ZoneOffset.UTC));
          List<String> digest = stage.onCommandLine("anna", "digest --format " + format);
          check(format, digest, moved);
          told.append(String.join("\n", digest)).append('\n');
        }
        day = next;
      }
    }
    Path seen = Files.createDirectories(Path.of("target/real-digests"));
    Files.writeString(seen.resolve(roadmap.getFileName()), told.toString());
    return told.toString();
  }

  private static List<String> refs(Stage stage) {
    return stage.onCommandLine("anna", "list is:open --json").stream()
        .map(line -> json(line).get("ref").getAsString())
        .toList();
  }

  /// Other items each day, as far as there are some that were not touched yet.
  ///
  /// @return how each moved, by ref
  private static Map<String, String> work(Stage stage, List<String> refs, int day) {
    List<String> today = refs.stream().skip(day * 3L).limit(3).toList();
    Map<String, String> moved = new TreeMap<>();
    List<String> said = new ArrayList<>();
    if (today.size() == 3) {
      said.addAll(stage.onCommandLine("anna", "start " + today.get(0)));
      moved.put(today.get(0), "started");
      said.addAll(stage.onCommandLine("ben", "block " + today.get(1) + " waits for *the* <lab>"));
      moved.put(today.get(1), "blocked");
      said.addAll(stage.onCommandLine("carl", "done " + today.get(2)));
      moved.put(today.get(2), "done");
    }
    moved.keySet().removeIf(ref -> said.stream().noneMatch(line -> line.startsWith("✓ " + ref)));
    return moved;
  }

  private static void check(String format, List<String> digest, Map<String, String> moved) {
    String all = String.join("\n", digest);
    assertThat(moved.keySet()).allSatisfy(ref -> assertThat(all).contains(ref));
    switch (format) {
      case "json" -> {
        Map<String, String> told = new TreeMap<>();
        for (JsonElement one : json(all).getAsJsonArray("moved")) {
          JsonObject item = one.getAsJsonObject();
          told.put(item.get("ref").getAsString(), item.get("movement").getAsString());
        }
        assertThat(told).isEqualTo(moved);
      }
      case "slack" -> {
        assertThat(json(all).getAsJsonArray("blocks").size()).isLessThanOrEqualTo(50);
        assertThat(json(all).getAsJsonArray("blocks"))
            .allSatisfy(
                block -> assertThat(text(block)).hasSizeLessThanOrEqualTo(LONGEST_IN_SLACK));
        assertThat(json(all).get("text").getAsString()).doesNotContain("<lab>");
      }
      case "discord" ->
          assertThat(json(all).get("content").getAsString())
              .hasSizeLessThanOrEqualTo(LONGEST_IN_DISCORD);
      default -> assertThat(all.contains("Nothing moved.")).isEqualTo(moved.isEmpty());
    }
  }

  private static String text(JsonElement block) {
    return block.getAsJsonObject().getAsJsonObject("text").get("text").getAsString();
  }

  private static JsonObject json(String line) {
    return JsonParser.parseString(line).getAsJsonObject();
  }

  private static String checksum(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
