package dev.waymark.core.reply;

import static dev.waymark.core.reply.Line.code;
import static dev.waymark.core.reply.Line.dim;
import static dev.waymark.core.reply.Line.plain;
import static dev.waymark.core.reply.Line.strong;

import dev.waymark.core.event.CheckIn;
import dev.waymark.core.event.CheckIn.Part;
import dev.waymark.core.reply.Line.Span;
import dev.waymark.core.reply.Reply.Attendance;
import dev.waymark.core.reply.Reply.CheckedIn;
import dev.waymark.core.reply.Reply.Gone;
import dev.waymark.core.reply.Reply.Left;
import dev.waymark.core.reply.Reply.Reported;
import dev.waymark.core.reply.Reply.Sent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What people say of their days, in words. Nobody is called: names are names here.
final class DayWording {
  /// As much of what somebody said as a line of a digest holds.
  private static final int BRIEF = 160;

  private final List<Line> lines = new ArrayList<>();

  private DayWording() {}

  static List<Line> of(Reply.OfDays days) {
    DayWording wording = new DayWording();
    switch (days) {
      case CheckedIn checkIn -> wording.say(checkIn);
      case Attendance attendance -> wording.say(attendance);
      case Left left -> wording.say(left);
    }
    return wording.lines;
  }

  private void say(CheckedIn checkIn) {
    String whose = checkIn.person() + " · " + Language.EN.day(checkIn.day());
    switch (checkIn.sent()) {
      case NOT_YET -> add(strong(whose), dim("  not sent yet: this is what is known"));
      case SENT -> add(plain("✓ "), strong(whose), dim("  checked in"));
      case SKIPPED -> {
        add(plain("– "), strong(whose), dim("  nothing to say"));
        return;
      }
    }
    for (Part part : Part.values()) {
      say(part, checkIn.said());
    }
    if (checkIn.sent() == Sent.NOT_YET) {
      add(
          dim("  "),
          code("checkin send"),
          dim(" sends it, "),
          code("checkin today: …"),
          dim(" says it otherwise, "),
          code("same"),
          dim(" or "),
          code("skip"));
    }
    if (!checkIn.proposed().isEmpty()) {
      add(plain("It names work. Shall that change, too?"));
      checkIn.proposed().forEach(line -> add(plain("  → "), code(line)));
      add(dim("  yes does all of it, no leaves it as it is"));
    }
  }

  private void say(Part part, CheckIn said) {
    List<String> statements = said.statements(part);
    String name = label(part);
    if (statements.isEmpty()) {
      add(dim("  " + name), plain("–"));
    }
    for (String statement : statements) {
      add(dim("  " + name), plain(statement));
      name = " ".repeat(name.length());
    }
  }

  private static String label(Part part) {
    return switch (part) {
      case YESTERDAY -> "yesterday  ";
      case TODAY -> "today      ";
      case BLOCKERS -> "blockers   ";
    };
  }

  private void say(Attendance attendance) {
    if (attendance.isEmpty()) {
      add(dim("Nobody has checked in for " + Language.EN.day(attendance.day()) + "."));
      return;
    }
    add(strong("Check-ins of " + Language.EN.day(attendance.day())));
    lines.addAll(brief(attendance, Language.EN));
  }

  /// A line for each who said something, and one for all who are away or missing.
  static List<Line> brief(Attendance attendance, Language language) {
    List<Line> lines = new ArrayList<>();
    attendance.reported().forEach(one -> lines.add(brief(one)));
    if (!attendance.away().isEmpty()) {
      lines.add(
          Line.of(
              plain("  ⌂ "),
              plain("away: "),
              plain(joined(attendance.away().stream().map(gone -> gone(gone, language))))));
    }
    if (!attendance.missing().isEmpty()) {
      lines.add(Line.of(plain("  ? "), dim("not yet: " + joined(attendance.missing().stream()))));
    }
    return lines;
  }

  private static Line brief(Reported reported) {
    CheckIn said = reported.said();
    return Line.of(
        plain("  › "),
        strong(reported.person()),
        said == null ? dim("  nothing to say") : plain("  " + brief(said)));
  }

  /// What is in the way first; of what is done only where nothing else was said.
  private static String brief(CheckIn said) {
    String blockers = said.blockers().isEmpty() ? "" : "blocked: " + said.blockers();
    String today = said.today().isEmpty() ? "" : "today: " + said.today();
    String yesterday =
        blockers.isEmpty() && today.isEmpty() && !said.yesterday().isEmpty()
            ? "yesterday: " + said.yesterday()
            : "";
    String all =
        Stream.of(blockers, today, yesterday)
            .filter(one -> !one.isEmpty())
            .collect(Collectors.joining(" · "));
    if (all.isEmpty()) {
      return "nothing to say";
    }
    return all.codePointCount(0, all.length()) <= BRIEF
        ? all
        : all.substring(0, all.offsetByCodePoints(0, BRIEF)).strip() + "…";
  }

  private static String gone(Gone gone, Language language) {
    return gone.person() + " until " + language.day(gone.until());
  }

  private static String joined(Stream<String> names) {
    return names.collect(Collectors.joining(", "));
  }

  private void say(Left left) {
    LocalDate until = left.until();
    if (until == null) {
      add(plain("✓ "), strong(left.person()), plain(" is there again"));
    } else {
      add(
          plain("✓ "),
          strong(left.person()),
          plain(" is away until " + Language.EN.day(until) + " " + until.getYear()),
          dim(" · away none takes it back"));
    }
  }

  private void add(Span... spans) {
    lines.add(Line.of(spans));
  }
}
