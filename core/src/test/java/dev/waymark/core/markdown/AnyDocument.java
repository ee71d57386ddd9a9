package dev.waymark.core.markdown;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Makes up roadmaps in every dialect there is, and mixed ones: the same for the same seed.
final class AnyDocument {
  private static final List<String> WORDS =
      List.of(
          "Pumps",
          "Välves",
          "Seals – all",
          "凧 pipes",
          "🚀 Launch",
          "`code` paths",
          "**Bold** lead",
          "e\u0301tage",
          "Docs & tests",
          "a_b_c",
          "Q3 report",
          "see [note](https://e.org/x)",
          "x < y",
          "Rotate keys",
          "naïve *it*",
          "T1.2 wiring",
          "50% off");
  private static final List<String> NAMES = List.of("ana", "Ben", "QA + Ops", "Émile", "-", "TBD");
  private static final List<String> DAYS = List.of("2026-12-01", "Q4 2026", "2027-H1", "—", "soon");
  private static final List<List<String>> STATES =
      List.of(
          List.of("Planned", "In progress", "Done", "Deferred", "Blocked", ""),
          List.of("Pendiente", "En progreso", "Completado"),
          List.of("Offen", "In Arbeit", "Erledigt"),
          List.of("❌", "✅", "🚧", "⬜"),
          List.of("[ ]", "[x]", "[~]"),
          List.of("**TODO**", "**DONE**"),
          List.of("🟢 Done", "🔴 Open"));
  private static final List<List<String>> LEVELS =
      List.of(
          List.of("High", "Medium", "Low"),
          List.of("P0", "P1", "P2"),
          List.of("🔴 Critical", "🟢 Low", "-"));
  private static final List<String> BULLETS =
      List.of("- ", "* ", "+ ", "1. ", "2) ", "-\t", "  - ", "> - ");
  private static final List<String> BOXES =
      List.of("[ ] ", "[x] ", "[X] ", "[~] ", "[] ", "[/] ", "[-] ", "[>] ", "[!] ");

  private final Random random;
  private final List<String> lines = new ArrayList<>();
  private final String bullet;
  private final boolean tags;
  private final boolean levels;
  private final boolean tails;
  private int number;

  private AnyDocument(Random random) {
    this.random = random;
    this.bullet = pick(BULLETS);
    this.tags = odds(5);
    this.levels = odds(4);
    this.tails = odds(5);
  }

  static byte[] of(Random random) {
    return new AnyDocument(random).bytes();
  }

  private byte[] bytes() {
    if (odds(8)) {
      lines.addAll(List.of("---", "owner: Zoe", "---"));
    }
    if (odds(2)) {
      lines.add(pick(List.of("# Plan", "# Plan", "# Roadmap", "# Ideas")));
    }
    if (odds(5)) {
      lines.addAll(List.of("Legend: [ ] open [~] in progress [x] done [!] blocked", ""));
    }
    for (int part = 1 + random.nextInt(4); part > 0; part--) {
      heading();
      switch (random.nextInt(10)) {
        case 0, 1, 2 -> boxes();
        case 3 -> table();
        case 4 -> plain();
        case 5 -> units();
        case 6 -> glyphs();
        case 7 -> notes();
        case 8 -> told();
        default -> {
          boxes();
          table();
        }
      }
      if (odds(2)) {
        lines.add("");
      }
    }
    return encoded();
  }

  private byte[] encoded() {
    String eol = pick(List.of("\n", "\n", "\n", "\r\n", "\r"));
    StringBuilder text = new StringBuilder(odds(8) ? "\uFEFF" : "");
    for (String line : lines) {
      text.append(line).append(odds(15) ? "  " : "").append(odds(40) ? "\n" : eol);
    }
    if (odds(4) && !text.isEmpty()) {
      text.setLength(text.length() - 1);
    }
    byte[] utf8 = text.toString().getBytes(StandardCharsets.UTF_8);
    return odds(20) ? text.toString().getBytes(StandardCharsets.ISO_8859_1) : utf8;
  }

  private void heading() {
    number++;
    String level = pick(List.of("## ", "## ", "### ", "#### "));
    lines.add(
        level
            + pick(List.of(
                    "Phase %d: Water",
                    "M%d First light",
                    "%d. Steps",
                    "Backlog",
                    "Tasks",
                    "High Priority",
                    "Garden",
                    "Not planned",
                    "Phase %d ✅",
                    "Phase %d (Weeks 1-2)",
                    "Done",
                    "Later %d"))
                .formatted(number));
    if (odds(4)) {
      lines.add(
          pick(
              List.of(
                  "Owner: Ana  Target: 2026-01-05",
                  "**Status:** In Progress",
                  "- [ ] Owner: Ben",
                  "")));
    }
    if (odds(3)) {
      lines.add("");
    }
  }

