package dev.waymark.core.assistant.verb;

import dev.waymark.core.insight.Findings;
import dev.waymark.core.port.Announcer.NotPosted;
import dev.waymark.core.reply.Reply;
import dev.waymark.core.reply.Reply.Reason;
import dev.waymark.core.reply.Reply.Refused;
import dev.waymark.core.standup.Digest;
import dev.waymark.core.standup.Roster;
import dev.waymark.core.standup.Roster.Meeting;
import dev.waymark.core.standup.Standup.Channel;
import dev.waymark.core.standup.Team;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// `standup [preview|now|history] [TEAM]`
public final class StandupVerb {
  /// A month of working days in three channels.
  private static final int MOST_POSTS = 66;

  private StandupVerb() {}

  public static Reply preview(String name, Roster roster, View view, Findings findings) {
    return of(
        name,
        roster,
        team -> {
          Clock there = view.clock().withZone(team.schedule().zone());
          LocalDate today = LocalDate.ofInstant(there.instant(), there.getZone());
          return new Digest(view.world(), findings, there).of(team, today);
        });
  }

  public static Reply history(String name, Roster roster) {
    return of(name, roster, team -> new Reply.Posts(team.name(), roster.history(team, MOST_POSTS)));
  }

  public static Reply now(String name, Roster roster) {
    return of(
        name,
        roster,
        team ->
            roster
                .meeting(team)
                .map(StandupVerb::post)
                .orElseGet(
                    () ->
                        new Refused(
                            Reason.WRONG,
                            "Nothing can be posted from here, as no service runs here: say standup"
                                + " now in Slack, in Discord or over SSH.")));
  }

  private static Reply post(Meeting meeting) {
    List<String> posted = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    for (Channel channel : meeting.channels()) {
      try {
        if (meeting.standup().now(channel)) {
          posted.add(channel.name());
        }
      } catch (NotPosted problem) {
        problems.add("It is not in " + channel.name() + ": " + problem.getMessage() + ".");
      }
    }
    if (posted.isEmpty()) {
      return problems.isEmpty()
          ? new Refused(
              Reason.WRONG,
              "Today's standup was posted already, or is not wanted as nothing moved: standup"
                  + " history shows which.")
          : new Refused(Reason.STORE, String.join(" ", problems));
    }
    problems.addFirst("✓ The standup was posted to " + String.join(", ", posted) + ".");
    return new Reply.Changed(List.of(), problems);
  }

  private static Reply of(String name, Roster roster, Function<Team, Reply> answer) {
    List<Team> teams = roster.teams();
    Optional<Team> team =
        name.isEmpty() && teams.size() == 1
            ? Optional.of(teams.getFirst())
            : teams.stream().filter(one -> one.name().equalsIgnoreCase(name)).findFirst();
    return team.map(answer).orElseGet(() -> nobody(name, teams));
  }

  private static Refused nobody(String name, List<Team> teams) {
    String known =
        teams.stream()
            .map(Team::name)
            .filter(one -> !one.isEmpty())
            .collect(Collectors.joining(", "));
    return new Refused(
        Reason.WRONG,
        teams.isEmpty()
            ? "Nobody holds standups here: [standup] in the service's configuration says who does."
            : known.isEmpty()
                ? "There is no team “" + name + "”: say standup without one."
                : (name.isEmpty() ? "Say which team's" : "There is no team “" + name + "”")
                    + ": there is "
                    + known
                    + ".");
  }
}
