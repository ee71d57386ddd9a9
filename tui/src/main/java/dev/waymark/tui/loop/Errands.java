package dev.waymark.tui.loop;

import dev.waymark.core.filter.Filter;
import dev.waymark.core.reply.Reply;
import dev.waymark.core.reply.Reply.LogEntry;
import dev.waymark.core.request.Named;
import dev.waymark.core.request.Query;
import dev.waymark.tui.plan.Contents;
import dev.waymark.tui.screen.Effect;
import dev.waymark.tui.screen.Message;
import dev.waymark.tui.screen.Welcome;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

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

  Message run(Effect.Errand errand) {
    return switch (errand) {
      case Effect.Load() -> load();
      case Effect.Follow(var head) -> follow(head);
      case Effect.Show(var item, var ref) ->
          new Message.Shown(item, door.answer(new Query.Show(new Named(ref.toString()))));
      case Effect.Say(var lines) ->
          new Message.Answered(lines, lines.stream().map(door::answer).toList());
      case Effect.Lint(var further) -> lint(further);
      case Effect.Count() -> new Message.Counted(door.burnup(welcome.zone()));
    };
  }

  private Message lint(boolean further) {
    Reply reply = without(new ArrayList<>(), door.answer(new Query.Lint(null)));
    return reply instanceof Reply.Findings(var files)
        ? new Message.Checked(files, further)
        : new Message.Broken(refusal(reply), false);
  }

  /// The log is read before the plan: what happens in between is in both, and is nothing new then.
  private Message load() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), welcome.zone());
    List<String> problems = new ArrayList<>();
    List<LogEntry> log = log();
    Reply overview = without(problems, door.answer(new Query.Status(null)));
    Reply list = without(problems, door.answer(new Query.ListItems(Filter.ALL)));
    if (overview instanceof Reply.Overview(var roadmaps)
        && list instanceof Reply.Listing(var _, var items, var _, var _)) {
      Contents.Read read =
          new Contents.Read(
              roadmaps,
              door.milestones(),
              items,
              today,
              welcome.zone(),
              log.isEmpty() ? 0 : log.getFirst().recorded().sequence());
      return new Message.Loaded(Contents.of(read), log, known(), problems);
    }
    return new Message.Broken(refusal(overview instanceof Reply.Overview ? list : overview), false);
  }

  private Message.Known known() {
    return new Message.Known(
        door.people(),
        door.answer(new Query.Views()) instanceof Reply.Views(var views) ? views : List.of());
  }

  /// Everything, where more happened than the log shows at once.
  private Message follow(long head) {
    List<LogEntry> log = log();
    List<LogEntry> since =
        log.stream().filter(entry -> entry.recorded().sequence() > head).toList();
    return since.size() == log.size() && !log.isEmpty() ? load() : new Message.Followed(since);
  }

  /// Latest first.
  private List<LogEntry> log() {
    Reply reply = without(new ArrayList<>(), door.answer(Query.Log.ALL));
    return reply instanceof Reply.History(var entries) ? entries : List.of();
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
