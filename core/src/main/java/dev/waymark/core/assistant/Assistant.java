package dev.waymark.core.assistant;

import dev.waymark.core.assistant.RefResolver.Found;
import dev.waymark.core.assistant.RefResolver.NotFound;
import dev.waymark.core.assistant.RefResolver.Several;
import dev.waymark.core.assistant.verb.ExportVerb;
import dev.waymark.core.assistant.verb.FollowVerb;
import dev.waymark.core.assistant.verb.HelpVerb;
import dev.waymark.core.assistant.verb.LintVerb;
import dev.waymark.core.assistant.verb.ListVerb;
import dev.waymark.core.assistant.verb.LogVerb;
import dev.waymark.core.assistant.verb.NextVerb;
import dev.waymark.core.assistant.verb.ShowVerb;
import dev.waymark.core.assistant.verb.StandupVerb;
import dev.waymark.core.assistant.verb.StatusVerb;
import dev.waymark.core.assistant.verb.View;
import dev.waymark.core.assistant.verb.ViewVerb;
import dev.waymark.core.event.Surface;
import dev.waymark.core.filter.Filter;
import dev.waymark.core.insight.Findings;
import dev.waymark.core.insight.Waiting;
import dev.waymark.core.port.World;
import dev.waymark.core.reply.Reply;
import dev.waymark.core.reply.Reply.Reason;
import dev.waymark.core.reply.Reply.Refused;
import dev.waymark.core.request.Asker;
import dev.waymark.core.request.Command;
import dev.waymark.core.request.LogFilter;
import dev.waymark.core.request.Named;
import dev.waymark.core.request.Query;
import dev.waymark.core.request.Request;
import dev.waymark.core.request.RequestParser;
import dev.waymark.core.roadmap.Item;
import dev.waymark.core.roadmap.Milestone;
import dev.waymark.core.roadmap.Ref;
import dev.waymark.core.roadmap.Roadmap;
import dev.waymark.core.standup.Digest;
import dev.waymark.core.standup.Roster;
import dev.waymark.core.sync.RoadmapSync;
import java.lang.ref.SoftReference;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The one door: whoever asks, from wherever, asks here. Safe for use by many threads; an answer
/// may wait for a file's lock and for the disk.
public final class Assistant implements Answers {
  private final World world;
  private final RoadmapSync sync;
  private final Permissions permissions;
  private final Changes changes;
  private final Undoing undoing;
  private final Additions additions;
  private final MilestoneChanges milestones;
  private final Conversation conversation;
  private final Findings findings;
  private final Waiting waiting;
  private final Ordering order;
  private final Waiving waiving;
  private final Days days;
  private final Held held = new Held();
  private final Roster roster = new Roster();
  private final Clock clock;
  private volatile SoftReference<@Nullable AsItWas> past = new SoftReference<>(null);

  public Assistant(World world, RoadmapSync sync, Clock clock) {
    this.world = world;
    this.sync = sync;
    this.permissions = new Permissions(world.people());
    this.changes = new Changes(world, sync, clock);
    this.milestones = new MilestoneChanges(world, sync, clock);
    this.undoing = new Undoing(world, changes, milestones, clock);
    this.additions = new Additions(world, sync, clock);
    this.conversation = new Conversation(world.conversations(), clock);
    this.findings = new Findings(world, clock);
    this.waiting = new Waiting(world);
    this.order = new Ordering(world, changes, waiting);
    this.waiving = new Waiving(world, findings, clock);
    this.days =
        new Days(world, conversation, (asker, command) -> command(asker, command, names()), clock);
    this.clock = clock;
  }

  /// Whoever runs the program says there which teams there are.
  public Roster roster() {
    return roster;
  }

