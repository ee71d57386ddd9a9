package dev.waymark.bots.chat;

import dev.waymark.core.event.Identity;
import dev.waymark.core.event.Workspace;
import dev.waymark.core.standup.Asking;
import dev.waymark.core.standup.StandupSchedule;
import dev.waymark.core.standup.Team;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

/// A team of Anna's alone that asks her at nine in UTC, an hour before its standup.
public final class Asks {
  private Asks() {}

  /// @param channel of the team, as the configuration names it
  public static Enquirer anna(
      Office office, Identity.Kind service, Noticeboard board, String channel) {
    StandupSchedule schedule =
        new StandupSchedule(
            ZoneOffset.UTC, LocalTime.of(10, 0), EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));
    Team team =
        new Team(
            "",
            List.of(channel),
            schedule,
            Team.About.USUAL,
            Team.Manner.USUAL,
            new Asking(LocalTime.of(9, 0), Map.of("Anna", ZoneOffset.UTC)));
    return new Enquirer(
        office.world,
        office.desk,
        new Enquirer.Post("here", Map.of(new Workspace(service, ""), board), List.of(team)),
        office.clock);
  }
}
