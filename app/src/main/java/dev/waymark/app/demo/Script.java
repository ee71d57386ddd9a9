package dev.waymark.app.demo;

import dev.waymark.app.demo.Chatter.Turn;
import dev.waymark.bots.chat.Answer.Audience;
import dev.waymark.core.event.Surface;
import dev.waymark.core.reply.Line;
import dev.waymark.core.reply.Reply;
import dev.waymark.core.reply.Wording;
import dev.waymark.core.request.Query;
import dev.waymark.core.roadmap.Outline;
import dev.waymark.core.roadmap.Outline.Entry;
import dev.waymark.core.roadmap.Outline.Section;
import dev.waymark.core.roadmap.Outline.Skipped;
import dev.waymark.core.roadmap.Status;
import dev.waymark.tui.loop.Still;
import dev.waymark.tui.screen.Size;
import dev.waymark.tui.text.Columns;
import dev.waymark.tui.text.Sanitized;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What Waymark does, told in a minute: every part is the real one, at work on the sample.
final class Script {
  private static final int COLUMNS = 80;
  private static final String RULE = "─".repeat(COLUMNS);
  private static final int NAME = 9;

  private final Sample sample;
  private final Consumer<String> out;

  Script(Sample sample, Consumer<String> out) {
    this.sample = sample;
    this.out = out;
  }

  void play() throws IOException {
    List<String> before = sample.lines();
    out.accept("Waymark keeps a team's roadmap true. This is a sample, gone when it ends.");
    reading();
    terminal();
    chat();
    file(before);
    digest();
    out.accept("");
    out.accept("In a terminal, waymark demo opens this plan for you to play with.");
    out.accept("Your own: waymark track ROADMAP.md, then waymark.");
  }

  private void heading(int number, String text) {
    out.accept("");
    out.accept(number + "  " + text);
    out.accept("");
  }

  private void reading() throws IOException {
    heading(1, "A roadmap is read as it is written");
    Outline outline = sample.tracked().outline();
    say(
        "%s: %d lines, %s, line ends %s"
            .formatted(
                sample.file().getFileName(),
                sample.lines().size(),
                outline.format().encoding(),
                outline.format().eol()));
    for (Section section : outline.sections()) {
      say(row(section));
    }
    say("%d items: %s".formatted(outline.entries().size(), statuses(outline)));
    if (!outline.skipped().isEmpty()) {
      say("");
      say("Not taken for work, and why:");
      skipped(outline).forEach(line -> hanging("", line));
    }
  }

  private static List<String> skipped(Outline outline) {
    Map<String, List<String>> linesByReason = new LinkedHashMap<>();
    for (Skipped skipped : outline.skipped()) {
      linesByReason
          .computeIfAbsent(skipped.why(), _ -> new ArrayList<>())
          .add(String.valueOf(skipped.line()));
    }
    return linesByReason.entrySet().stream()
        .map(
            entry ->
                Columns.exactly(
                        (entry.getValue().size() == 1 ? "  line " : "  lines ")
                            + String.join(", ", entry.getValue()),
                        20)
                    + entry.getKey())
        .toList();
  }

  private static String row(Section section) {
    var milestone = section.milestone();
    String aside =
        Stream.of(
                milestone.plan().owner(),
                milestone.plan().target(),
                milestone.plan().timeframe(),
                criteria(section))
            .filter(part -> part != null && !part.toString().isEmpty())
            .map(Object::toString)
            .collect(Collectors.joining(" · "));
    return "%s%3d items  %s"
        .formatted(Columns.exactly("  " + milestone.title(), 30), section.entries().size(), aside)
        .stripTrailing();
  }

  private static String criteria(Section section) {
    var criteria = section.milestone().criteria();
    long met = criteria.stream().filter(criterion -> criterion.met()).count();
    return criteria.isEmpty() ? "" : "criteria " + met + "/" + criteria.size();
  }

  private static String statuses(Outline outline) {
    return Stream.of(Status.values())
        .map(status -> counted(status, outline.entries()))
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(", "));
  }

  private static String counted(Status status, List<Entry> entries) {
    long count = entries.stream().filter(entry -> entry.facts().status() == status).count();
    return count == 0 ? "" : count + " " + status.word();
  }

  private void terminal() {
    heading(2, "The plan in a terminal, here or over SSH");
    out.accept(RULE);
    Still.of(sample.door(Surface.TUI), sample.welcome(), Size.USUAL, sample.clock(), "")
        .text()
        .forEach(out);
    out.accept(RULE);
  }

  private void chat() {
    heading(3, "The same plan in Slack and Discord: who asks, what is answered");
    for (Turn turn : Chatter.over(sample)) {
      hanging(Columns.exactly(turn.person(), NAME), turn.said());
      String name = "waymark";
      for (Line line : turn.answer().lines()) {
        hanging(Columns.exactly(name, NAME), line.text());
        name = "";
      }
      if (turn.answer().audience() == Audience.ASKER) {
        hanging(" ".repeat(NAME), "(only " + turn.person() + " sees this)");
      }
    }
  }

  private void file(List<String> before) throws IOException {
    heading(4, "The file has it too: only the marks changed, by whoever changed them");
    LineDiff.of(String.valueOf(sample.file().getFileName()), before, sample.lines())
        .forEach(this::say);
  }

  private void digest() {
    heading(5, "What the channel reads in the morning");
    Reply digest = sample.door(Surface.CLI).answer(Query.Digest.USUAL);
    Wording.of(digest, sample.clock().getZone()).forEach(line -> hanging("", line.text()));
  }

  private void say(String line) {
    out.accept(("   " + Columns.fit(Sanitized.line(line), COLUMNS - 3)).stripTrailing());
  }

  /// Breaks text that is too long; what follows stands below where it began.
  private void hanging(String begin, String text) {
    String harmless = Sanitized.line(text);
    String indent = " ".repeat(harmless.length() - harmless.stripLeading().length());
    String front = "   " + begin + indent;
    int room = COLUMNS - Columns.of(front);
    List<String> lines =
        Columns.of(harmless.strip()) <= room
            ? List.of(harmless.strip())
            : Columns.wrap(harmless, room);
    for (String line : lines) {
      out.accept(front + line);
      front = " ".repeat(Columns.of(front));
    }
  }
}
