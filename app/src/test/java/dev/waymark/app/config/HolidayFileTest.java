package dev.waymark.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HolidayFileTest {
  @TempDir private Path folder;

  /// What an event says (% is a line's end), and which days of 2026 and 2027 it makes free.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "DTSTART;VALUE=DATE:20261225 | 2026-12-25",
        "DTSTART;VALUE=DATE:20261225%DTEND;VALUE=DATE:20261225 | 2026-12-25",
        "dtstart:20261225%DTEND;VALUE=DATE:20261227 | 2026-12-25 2026-12-26",
        "DTSTART;VALUE=DATE:20200229%RRULE:FREQ=YEARLY |",
        "DTSTART;VALUE=DATE:20200101%RRULE:FREQ=YEARLY | 2026-01-01 2027-01-01",
        "DTSTART;VALUE=DATE:20200101%RRULE:FREQ=YEARLY;INTERVAL=2 | 2026-01-01",
        "DTSTART;VALUE=DATE:20250101%RRULE:FREQ=YEARLY;COUNT=2 | 2026-01-01",
        "DTSTART;VALUE=DATE:20250101%RRULE:FREQ=YEARLY;UNTIL=20260101T000000Z | 2026-01-01",
        "DTSTART;VALUE=DATE:20250101%RRULE:FREQ=YEARLY%EXDATE;VALUE=DATE:20260101 | 2027-01-01",
        "DTSTART;VALUE=DATE:20251127%RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=4TH | 2026-11-26"
            + " 2027-11-25",
        "DTSTART;VALUE=DATE:20250526%RRULE:FREQ=YEARLY;BYMONTH=5;BYDAY=-1MO | 2026-05-25"
            + " 2027-05-31",
        "DTSTART;VALUE=DATE:20260101%RRULE:FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=1 | 2026-05-01"
            + " 2027-05-01",
        "DTSTART;VALUE=DATE:20261225%STATUS:CANCELLED |",
        "SUMMARY:New Year and%  all that: DTSTART;VALUE=DATE:20260102%DTSTART;VALUE=DATE:202601%"
            + " 01 | 2026-01-01",
      })
  void knows_days_off(String event, String days) throws Exception {
    Set<LocalDate> free =
        HolidayFile.read(file("BEGIN:VEVENT%" + event + "%END:VEVENT")).stream()
            .filter(day -> day.getYear() == 2026 || day.getYear() == 2027)
            .collect(Collectors.toSet());

    assertThat(free.stream().sorted().map(String::valueOf).collect(Collectors.joining(" ")))
        .isEqualTo(days == null ? "" : days);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SUMMARY:x | :4: this event has no DTSTART",
        "DTSTART:20261225T090000Z | :3: “20261225T090000Z” is no whole day",
        "DTSTART;VALUE=DATE:20261341 | :3: “20261341” is no whole day",
        "DTSTART;VALUE=DATE:20261225%RRULE:FREQ=MONTHLY | :4: only what comes every year",
        "DTSTART;VALUE=DATE:20261225%RRULE:FREQ=YEARLY;BYWEEKNO=2 | :4: only what comes every year",
        "DTSTART;VALUE=DATE:20261225%RRULE:FREQ=YEARLY;BYDAY=MO | :4: BYDAY=MO is not understood",
        "DTSTART;VALUE=DATE:20261225%RRULE:FREQ=YEARLY;BYMONTH=13 | :4: only what comes every year",
        "DTSTART;VALUE=DATE:20261225%RRULE:FREQ=YEARLY;COUNT=-1 | :4: “-1” is no number",
        "DTSTART;VALUE=DATE:20261225%RDATE;VALUE=DATE:20261226 | :4: RDATE is not understood",
        "DTSTART;VALUE=DATE:20261225%DTEND;VALUE=DATE:20281225 | :4: no holiday is longer",
      })
  void says_what_it_does_not_understand(String event, String problem) throws Exception {
    Path file = file("BEGIN:VEVENT%" + event + "%END:VEVENT");

    assertThatThrownBy(() -> HolidayFile.read(file))
        .isInstanceOf(HolidayFile.Unreadable.class)
        .hasMessageContaining(file + problem);
  }

  @Test
  void is_a_calendar_that_is_there() throws Exception {
    Path none = Files.writeString(folder.resolve("none"), "Christmas\n");
    Path huge = Files.writeString(folder.resolve("huge"), "x".repeat(1_000_001));

    assertThatThrownBy(() -> HolidayFile.read(none)).hasMessageContaining("no calendar");
    assertThatThrownBy(() -> HolidayFile.read(huge)).hasMessageContaining("larger than 1 MB");
    assertThatThrownBy(() -> HolidayFile.read(folder)).hasMessageContaining("cannot be read");
  }

  private Path file(String events) throws Exception {
    return Files.writeString(
        folder.resolve("holidays.ics"),
        ("BEGIN:VCALENDAR%" + events + "%END:VCALENDAR%").replace("%", "\r\n"));
  }
}
