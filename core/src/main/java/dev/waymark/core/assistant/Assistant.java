package dev.waymark.core.assistant;

import dev.waymark.core.assistant.RefResolver.Found;
import dev.waymark.core.assistant.RefResolver.NotFound;
import dev.waymark.core.assistant.RefResolver.Several;
import dev.waymark.core.assistant.verb.HelpVerb;
import dev.waymark.core.assistant.verb.LintVerb;
import dev.waymark.core.assistant.verb.ListVerb;
import dev.waymark.core.assistant.verb.LogVerb;
import dev.waymark.core.assistant.verb.NextVerb;
import dev.waymark.core.assistant.verb.ShowVerb;
import dev.waymark.core.assistant.verb.StatusVerb;
import dev.waymark.core.assistant.verb.View;
import dev.waymark.core.insight.Findings;
import dev.waymark.core.port.World;
import dev.waymark.core.reply.Reply;
import dev.waymark.core.reply.Reply.Reason;
import dev.waymark.core.reply.Reply.Refused;
import dev.waymark.core.request.Asker;
import dev.waymark.core.request.Command;
import dev.waymark.core.request.Named;
import dev.waymark.core.request.Query;
import dev.waymark.core.request.Request;
import dev.waymark.core.request.RequestParser;
import dev.waymark.core.roadmap.Item;
import dev.waymark.core.roadmap.Person.Role;
import dev.waymark.core.standup.Digest;
import dev.waymark.core.sync.RoadmapSync;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// The one door: whoever asks, from wherever, asks here. Safe for use by many threads; an answer
/// may wait for a file's lock and for the disk.
public final class Assistant implements Answers {
  private final World world;
  private final RoadmapSync sync;
  private final Changes changes;
  private final Undoing undoing;
  private final Additions additions;
  private final MilestoneChanges milestones;
  private final Findings findings;
  private final Waiving waiving;
  private final Clock clock;

  public Assistant(World world, RoadmapSync sync, Clock clock) {
    this.world = world;
    this.sync = sync;
    this.changes = new Changes(world, sync, clock);
    this.milestones = new MilestoneChanges(world, sync, clock);
    this.undoing = new Undoing(world, changes, milestones, clock);
    this.additions = new Additions(world, sync, clock);
    this.findings = new Findings(world, clock);
    this.waiving = new Waiving(world, findings, clock);
    this.clock = clock;
  }

  @Override
  public Reply answer(Asker asker, String words) {
    List<String> problems = sync.refresh();
    RequestParser.Parsed parsed = parse(asker, words);
    return parsed instanceof RequestParser.Understood(var request)
        ? answer(asker, request, problems)
        : new Refused(Reason.WRONG, ((RequestParser.Misunderstood) parsed).sentence());
  }

  /// What one line of the grammar asks.
  public RequestParser.Parsed parse(Asker asker, String words) {
    View view = new View(world, clock);
    RequestParser.Fits fits =
        new RequestParser.Fits(
            new RefResolver(view)::fits, name -> !new MilestoneResolver(view).all(name).isEmpty());
    return new RequestParser(fits, view.today(), asker.person().name()).parse(words);
  }

  @Override
  public Reply answer(Asker asker, Request request) {
    return answer(asker, request, sync.refresh());
  }

  /// @param problems sentences about files that could not be looked at; a change of theirs says so
  ///   itself
  private Reply answer(Asker asker, Request request, List<String> problems) {
    if (request instanceof Query query) {
      Reply reply = answer(asker, query);
      return problems.isEmpty() ? reply : new Reply.Remarked(reply, problems);
    }
    return asker.person().may(Role.MEMBER)
        ? command(asker, (Command) request)
        : new Refused(
            Reason.WRONG,
            asker.person().name() + " may only look: ask an admin for the role of a member.");
  }

  private Reply answer(Asker asker, Query query) {
    View view = new View(world, clock);
    if (query instanceof Query.ListItems(var filter)) {
      return ListVerb.answer(filter.with(findings::items), view); // asked most: docs/decisions/0006
    }
    return switch (query) {
      case Query.ListItems(var filter) -> ListVerb.answer(filter.with(findings::items), view);
      case Query.Show(var named) -> withItem(named, view, item -> ShowVerb.answer(item, view));
      case Query.Status(var of) -> StatusVerb.answer(of == null ? null : of.words(), view);
      case Query.Next() -> NextVerb.answer(asker.person(), view);
      case Query.Log(var named, var filter) ->
          named == null
              ? LogVerb.answer(null, filter, view)
              : withItem(named, view, item -> LogVerb.answer(item, filter, view));
      case Query.At(var day, var looked) -> AsItWas.on(day, world, clock).answer(looked);
      case Query.Digest() -> new Digest(world, clock).sinceLastWorkingDay();
      case Query.Lint(var of) -> LintVerb.answer(of == null ? null : of.words(), view, findings);
      case Query.Help(var verb) -> HelpVerb.answer(verb);
    };
  }

