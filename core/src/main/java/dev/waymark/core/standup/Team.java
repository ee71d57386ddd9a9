package dev.waymark.core.standup;

import dev.waymark.core.filter.Filter;
import dev.waymark.core.reply.Language;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Some people who hold standups together.
///
/// @param name empty for the only one, or the one that needs no name
/// @param channels where its digests are posted, as the configuration names them
/// @param asking whom it asks how it goes; null where nobody is asked
public record Team(
    String name,
    List<String> channels,
    StandupSchedule schedule,
    About about,
    Manner manner,
    @Nullable Asking asking) {

  /// What its digests tell.
  ///
  /// @param filter of which items
  /// @param language in which days are written
  /// @param weekly the day whose digest is of a whole week; null for none
  public record About(Filter filter, Language language, @Nullable DayOfWeek weekly) {
    public static final About USUAL = new About(Filter.ALL, Language.EN, null);
  }

  /// How they are told.
  ///
  /// @param onlyIfChanged whether nothing is posted when nothing moved
  /// @param edits whether a post goes on saying what is true until its day ends
  /// @param inThread whether each has a thread of its own in the channel
  public record Manner(boolean onlyIfChanged, boolean edits, boolean inThread) {
    public static final Manner USUAL = new Manner(false, false, false);
  }

  public Team {
    channels = List.copyOf(channels);
  }

  /// One without a name that does all as usual.
  public static Team of(StandupSchedule schedule) {
    return new Team("", List.of(), schedule, About.USUAL, Manner.USUAL, null);
  }

  public boolean isWeekly(LocalDate day) {
    return day.getDayOfWeek() == about.weekly();
  }

  /// From the beginning of which day on this day's digest tells.
  LocalDate since(LocalDate day) {
    return isWeekly(day) ? day.minusWeeks(1) : schedule.before(day);
  }
}