  @Override
  public Reply answer(Asker asker, String words) {
    List<String> problems = sync.refresh();
    Optional<Conversation.Heard> heard = conversation.hear(asker, words);
    if (heard.isPresent()) {
      return switch (heard.get()) {
        case Conversation.Chosen(var line) -> inGrammar(asker, line);
        case Conversation.Nothing(var sentence) -> new Refused(Reason.WRONG, sentence);
      };
    }
    RefResolver names = names();
    return switch (new Understanding(names).of(asker, words)) {
      case Meaning.Said(var request, var _) -> asked(asker, request, names, problems);
      case Meaning.Astray(var request, var _) -> asked(asker, request, names, problems);
      case Meaning.Meant(Query query, var line) ->
          new Reply.Understood(line, asked(asker, query, names, problems));
      case Meaning.Meant(Command command, var line) -> confirm(asker, command, line);
      case Meaning.Unclear(var sentence) -> new Refused(Reason.WRONG, sentence);
    };
  }

  /// Answers one line of the grammar, and nothing else.
  public Reply inGrammar(Asker asker, String line) {
    List<String> problems = sync.refresh();
    RefResolver names = names();
    RequestParser.Parsed parsed = new Understanding(names).grammar(asker, line);
    if (!(parsed instanceof RequestParser.Understood(var request))) {
      return new Refused(Reason.WRONG, ((RequestParser.Misunderstood) parsed).sentence());
    }
    Optional<String> stranger = stranger(request, names); // no switch: docs/decisions/0006
    return stranger.isPresent()
        ? new Refused(Reason.WRONG, stranger.get())
        : asked(asker, request, names, problems);
  }

  /// What a filter asks for that there is not; most lists have none.
  private static Optional<String> stranger(Request request, RefResolver names) {
    return request instanceof Query.ListItems(var filter) && filter.terms().isEmpty()
        ? Optional.empty()
        : new Strangers(names).in(request);
  }

  /// What one line of the grammar asks.
  public RequestParser.Parsed parse(Asker asker, String line) {
    return new Understanding(names()).grammar(asker, line);
  }

  /// What words mean, without answering them.
  public Meaning understand(Asker asker, String words) {
    sync.refresh();
    return new Understanding(names()).of(asker, words);
  }

  /// What one answer finds names with: what it took to understand a request is not looked for
  /// again.
  private RefResolver names() {
    return new RefResolver(new View(world, clock, waiting));
  }

  /// A choice may be answered by its number next.
  private Reply asked(Asker asker, Request request, RefResolver names, List<String> problems) {
    Reply reply = answer(asker, request, names, problems);
    return reply instanceof Reply.Choice choice
        ? conversation.leaveOpen(asker, request, choice)
        : reply;
  }

  /// Free words change nothing before somebody has seen what they are taken for.
  private Reply confirm(Asker asker, Command command, String line) {
    Optional<Refused> obstacle = Permissions.obstacle(asker, command);
    if (obstacle.isPresent()) {
      return obstacle.get();
    }
    conversation.leaveOpen(asker, List.of(line));
    return new Reply.Confirm(line);
  }

  @Override
  public Reply answer(Asker asker, Request request) {
    List<String> problems = sync.refresh();
    return answer(asker, request, names(), problems);
  }

  /// @param problems sentences about files that could not be looked at; a change of theirs says so
  ///   itself
  private Reply answer(Asker asker, Request request, RefResolver names, List<String> problems) {
    if (request instanceof Query query) {
      Reply reply = answer(asker, query, names);
      return problems.isEmpty() ? reply : new Reply.Remarked(reply, problems);
    }
    Optional<Refused> obstacle = Permissions.obstacle(asker, request);
    return obstacle.isPresent() ? obstacle.get() : command(asker, (Command) request, names);
  }