  private Reply withItem(Named named, View view, Function<Item, Reply> answer) {
    return withItems(List.of(named), view, items -> answer.apply(items.getFirst()));
  }

  /// Goes on when every name means exactly one item.
  private Reply withItems(List<Named> names, View view, Function<List<Item>, Reply> answer) {
    RefResolver resolver = new RefResolver(view);
    List<Item> items = new ArrayList<>();
    for (Named named : names) {
      switch (resolver.resolve(named)) {
        case Found(var item) -> items.add(item);
        case Several(var words, var candidates) -> {
          return new Reply.Choice(words, candidates.stream().map(view::listed).toList());
        }
        case RefResolver.TheMilestone(var _, var milestone) -> {
          return new Refused(
              Reason.WRONG,
              "“"
                  + milestone.title()
                  + "” is a milestone: name items here; list milestone:\""
                  + milestone.title()
                  + "\" shows them.");
        }
        case NotFound(var sentence) -> {
          return new Refused(Reason.WRONG, sentence);
        }
      }
    }
    return answer.apply(items.stream().distinct().toList());
  }

  private Reply command(Asker asker, Command command) {
    View view = new View(world, clock);
    return switch (command) {
      case Command.Start(var items) -> change(asker, items, view, command);
      case Command.Done(var items, var _) -> change(asker, items, view, command);
      case Command.Finish(var milestone, var _) -> change(asker, List.of(milestone), view, command);
      case Command.Meet(var of, var _, var _) -> change(asker, List.of(of), view, command);
      case Command.Unmeet(var of, var _) -> change(asker, List.of(of), view, command);
      case Command.Block(var item, var _) -> change(asker, List.of(item), view, command);
      case Command.Unblock(var items) -> change(asker, items, view, command);
      case Command.Reopen(var items) -> change(asker, items, view, command);
      case Command.Own(var item, var _) -> change(asker, List.of(item), view, command);
      case Command.SetTarget(var item, var _) -> change(asker, List.of(item), view, command);
      case Command.Note(var item, var _) -> change(asker, List.of(item), view, command);
      case Command.Defer(var items) -> change(asker, items, view, command);
      case Command.Drop(var item, var _) -> change(asker, List.of(item), view, command);
      case Command.Rename(var item, var _) -> change(asker, List.of(item), view, command);
      case Command.SetPriority(var item, var _) -> change(asker, List.of(item), view, command);
      case Command.Take(var items) -> change(asker, items, view, command);
      case Command.Link(var item, var _) -> change(asker, List.of(item), view, command);
      case Command.Move(var item, var milestone) -> move(asker, item, milestone, view);
      case Command.Add(var milestone, var title) ->
          switch (new MilestoneResolver(view).resolve(milestone, null)) {
            case MilestoneResolver.Found(var roadmap, var found) ->
                additions.add(asker, roadmap, found.title(), title);
            case MilestoneResolver.NotFound(var sentence) -> new Refused(Reason.WRONG, sentence);
          };
      case Command.Untrack(var roadmap) -> additions.untrack(asker, roadmap.words());
      case Command.Undo undo -> undoing.undo(asker, undo);
      case Command.Waive waive -> waiving.make(asker, waive);
      case Command.Redo() -> undoing.redo(asker);
      case Command.Resolve(var item, var _) -> change(asker, List.of(item), view, command);
    };
  }

  private Reply move(Asker asker, Named item, Named milestone, View view) {
    return withItem(
        item,
        view,
        one ->
            switch (new MilestoneResolver(view).resolve(milestone, one.roadmap())) {
              case MilestoneResolver.Found(var _, var found) ->
                  changes.make(
                      asker,
                      List.of(one),
                      now ->
                          Decisions.of(
                              now, new Command.Move(item, new Named(found.title())), asker));
              case MilestoneResolver.NotFound(var sentence) -> new Refused(Reason.WRONG, sentence);
            });
  }

  private Reply change(Asker asker, List<Named> names, View view, Command command) {
    if (names.size() == 1
        && new RefResolver(view).resolve(names.getFirst())
            instanceof RefResolver.TheMilestone(var roadmap, var milestone)) {
      return milestones.make(asker, roadmap, milestone.title(), command);
    }
    return withItems(
        names,
        view,
        items -> changes.make(asker, items, item -> Decisions.of(item, command, asker)));
  }
}
