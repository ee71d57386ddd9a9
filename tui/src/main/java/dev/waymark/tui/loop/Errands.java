package dev.waymark.tui.loop;

import dev.waymark.core.filter.Filter;
import dev.waymark.core.reply.Reply;
import dev.waymark.core.request.Named;
import dev.waymark.core.request.Query;
import dev.waymark.core.request.Request;
import dev.waymark.tui.screen.Contents;
import dev.waymark.tui.screen.Effect;
import dev.waymark.tui.screen.Message;
import dev.waymark.tui.screen.Welcome;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Asks the program what a screen wants to know, and brings the answer as a message. Asking may
/// take a while.
final class Errands {
  private final Door door;
  private final Welcome welcome;
  private final InstantSource clock;

  Errands(Door door, Welcome welcome, InstantSource clock) {
    this.door = door;
    this.welcome = welcome;
    this.clock = clock;
  }

  /// @return nothing when there is nothing to bring back
  Optional<Message> run(Effect effect) {
    return switch (effect) {
      case Effect.Leave() -> Optional.empty();
      case Effect.Load(var filter) -> Optional.of(load(filter));
      case Effect.Show(var item, var ref) ->
          Optional.of(
              new Message.Shown(item, door.answer(new Query.Show(new Named(ref.toString())))));
      case Effect.Ask(var command) -> Optional.of(new Message.Answered("", door.answer(command)));
      case Effect.Say(var words) -> Optional.of(new Message.Answered(words, door.answer(words)));
    };
  }

  private Message load(Filter filter) {
    Request listing = new Query.ListItems(filter);
    LocalDate today = LocalDate.ofInstant(clock.instant(), welcome.zone());
    List<String> problems = new ArrayList<>();
    Reply overview = without(problems, door.answer(new Query.Status(null)));
    Reply list = without(problems, door.answer(listing));
    if (overview instanceof Reply.Overview(var roadmaps)
        && list instanceof Reply.Listing(var _, var items, var _)) {
      return new Message.Loaded(new Contents(roadmaps, items, today), problems);
    }
    return new Message.Broken(refusal(overview instanceof Reply.Overview ? list : overview));
  }

  private static Reply without(List<String> problems, Reply reply) {
    if (reply instanceof Reply.Remarked(var remarked, var remarks)) {
      problems.addAll(remarks);
      return without(problems, remarked);
    }
    return reply;
  }

  private static String refusal(Reply reply) {
    return reply instanceof Reply.Refused(var _, var sentence)
        ? sentence
        : "The plan could not be read.";
  }
}
