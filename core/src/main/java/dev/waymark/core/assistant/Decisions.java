package dev.waymark.core.assistant;

import dev.waymark.core.assistant.verb.BlockVerb;
import dev.waymark.core.assistant.verb.Decision;
import dev.waymark.core.assistant.verb.DeferVerb;
import dev.waymark.core.assistant.verb.DoneVerb;
import dev.waymark.core.assistant.verb.DropVerb;
import dev.waymark.core.assistant.verb.LinkVerb;
import dev.waymark.core.assistant.verb.MeetVerb;
import dev.waymark.core.assistant.verb.MoveVerb;
import dev.waymark.core.assistant.verb.NoteVerb;
import dev.waymark.core.assistant.verb.OwnVerb;
import dev.waymark.core.assistant.verb.PriorityVerb;
import dev.waymark.core.assistant.verb.RenameVerb;
import dev.waymark.core.assistant.verb.ReopenVerb;
import dev.waymark.core.assistant.verb.StartVerb;
import dev.waymark.core.assistant.verb.SyncVerb;
import dev.waymark.core.assistant.verb.TakeVerb;
import dev.waymark.core.assistant.verb.TargetVerb;
import dev.waymark.core.assistant.verb.UnblockVerb;
import dev.waymark.core.filter.Token;
import dev.waymark.core.request.Asker;
import dev.waymark.core.request.Command;
import dev.waymark.core.roadmap.Item;

/// Which verb decides on an item.
final class Decisions {
  private Decisions() {}

  static Decision of(Item item, Command command, Asker asker) {
    return switch (command) {
      case Command.Start _ -> StartVerb.decide(item);
      case Command.Done(var _, var evidence) -> DoneVerb.decide(item, evidence);
      case Command.Block(var _, var reason) -> BlockVerb.decide(item, Token.bare(reason));
      case Command.Unblock _ -> UnblockVerb.decide(item);
      case Command.Reopen _ -> ReopenVerb.decide(item);
      case Command.Defer _ -> DeferVerb.decide(item);
      case Command.Drop(var _, var reason) ->
          DropVerb.decide(item, reason == null ? null : Token.bare(reason));
      case Command.Rename(var _, var title) -> RenameVerb.decide(item, title);
      case Command.Move(var _, var milestone) -> MoveVerb.decide(item, milestone.words());
      case Command.Own(var _, var owner) -> OwnVerb.decide(item, owner);
      case Command.Take _ -> TakeVerb.decide(item, asker.person());
      case Command.SetTarget(var _, var target) -> TargetVerb.decide(item, target);
      case Command.SetPriority(var _, var priority) -> PriorityVerb.decide(item, priority);
      case Command.Link(var _, var evidence) -> LinkVerb.decide(item, evidence);
      case Command.Meet(var _, var number, var evidence) ->
          MeetVerb.decide(item, number, true, evidence);
      case Command.Unmeet(var _, var number) -> MeetVerb.decide(item, number, false, null);
      case Command.Finish _ ->
          new Decision.Impossible("is no milestone: only a milestone is finished anyway");
      case Command.Note(var _, var text) -> NoteVerb.decide(Token.bare(text));
      case Command.Resolve(var _, var side) -> SyncVerb.decide(item, side);
      case Command.Add _,
          Command.Untrack _,
          Command.After _,
          Command.Join _,
          Command.Undo _,
          Command.Redo _,
          Command.SaveView _,
          Command.PostStandup _,
          Command.Follow _,
          Command.Unfollow _,
          Command.CallMe _,
          Command.Verify _,
          Command.OfDays _,
          Command.Waive _ ->
          throw new IllegalStateException("not decided item by item: " + command);
    };
  }
}