  private Reply answer(Asker asker, Query query, RefResolver names) {
    View view = names.view();
    if (query instanceof Query.ListItems(var filter)) {
      Reply list = ListVerb.answer(filter.with(findings::items), view); // docs/decisions/0006
      return stays(asker) && filter.equals(Filter.ALL) ? held.of((Reply.Listing) list) : list;
    }
    return switch (query) {
      case Query.ListItems(var filter) -> ListVerb.answer(filter.with(findings::items), view);
      case Query.ListView(var name, var also) -> ListVerb.answer(name, also, asker, view);
      case Query.Mine() -> ListVerb.mine(asker, view);
      case Query.Views() -> ViewVerb.all(world.views());
      case Query.Follows() -> FollowVerb.all(asker, view);
      case Query.Show(var named) -> show(named, names);
      case Query.Status(var of) -> StatusVerb.answer(of == null ? null : of.words(), view);
      case Query.Next() -> NextVerb.answer(asker.person(), view);
      case Query.Log(var named, var filter) ->
          LogVerb.refusal(filter, view).orElseGet(() -> shared(asker, log(named, filter, names)));
      case Query.At(var day, var looked) -> past(day).answer(asker, looked);
      case Query.Digest(var since) -> new Digest(world, findings, clock).since(since);
      case Query.PreviewStandup(var team) -> StandupVerb.preview(team, roster, view, findings);
      case Query.PastStandups(var team) -> StandupVerb.history(team, roster);
      case Query.OfDays asked -> days.answer(asker, asked);
      case Query.Lint(var of) -> LintVerb.answer(of == null ? null : of.words(), view, findings);
      case Query.Export(var of) -> ExportVerb.answer(of.words(), view);
      case Query.Help(var verb) -> HelpVerb.answer(verb);
    };
  }

  /// One day is mostly asked about more than once.
  private AsItWas past(LocalDate day) {
    AsItWas known = past.get();
    if (known == null || !known.isOf(day)) {
      known = new AsItWas(day, world, clock);
      past = new SoftReference<>(known);
    }
    return known;
  }

  /// Whether somebody looks at it for longer.
  private static boolean stays(Asker asker) {
    return asker.surface() == Surface.TUI || asker.surface() == Surface.SSH;
  }

  private Reply shared(Asker asker, Reply log) {
    return stays(asker) && log instanceof Reply.History history ? held.of(history) : log;
  }

  private Reply show(Named named, RefResolver names) {
    return names.resolve(named) instanceof RefResolver.TheMilestone(var roadmap, var milestone)
        ? ShowVerb.answer(roadmap, placed(roadmap, milestone), names.view())
        : withItem(named, names, item -> ShowVerb.answer(item, names.view()));
  }

  private Milestone placed(Roadmap roadmap, Milestone milestone) {
    return world
        .journal()
        .syncedText(roadmap.id())
        .map(text -> Additions.placed(world, text, milestone))
        .orElse(milestone);
  }

  private Reply log(@Nullable Named named, LogFilter filter, RefResolver names) {
    View view = names.view();
    if (named == null) {
      return LogVerb.answer(null, filter, view);
    }
    return names.resolve(named) instanceof RefResolver.TheMilestone(var roadmap, var milestone)
        ? LogVerb.answer(roadmap, milestone, filter, view)
        : withItem(
            named,
            names,
            item -> {
              Optional<Item> part = part(named, item);
              return part.isPresent()
                  ? LogVerb.ofAny(List.of(item, part.get()), filter, view)
                  : LogVerb.answer(item, filter, view);
            });
  }

  /// What somebody named by its ref, where that has become part of another item.
  private Optional<Item> part(Named named, Item whole) {
    return Ref.parse(named.words())
        .flatMap(ref -> world.items().byRef(ref))
        .filter(item -> !item.id().equals(whole.id()));
  }

  private static Reply withItem(Named named, RefResolver names, Function<Item, Reply> answer) {
    return withItems(List.of(named), names, items -> answer.apply(items.getFirst()));
  }

