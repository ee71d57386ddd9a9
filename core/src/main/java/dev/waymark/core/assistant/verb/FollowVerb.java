package dev.waymark.core.assistant.verb;

import dev.waymark.core.event.Surface;
import dev.waymark.core.event.Workspace;
import dev.waymark.core.filter.Filter;
import dev.waymark.core.port.Follows;
import dev.waymark.core.reply.Reply;
import dev.waymark.core.reply.Reply.Reason;
import dev.waymark.core.reply.Reply.Refused;
import dev.waymark.core.request.Asker;
import java.util.List;
import java.util.Optional;

/// `follow [FILTER]`, `unfollow FILTER`, `follow me`, `unfollow me`
public final class FollowVerb {
  private static final Refused NOWHERE =
      new Refused(
          Reason.WRONG,
          "What changes is told to channels of Slack and Discord: say that in the channel that is"
              + " to follow.");

  private FollowVerb() {}

  public static Reply all(Asker asker, View view) {
    Follows follows = view.world().follows();
    return channel(asker)
        .<Reply>map(channel -> new Reply.Follows(follows.of(channel)))
        .orElse(NOWHERE);
  }

  public static Reply begin(Filter filter, Asker asker, View view) {
    Follows follows = view.world().follows();
    Optional<String> channel = channel(asker);
    channel.ifPresent(here -> follows.follow(here, filter.toString()));
    return channel.<Reply>map(_ -> new Reply.Follows(List.of(filter.toString()))).orElse(NOWHERE);
  }

  public static Reply end(Filter filter, Asker asker, View view) {
    Follows follows = view.world().follows();
    Optional<String> channel = channel(asker);
    return channel.isEmpty()
        ? NOWHERE
        : follows.unfollow(channel.get(), filter.toString())
            ? new Reply.Follows(follows.of(channel.get()))
            : new Refused(
                Reason.WRONG,
                "This channel does not follow " + filter + ": follow alone shows what it does.");
  }

  public static Reply call(boolean wanted, Asker asker, View view) {
    view.world().follows().call(asker.person().id(), wanted);
    String name = asker.person().name();
    return new Reply.Changed(
        List.of(),
        List.of(
            wanted
                ? "✓ " + name + " is called by name where there is something to do · unfollow me"
                : "✓ " + name + " is called by name nowhere any more · follow me"));
  }

  /// Where others hear it, too, or at least whoever asks does later.
  private static Optional<String> channel(Asker asker) {
    return Optional.of(asker.room())
        .filter(_ -> asker.surface() == Surface.SLACK || asker.surface() == Surface.DISCORD)
        .filter(room -> Workspace.of(room).isPresent() && !Workspace.channel(room).isEmpty());
  }
}
