package dev.waymark.core.assistant;

import dev.waymark.core.assistant.verb.MeetVerb;
import dev.waymark.core.filter.Token;
import dev.waymark.core.port.Fact;
import dev.waymark.core.request.Asker;
import dev.waymark.core.request.Command;
import dev.waymark.core.roadmap.Criterion;
import dev.waymark.core.roadmap.Evidence;
import dev.waymark.core.roadmap.Item;
import dev.waymark.core.roadmap.Milestone;
import dev.waymark.core.roadmap.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a command comes to for a milestone itself.
final class MilestoneDecisions {
  sealed interface Decided {}

  /// @param after the milestone once it is so
  /// @param fact what the file is to say; null for nothing
  /// @param because what was said with it; null for nothing
  record Accepted(Milestone after, @Nullable Fact fact, @Nullable String because)
      implements Decided {}

  /// @param why the end of the sentence that begins with the milestone's title
  record Rejected(String why) implements Decided {}

  private final Milestone milestone;
  private final List<Item> items;

  /// @param items that stand in it
  MilestoneDecisions(Milestone milestone, List<Item> items) {
    this.milestone = milestone;
    this.items = items;
  }

  Decided of(Command command, Asker asker) {
    return switch (command) {
      case Command.Start _ -> marked(Status.IN_PROGRESS, null);
      case Command.Done(var _, var evidence) -> done(evidence);
      case Command.Finish(var _, var reason) -> finished(reason);
      case Command.Block(var _, var reason) -> marked(Status.BLOCKED, Token.bare(reason));
      case Command.Unblock _ ->
          milestone.status() == Status.BLOCKED
              ? marked(Status.IN_PROGRESS, null)
              : new Rejected("is not blocked");
      case Command.Reopen _ -> reopened();
      case Command.Defer _ -> marked(Status.DEFERRED, null);
      case Command.Drop(var _, var reason) ->
          marked(Status.DROPPED, reason == null ? null : Token.bare(reason));
      case Command.Own(var _, var owner) -> planned(new Fact.Owned(owner));
      case Command.Take _ -> planned(new Fact.Owned(asker.person().name()));
      case Command.SetTarget(var _, var target) -> planned(new Fact.Due(target));
      case Command.SetPriority(var _, var priority) -> planned(new Fact.Ranked(priority));
      case Command.Meet(var _, var number, var evidence) -> met(number, true, evidence);
      case Command.Unmeet(var _, var number) -> met(number, false, null);
      case Command.Resolve _ ->
          new Rejected("is a milestone: what file and store say differently is resolved for items");
      case Command.Note _, Command.Link _, Command.Rename _, Command.Move _ ->
          new Rejected(
              "is a milestone: name an item in it; list milestone:\""
                  + milestone.title()
                  + "\" shows them");
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
          throw new IllegalStateException("names no milestone to change: " + command);
    };
  }

  private Decided marked(Status status, @Nullable String because) {
    if (milestone.status() == status) {
      return new Rejected("is " + status.word() + " already");
    }
    return milestone.status() == Status.DONE
        ? new Rejected("is done: reopen it first")
        : accepted(new Fact.Marked(status), because);
  }

  private Decided reopened() {
    Status status = milestone.status();
    return status == null || status.isOpen()
        ? new Rejected("is open already")
        : accepted(new Fact.Marked(Status.PLANNED), null);
  }

  /// Asks once when something in it is open.
  private Decided done(List<Evidence> evidence) {
    String open = open();
    return open.isEmpty() || milestone.status() == Status.DONE
        ? marked(
            Status.DONE,
            evidence.isEmpty()
                ? null
                : evidence.stream().map(Evidence::text).collect(Collectors.joining(" ")))
        : new Rejected(
            "has "
                + open
                + ": finish that first, or say done \""
                + milestone.title()
                + "\" anyway REASON");
  }

  private Decided finished(String reason) {
    String open = open();
    return marked(Status.DONE, open.isEmpty() ? reason : "although it has " + open + ", " + reason);
  }

  private String open() {
    long work = items.stream().filter(item -> item.status().isOpen()).count();
    long unmet = milestone.criteria().stream().filter(one -> !one.met()).count();
    List<String> open = new ArrayList<>();
    if (work > 0) {
      open.add(work == 1 ? "1 open item" : work + " open items");
    }
    if (unmet > 0) {
      open.add(unmet == 1 ? "1 criterion not met" : unmet + " criteria not met");
    }
    return String.join(" and ", open);
  }

  private Decided planned(Fact fact) {
    return fact.in(milestone).equals(milestone)
        ? new Rejected("has it so already")
        : accepted(fact, null);
  }

  private Accepted accepted(Fact fact, @Nullable String because) {
    return new Accepted(fact.in(milestone), fact, because);
  }

  private Decided met(int number, boolean met, @Nullable String evidence) {
    List<Criterion> criteria = milestone.criteria();
    Optional<String> obstacle = MeetVerb.obstacle(criteria, number, met, evidence);
    if (obstacle.isPresent()) {
      return new Rejected(obstacle.get());
    }
    return met && !MeetVerb.isWhole(criteria.get(number - 1))
        ? new Accepted(
            milestone.withCriteria(
                Criterion.showing(criteria, number, Objects.requireNonNull(evidence))),
            null,
            evidence)
        : accepted(new Fact.Met(number, met), evidence);
  }
}
