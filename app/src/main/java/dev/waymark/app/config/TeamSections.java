package dev.waymark.app.config;

import dev.waymark.app.config.Config.Channel;
import dev.waymark.app.config.Config.Holidays;
import dev.waymark.core.filter.Arrangement;
import dev.waymark.core.filter.Filter;
import dev.waymark.core.filter.FilterParser;
import dev.waymark.core.reply.Language;
import dev.waymark.core.standup.Asking;
import dev.waymark.core.standup.StandupSchedule;
import dev.waymark.core.standup.Team;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads `[standup]`, one team without a name, and the sections in it, such as
/// `[standup.platform]`: further teams, for which it says what they leave out.
final class TeamSections {
  private static final Set<DayOfWeek> WORKING_DAYS =
      EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_-]{0,31}");

  private final ZoneId zone;
  private final Function<String, Optional<Path>> paths;

  /// @param zone where none is given
  /// @param paths what a file's name means
  TeamSections(ZoneId zone, Function<String, Optional<Path>> paths) {
    this.zone = zone;
    this.paths = paths;
  }

  List<Config.Standup> read(Section section) {
    List<Config.Standup> standups = new ArrayList<>();
    // Its own keys first: what is left over is further teams.
    Written all = written(section, section);
    Map<String, Section> further = section.sections();
    standup("", all, section, !further.isEmpty()).ifPresent(standups::add);
    further.forEach(
        (name, team) -> {
          if (!NAME.matcher(name).matches()) {
            section.wrong(name, "is no name for a team: say it in small letters, digits, - and _");
          }
          standup(name, written(team.or(section), team), team, false).ifPresent(standups::add);
        });
    return standups;
  }

  /// What one section says, the values it leaves out among them.
  private record Written(
      ZoneId zone,
      @Nullable LocalTime time,
      @Nullable List<DayOfWeek> days,
      Holidays holidays,
      Set<LocalDate> free,
      Team.About about,
      Team.Manner manner,
      @Nullable LocalTime checkIn,
      @Nullable List<Channel> channels,
      @Nullable List<String> people) {}

  /// @param section with what it leaves out
  /// @param own without: where and who are a team's own
  private Written written(Section section, Section own) {
    ZoneId where =
        Objects.requireNonNullElse(
            section.of("zone", "a time zone such as \"Europe/Berlin\"", Words::zone), zone);
    LocalTime time = section.of("time", "a time of day such as \"09:30\"", Words::time);
    List<DayOfWeek> days = section.listOf("days", "mon, tue, wed, thu, fri, sat, sun", Words::day);
    List<LocalDate> listed = section.listOf("holidays", "days such as \"2026-12-25\"", Words::date);
    Holidays holidays =
        new Holidays(
            listed == null ? List.of() : listed, section.of("holidays_file", "a path", paths));
    Filter filter = filter(section);
    Language language = section.of("language", Words.LANGUAGES, Language::of);
    DayOfWeek weekly = section.of("weekly", "a weekday such as \"fri\"", Words::day);
    boolean onlyIfChanged = section.flag("only_if_changed", false);
    boolean edits = section.flag("edit", false);
    boolean inThread = section.flag("thread", false);
    LocalTime checkIn = section.of("check_in", "a time of day such as \"09:00\"", Words::time);
    return new Written(
        where,
        time,
        days,
        holidays,
        free(holidays, section),
        new Team.About(filter, Objects.requireNonNullElse(language, Language.EN), weekly),
        new Team.Manner(onlyIfChanged, edits, inThread),
        checkIn,
        own.listOf("channels", Words.CHANNELS, Words::channel),
        own.listOf(
            "people", "names, or names with a zone such as \"ana=Europe/Berlin\"", Words::person));
  }

  private Optional<Config.Standup> standup(
      String name, Written written, Section section, boolean saysForOthers) {
    Set<DayOfWeek> days = written.days() == null ? WORKING_DAYS : Set.copyOf(written.days());
    List<Channel> channels = Objects.requireNonNullElse(written.channels(), List.of());
    DayOfWeek weekly = written.about().weekly();
    if (weekly != null && !days.contains(weekly)) {
      section.wrong("weekly", "is a day without a standup: add it to days");
    }
    LocalTime time = written.time();
    Asking asking = asking(written, section, saysForOthers);
    if (time != null && channels.isEmpty() && !saysForOthers) {
      section.wrong(
          section.has("time") ? "time" : "channels",
          section.has("time")
              ? "is given, but no channels: add channels = [\"slack:C…\"]"
              : "are missing: add channels = [\"slack:C…\"]");
    }
    if (time == null && !channels.isEmpty()) {
      section.wrong("channels", "are given, but no time: add time = \"09:30\"");
    }
    if (section.nothingElse() || time == null || channels.isEmpty() || days.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Config.Standup(
            new Team(
                name,
                channels.stream().map(Channel::toString).toList(),
                new StandupSchedule(written.zone(), time, days, written.free()),
                written.about(),
                written.manner(),
                asking),
            written.holidays()));
  }

  private @Nullable Asking asking(Written written, Section section, boolean saysForOthers) {
    LocalTime time = written.checkIn();
    List<String> people = written.people();
    if (people != null && time == null) {
      section.wrong("people", "are given, but no time to ask them: add check_in = \"09:00\"");
    }
    if (people == null && section.has("check_in") && !saysForOthers) {
      section.wrong("check_in", "is given, but nobody to ask: add people = [\"ana\"]");
    }
    if (people == null || people.isEmpty() || time == null) {
      return null;
    }
    Map<String, ZoneId> asked = new LinkedHashMap<>();
    for (String person : people) {
      String[] parts = person.split("=", 2);
      ZoneId place = parts.length == 1 ? written.zone() : ZoneId.of(parts[1]);
      if (asked.put(parts[0], place) != null) {
        section.wrong("people", "names " + parts[0] + " twice: keep one of them");
      }
    }
    return new Asking(time, asked);
  }

  private static Filter filter(Section section) {
    String text = section.text("filter");
    String said = text == null ? "" : text;
    FilterParser.Parsed parsed = FilterParser.parse(said, "me");
    if (!parsed.equals(FilterParser.parse(said, "you"))) {
      section.wrong("filter", "says “me”, and a team's digest is nobody's: say a name");
    }
    return switch (parsed) {
      case FilterParser.Understood(var filter)
          when !filter.arrangement().equals(Arrangement.NONE) -> {
        section.wrong("filter", "sorts, groups or limits: a digest has its own order");
        yield filter;
      }
      case FilterParser.Understood(var filter) -> filter;
      case FilterParser.Misunderstood(var sentence) -> {
        section.wrong("filter", "is wrong: " + sentence.replaceAll("\\.$", ""));
        yield Filter.ALL;
      }
    };
  }

  private static Set<LocalDate> free(Holidays holidays, Section section) {
    Set<LocalDate> days = new HashSet<>(holidays.listed());
    Path file = holidays.file();
    if (file != null) {
      try {
        days.addAll(HolidayFile.read(file));
      } catch (HolidayFile.Unreadable unreadable) {
        section.wrong("holidays_file", "cannot be used: " + unreadable.getMessage());
      }
    }
    return days;
  }
}