  private void boxes() {
    for (int i = 1 + random.nextInt(4); i > 0; i--) {
      String title = title();
      switch (random.nextInt(12)) {
        case 0 -> lines.add(bullet + "**" + pick(BOXES).strip() + " " + title + "**");
        case 1 -> lines.add(bullet + pick(BOXES) + title + "; " + pick(BOXES) + title());
        case 2 -> lines.add(bullet + title);
        default -> lines.add(bullet + pick(BOXES) + title + extras());
      }
      below();
      if (odds(8)) {
        lines.add("");
      }
    }
  }

  private void below() {
    switch (random.nextInt(10)) {
      case 0 -> lines.add("    - detail of it");
      case 1 -> lines.add("    - Owner: " + pick(NAMES));
      case 2 -> lines.add("  and it runs on");
      case 3 -> lines.add("    - [ ] inner step");
      default -> {}
    }
  }

  private String extras() {
    StringBuilder extras = new StringBuilder();
    if (levels && odds(2)) {
      extras.append(" (").append(pick(pick(LEVELS))).append(')');
    }
    if (tags && odds(2)) {
      extras.append(" [owner: ").append(pick(NAMES)).append(']');
    }
    if (tails && odds(2)) {
      extras.append(
          pick(
              List.of(
                  " — owner: ana, target: 2026-12-01",
                  " — [PR](https://e.org/pull/7)",
                  " ([#12](https://e.org/pull/12))")));
    }
    if (odds(12)) {
      extras.append(pick(List.of(" 📅 2026-11-30", " ⏫", " ✅", " (due: 2026-11-30)")));
    }
    return extras.toString();
  }

  private void plain() {
    for (int i = 1 + random.nextInt(4); i > 0; i--) {
      String text = odds(10) ? "~~" + title() + "~~" : title();
      lines.add((odds(5) ? i + ". " : bullet) + text + extras());
      below();
    }
  }

  private void table() {
    List<String> columns = new ArrayList<>(List.of(pick(List.of("Task", "Feature", "Aufgabe"))));
    for (String column : List.of("Status", "Owner", "Priority", "Target", "Effort", "Notes")) {
      if (odds(2)) {
        columns.add(random.nextInt(columns.size() + 1), column);
      }
    }
    List<String> states = pick(STATES);
    List<String> urgency = pick(LEVELS);
    boolean bars = !odds(6);
    lines.add("");
    lines.add(row(columns, bars));
    lines.add(row(columns.stream().map(_ -> "---").toList(), bars));
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      lines.add(
          row(
              columns.stream()
                  .map(
                      column ->
                          switch (column) {
                            case "Status" -> pick(states);
                            case "Owner" -> odds(3) ? "" : pick(NAMES);
                            case "Priority" -> pick(urgency);
                            case "Target" -> pick(DAYS);
                            case "Effort", "Notes" -> pick(List.of("2 days", "", "1w"));
                            default -> title();
                          })
                  .toList(),
              bars));
    }
    lines.add("");
  }

  private String row(List<String> cells, boolean bars) {
    String inner = String.join(odds(9) ? "|" : " | ", cells);
    return bars ? "| " + inner + " |" : inner;
  }

  private void units() {
    for (int i = 1; i <= 2 + random.nextInt(2); i++) {
      lines.add("#### W-" + number + i + ": " + title() + (odds(3) ? " ✅" : ""));
      lines.add(
          pick(
              List.of(
                  "**Priority:** High",
                  "- **Action**: Buy",
                  "Owner: " + pick(NAMES),
                  "Target: 2026-12-01",
                  "**Status:** TODO")));
      if (odds(2)) {
        lines.add("");
      }
    }
  }

  private void glyphs() {
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      lines.add(
          pick(List.of("- ", "", "* ")) + pick(List.of("☐ ", "☑ ", "✅ ", "⬜ ", "❌ ")) + title());
      lines.add("");
    }
  }

  /// What a phase is to bring, lists that describe their heading, what is wrong and what mends it.
  private void told() {
    switch (random.nextInt(3)) {
      case 0 -> {
        lines.addAll(List.of("Goals:", bullet + title(), "", "Deliverables:"));
        plain();
      }
      case 1 ->
          lines.addAll(
              List.of(
                  "- **Kind:** " + title(), "- **Status:** Planned", "- **Scope:** " + title()));
      default -> {
        lines.addAll(List.of("**Problem:** " + title(), "", "**Solution:**"));
        plain();
      }
    }
  }

  private void notes() {
    lines.addAll(
        pick(
            List.of(
                List.of("Acceptance:", "- [ ] all green", "- none red"),
                List.of("```", "- [ ] code", "```"),
                List.of("> - [ ] quoted"),
                List.of("<!-- - [ ] hidden -->"),
                List.of("text – é 🚀", "---"),
                List.of("‚úÖ misread", "- [ ] ‚úÖ misread too"))));
  }

  private String title() {
    return pick(WORDS) + " " + random.nextInt(40);
  }

  private <T> T pick(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }

  private boolean odds(int in) {
    return random.nextInt(in) == 0;
  }
}
