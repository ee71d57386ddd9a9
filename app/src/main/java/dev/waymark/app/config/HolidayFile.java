package dev.waymark.app.config;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A calendar's whole days (RFC 5545): single ones, several in a row, and those that come every
/// year on a date or on such as the fourth Thursday of November. What says more is refused, as half
/// of the holidays would be worse than none.
final class HolidayFile {
  private static final long MOST_BYTES = 1_000_000;
  private static final int MOST_DAYS = 366;

  /// Nobody plans further ahead.
  private static final int YEARS = 200;

  private static final Pattern LINE =
      Pattern.compile("([A-Za-z0-9-]+)((?:;[^:\"]*(?:\"[^\"]*\")?)*):(.*)");
  private static final Pattern NTH = Pattern.compile("([+-]?[1-5])(MO|TU|WE|TH|FR|SA|SU)");
  private static final Set<String> RULES =
      Set.of("FREQ", "INTERVAL", "COUNT", "UNTIL", "BYMONTH", "BYMONTHDAY", "BYDAY", "WKST");

  /// The file cannot be used.
  static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    /// @param sentence without its full stop
    Unreadable(String sentence) {
      super(sentence, null, false, false);
    }
  }

  /// @param number of its first line in the file
  private record Line(int number, String name, String parameters, String value) {}

  private final Path file;
  private final Set<LocalDate> days = new HashSet<>();

  private HolidayFile(Path file) {
    this.file = file;
  }

  static Set<LocalDate> read(Path file) throws Unreadable {
    HolidayFile holidays = new HolidayFile(file);
    holidays.read();
    return Set.copyOf(holidays.days);
  }

  private void read() throws Unreadable {
    List<Line> event = null;
    boolean isCalendar = false;
    for (Line line : lines()) {
      boolean marks = line.value().strip().equalsIgnoreCase("VEVENT");
      isCalendar |=
          line.name().equals("BEGIN") && line.value().strip().equalsIgnoreCase("VCALENDAR");
      if (line.name().equals("BEGIN") && marks) {
        event = new ArrayList<>();
      } else if (line.name().equals("END") && marks && event != null) {
        take(event, line);
        event = null;
      } else if (event != null) {
        event.add(line);
      }
    }
    if (!isCalendar) {
      throw new Unreadable(file + ":1 is no calendar: it has no BEGIN:VCALENDAR");
    }
  }

  /// Long lines go on in the next one behind a blank.
  private List<Line> lines() throws Unreadable {
    List<Line> lines = new ArrayList<>();
    int number = 0;
    for (String text : text().split("\r\n|\n|\r", -1)) {
      number++;
      if ((text.startsWith(" ") || text.startsWith("\t")) && !lines.isEmpty()) {
        Line last = lines.removeLast();
        String longer = last.value() + text.substring(1);
        lines.add(new Line(last.number(), last.name(), last.parameters(), longer));
      } else {
        Matcher shape = LINE.matcher(text);
        if (shape.matches()) {
          lines.add(
              new Line(
                  number,
                  shape.group(1).toUpperCase(Locale.ROOT),
                  shape.group(2).toUpperCase(Locale.ROOT),
                  shape.group(3)));
        }
      }
    }
    return lines;
  }

  private String text() throws Unreadable {
    try {
      if (Files.size(file) > MOST_BYTES) {
        throw new Unreadable(file + " is larger than 1 MB: keep the holidays only");
      }
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new Unreadable(file + " cannot be read: name another, or make it readable");
    }
  }

  private void take(List<Line> event, Line end) throws Unreadable {
    Map<String, Line> said = new HashMap<>();
    event.forEach(line -> said.putIfAbsent(line.name(), line));
    Line status = said.get("STATUS");
    if (status != null && status.value().strip().equalsIgnoreCase("CANCELLED")) {
      return;
    }
    Line start = said.get("DTSTART");
    if (start == null) {
      throw wrong(end, "this event has no DTSTART: add one, such as DTSTART;VALUE=DATE:20261225");
    }
    Line more = said.getOrDefault("RDATE", said.get("DURATION"));
    if (more != null) {
      throw wrong(more, more.name() + " is not understood here: write events of their own");
    }
    LocalDate first = day(start);
    Line until = said.get("DTEND");
    LocalDate last = until == null ? first : day(until).minusDays(1);
    long length = Math.max(1, last.toEpochDay() - first.toEpochDay() + 1);
    if (length > MOST_DAYS) {
      throw wrong(until == null ? start : until, "no holiday is longer than a year");
    }
    Set<LocalDate> left = left(event);
    for (LocalDate one : starts(first, said.get("RRULE"))) {
      if (!left.contains(one)) {
        one.datesUntil(one.plusDays(length)).forEach(days::add);
      }
    }
  }

  /// On which days it does not come after all.
  private Set<LocalDate> left(List<Line> event) throws Unreadable {
    Set<LocalDate> left = new HashSet<>();
    for (Line line : event) {
      if (line.name().equals("EXDATE")) {
        for (String day : line.value().split(",", -1)) {
          left.add(day(new Line(line.number(), line.name(), line.parameters(), day)));
        }
      }
    }
    return left;
  }

  private List<LocalDate> starts(LocalDate first, @Nullable Line rule) throws Unreadable {
    if (rule == null) {
      return List.of(first);
    }
    Map<String, String> parts =
        Arrays.stream(rule.value().strip().toUpperCase(Locale.ROOT).split(";", -1))
            .map(part -> part.split("=", 2))
            .collect(
                Collectors.toMap(
                    part -> part[0], part -> part.length == 1 ? "" : part[1], (one, _) -> one));
    if (!"YEARLY".equals(parts.get("FREQ")) || !RULES.containsAll(parts.keySet())) {
      throw wrong(rule, "only what comes every year is understood: write the days out");
    }
    int interval = number(rule, parts.getOrDefault("INTERVAL", "1"));
    int count = number(rule, parts.getOrDefault("COUNT", String.valueOf(YEARS)));
    String until = parts.get("UNTIL");
    LocalDate end = until == null ? LocalDate.MAX : date(rule, until);
    List<LocalDate> starts = new ArrayList<>();
    for (int year = 0; year < YEARS && starts.size() < count; year += interval) {
      LocalDate day = inYear(first, first.getYear() + year, parts, rule);
      if (day != null && !day.isBefore(first) && !day.isAfter(end)) {
        starts.add(day);
      }
    }
    return starts;
  }

  /// Null where that year has no such day.
  private @Nullable LocalDate inYear(
      LocalDate first, int year, Map<String, String> parts, Line rule) throws Unreadable {
    String inMonth = parts.get("BYMONTH");
    int month = inMonth == null ? first.getMonthValue() : number(rule, inMonth);
    String nth = parts.get("BYDAY");
    if (month > Month.values().length || (nth != null && parts.containsKey("BYMONTHDAY"))) {
      throw wrong(rule, "only what comes every year is understood: write the days out");
    }
    if (nth != null) {
      Matcher shape = NTH.matcher(nth);
      if (!shape.matches()) {
        throw wrong(rule, "BYDAY=" + nth + " is not understood: say it as BYDAY=4TH");
      }
      LocalDate day =
          LocalDate.of(year, month, 1)
              .with(
                  TemporalAdjusters.dayOfWeekInMonth(
                      Integer.parseInt(shape.group(1)), weekday(shape.group(2))));
      return day.getMonthValue() == month ? day : null;
    }
    String inDays = parts.get("BYMONTHDAY");
    int day = inDays == null ? first.getDayOfMonth() : number(rule, inDays);
    return day <= Month.of(month).length(Year.isLeap(year)) ? LocalDate.of(year, month, day) : null;
  }

  private static DayOfWeek weekday(String two) {
    return Arrays.stream(DayOfWeek.values())
        .filter(day -> day.name().startsWith(two))
        .findFirst()
        .orElseThrow();
  }

  private int number(Line line, String text) throws Unreadable {
    if (!text.matches("[1-9][0-9]{0,3}")) {
      throw wrong(line, "“" + text + "” is no number that is understood here");
    }
    return Integer.parseInt(text);
  }

  private LocalDate day(Line line) throws Unreadable {
    return date(line, line.value().strip());
  }

  private LocalDate date(Line line, String text) throws Unreadable {
    boolean isRule = line.name().equals("RRULE");
    try {
      return LocalDate.parse(
          isRule && text.length() > 8 ? text.substring(0, 8) : text,
          DateTimeFormatter.BASIC_ISO_DATE);
    } catch (DateTimeException noDay) {
      throw wrong(line, "“" + text + "” is no whole day: say it as VALUE=DATE:20261225");
    }
  }

  private Unreadable wrong(Line line, String what) {
    return new Unreadable(file + ":" + line.number() + ": " + what);
  }
}
