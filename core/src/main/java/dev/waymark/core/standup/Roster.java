package dev.waymark.core.standup;

import dev.waymark.core.port.Standups;
import dev.waymark.core.reply.Reply;
import dev.waymark.core.standup.Standup.Channel;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// The teams there are, as whoever runs the program has it told; safe for use by many threads.
public final class Roster {
  private volatile Supplier<List<Team>> teams = List::of;
  private volatile List<Meeting> meetings = List.of();
  private volatile History history = (_, _) -> List.of();

  /// A team with the channels that can be reached from here.
  public record Meeting(Standup standup, List<Channel> channels) {
    public Meeting {
      channels = List.copyOf(channels);
    }
  }

  /// What became of a team's posts.
  private interface History {
    List<Reply.Post> of(String team, int most);
  }

  /// @param known asked whenever somebody wants to know
  public void know(Supplier<List<Team>> known, Standups standups) {
    teams = known;
    history = standups::history;
  }

  /// From now on these can be posted from here.
  public void hold(List<Meeting> held) {
    meetings = List.copyOf(held);
  }

  public List<Team> teams() {
    return teams.get();
  }

  /// Empty where nothing can be posted from here.
  public Optional<Meeting> meeting(Team team) {
    return meetings.stream()
        .filter(meeting -> meeting.standup().team().name().equals(team.name()))
        .findFirst();
  }

  /// The latest first.
  public List<Reply.Post> history(Team team, int most) {
    return history.of(team.name(), most);
  }
}