  /// Goes on when every name means exactly one item.
  private static Reply withItems(
      List<Named> wanted, RefResolver names, Function<List<Item>, Reply> answer) {
    List<Item> items = new ArrayList<>();
    for (Named named : wanted) {
      switch (names.resolve(named)) {
        case Found(var item) -> items.add(item);
        case Several(var choice) -> {
          return choice;
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

  private Reply command(Asker asker, Command command, RefResolver names) {
    View view = names.view();
    return switch (command) {
      case Command.Start(var items) -> change(asker, items, names, command);
      case Command.Done(var items, var _) -> change(asker, items, names, command);
      case Command.Finish(var milestone, var _) ->
          change(asker, List.of(milestone), names, command);
      case Command.Meet(var of, var _, var _) -> change(asker, List.of(of), names, command);
      case Command.Unmeet(var of, var _) -> change(asker, List.of(of), names, command);
      case Command.Block(var item, var _) -> change(asker, List.of(item), names, command);
      case Command.Unblock(var items) -> change(asker, items, names, command);
      case Command.Reopen(var items) -> change(asker, items, names, command);
      case Command.Own(var item, var _) -> change(asker, List.of(item), names, command);
      case Command.SetTarget(var item, var _) -> change(asker, List.of(item), names, command);
      case Command.Note(var item, var _) -> change(asker, List.of(item), names, command);
      case Command.Defer(var items) -> change(asker, items, names, command);
      case Command.Drop(var item, var _) -> change(asker, List.of(item), names, command);
      case Command.Rename(var item, var _) -> change(asker, List.of(item), names, command);
      case Command.SetPriority(var item, var _) -> change(asker, List.of(item), names, command);
      case Command.Take(var items) -> change(asker, items, names, command);
      case Command.Link(var item, var _) -> change(asker, List.of(item), names, command);
      case Command.SaveView(var name, var filter) -> ViewVerb.save(name, filter, world.views());
      case Command.PostStandup(var team) -> StandupVerb.now(team, roster);
      case Command.Follow(var filter) -> FollowVerb.begin(filter, asker, view);
      case Command.Unfollow(var filter) -> FollowVerb.end(filter, asker, view);
      case Command.CallMe(var wanted) -> FollowVerb.call(wanted, asker, view);
      case Command.Move(var item, var milestone) -> move(asker, item, milestone, names);
      case Command.Add(var milestone, var title) ->
          switch (names.milestones().resolve(milestone, null)) {
            case MilestoneResolver.Found(var roadmap, var found) ->
                additions.add(asker, roadmap, found.title(), title);
            case MilestoneResolver.Several(var choice) -> choice;
            case MilestoneResolver.NotFound(var sentence) -> new Refused(Reason.WRONG, sentence);
          };
      case Command.After(var item, var first) -> order.after(asker, item, first, names);
      case Command.Join(var item, var other) -> order.join(asker, item, other, names);
      case Command.Untrack(var roadmap) -> additions.untrack(asker, roadmap.words());
      case Command.Verify _ ->
          new Refused(
              Reason.WRONG,
              "What shows finished work may be a command, and nobody's commands run here: waymark"
                  + " verify looks, on your own command line.");
      case Command.Undo undo -> undoing.undo(asker, undo, names);
      case Command.Waive waive -> waiving.make(asker, waive);
      case Command.OfDays said -> days.make(asker, said);
      case Command.Redo() -> undoing.redo(asker);
      case Command.Resolve(var item, var _) -> change(asker, List.of(item), names, command);
    };
  }

  private Reply move(Asker asker, Named item, Named milestone, RefResolver names) {
    return withItem(
        item,
        names,
        one ->
            switch (names.milestones().resolve(milestone, one.roadmap())) {
              case MilestoneResolver.Found(var _, var found) ->
                  changes.make(
                      asker,
                      List.of(one),
                      now ->
                          Decisions.of(
                              now, new Command.Move(item, new Named(found.title())), asker));
              case MilestoneResolver.Several(var choice) -> choice;
              case MilestoneResolver.NotFound(var sentence) -> new Refused(Reason.WRONG, sentence);
            });
  }

  private Reply change(Asker asker, List<Named> wanted, RefResolver names, Command command) {
    if (wanted.size() == 1
        && names.resolve(wanted.getFirst())
            instanceof RefResolver.TheMilestone(var roadmap, var milestone)) {
      return milestones.make(asker, roadmap, milestone.title(), command);
    }
    return withItems(
        wanted,
        names,
        items -> {
          Optional<Refused> obstacle = permissions.obstacle(asker, command, items);
          return obstacle.isPresent()
              ? obstacle.get()
              : changes.make(asker, items, item -> Decisions.of(item, command, asker));
        });
  }
}
