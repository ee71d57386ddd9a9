package dev.waymark.tui.loop;

import dev.waymark.core.event.CheckIn;
import dev.waymark.core.event.Origin;
import dev.waymark.core.event.Projection;
import dev.waymark.core.event.Recorded;
import dev.waymark.core.event.RoadmapEvent;
import dev.waymark.core.event.Surface;
import dev.waymark.core.filter.Filter;
import dev.waymark.core.insight.Burnup;
import dev.waymark.core.port.Journal;
import dev.waymark.core.reply.Reply;
import dev.waymark.core.reply.Reply.ListedItem;
import dev.waymark.core.reply.Reply.LogEntry;
import dev.waymark.core.reply.Reply.Progress;
import dev.waymark.core.reply.Reply.Reason;
import dev.waymark.core.reply.Reply.Refused;
import dev.waymark.core.reply.Wording;
import dev.waymark.core.request.Command;
import dev.waymark.core.request.Named;
import dev.waymark.core.request.Query;
import dev.waymark.core.request.Request;
import dev.waymark.core.request.RequestParser;
import dev.waymark.core.request.Verb;
import dev.waymark.core.roadmap.Criterion;
import dev.waymark.core.roadmap.Facts;
import dev.waymark.core.roadmap.Finding;
import dev.waymark.core.roadmap.Item;
import dev.waymark.core.roadmap.Milestone;
import dev.waymark.core.roadmap.Person;
import dev.waymark.core.roadmap.Place;
import dev.waymark.core.roadmap.Plan;
import dev.waymark.core.roadmap.Priority;
import dev.waymark.core.roadmap.Ref;
import dev.waymark.core.roadmap.Roadmap;
import dev.waymark.core.roadmap.Rule;
import dev.waymark.core.roadmap.Status;
import dev.waymark.core.roadmap.Target;
import dev.waymark.core.roadmap.Waiver;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;

/// A plan in memory behind the session's door: changes items by the real events and the real fold.
public final class SamplePlan implements Door {
  public static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  public static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
  private static final Path FILE = Path.of("/plans/ROADMAP.md");
  private static final Roadmap.Id ROADMAP = new Roadmap.Id("r1");
  private static final Person.Id LEA = new Person.Id("p1");
  private static final Person.Id BEN = new Person.Id("p2");
  private static final Map<Person.Id, String> NAMES = Map.of(LEA, "lea", BEN, "ben");

  private final Map<Item.Id, Item> items = new LinkedHashMap<>();
  private final Map<Item.Id, List<Recorded>> histories = new LinkedHashMap<>();
  private final Deque<List<Item>> undo = new ArrayDeque<>();
  private final Deque<List<Item>> redo = new ArrayDeque<>();
  private final List<Milestone> milestones = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();
  private final List<Reply.SavedView> views = new ArrayList<>();
  private long sequence;
  private int requests;
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private final List<String> heard = new CopyOnWriteArrayList<>();
  private volatile CountDownLatch hold = new CountDownLatch(0);
  private boolean tracked = true;

  /// A small team's plan with something of everything.
  public static SamplePlan small() {
    SamplePlan plan = new SamplePlan();
    plan.item("M0 First light", "Health endpoint", Status.DONE, Plan.NONE);
    plan.item("M0 First light", "Structured logs with correlation id", Status.DONE, owned("ana"));
    Plan late = new Plan(Priority.HIGH, "ben", Target.day(LocalDate.of(2026, 11, 6)), null);
    plan.item("M1 Growth", "Helm charts for every service", Status.IN_PROGRESS, late);
    plan.item(
        "M1 Growth",
        "Rotate signing keys without downtime, and prove it with a drill every quarter",
        Status.BLOCKED,
        owned("ana"));
    plan.item(
        "M1 Growth",
        "Dashboards",
        Status.PLANNED,
        new Plan(null, null, Target.quarter(2027, 1), null));
    plan.item("M1 Growth", "Übersetzung 日本語 ✅ prüfen", Status.PLANNED, Plan.NONE);
    plan.item("M2 Later", "Helm upgrade rehearsal", Status.DEFERRED, Plan.NONE);
    plan.item("M2 Later", "Own certificate authority", Status.DROPPED, Plan.NONE);
    return plan;
  }

  /// The same team's plan with a milestone's own dates and criteria, a finding and a view.
  public static SamplePlan rich() {
    SamplePlan plan = small();
    Plan due = new Plan(null, "ana", Target.day(LocalDate.of(2026, 12, 4)), "3 weeks");
    plan.milestones.add(
        new Milestone(
            "M1 Growth", 5, null, due, List.of(new Criterion("a drill was held", 20, false))));
    plan.findings.add(
        new Finding(
            "R4-1f3a9c",
            Rule.R4,
            new Finding.Spot(6, 1),
            "The target 2026-11-06 has passed.",
            List.of(),
            null));
    plan.views.add(new Reply.SavedView("late", "is:overdue"));
    return plan;
  }

  /// A plan with this many items, twenty to a milestone.
  public static SamplePlan of(int size) {
    SamplePlan plan = new SamplePlan();
    for (int i = 0; i < size; i++) {
      plan.item("M" + i / 20, "Piece of work number " + (i + 1), Status.PLANNED, Plan.NONE);
    }
    return plan;
  }

  public static SamplePlan empty() {
    SamplePlan plan = new SamplePlan();
    plan.tracked = false;
    return plan;
  }

  private static Plan owned(String owner) {
    return new Plan(null, owner, null, null);
  }

  /// Adds one as if its file had been edited.
  public synchronized void item(String milestone, String title, Status status, Plan plan) {
    int number = items.size() + 1;
    Item.Id id = new Item.Id("i" + number);
    List<Criterion> criteria =
        title.startsWith("Helm charts")
            ? List.of(
                new Criterion("charts lint clean", 12, true),
                new Criterion("upgrade is rehearsed", 13, false))
            : List.of();
    Facts facts = new Facts(milestone, title, status, plan, criteria, 0);
    Recorded added = recorded(id, new RoadmapEvent.ItemAdded(new Ref("WM", number), facts));
    Item item = Projection.apply(null, added);
    Item placed =
        new Item(
            id, item.ref(), ROADMAP, item.state(), List.of(new Place(number * 2, 0)), item.last());
    items.put(id, placed);
    histories.put(id, new ArrayList<>(List.of(added)));
  }

  /// From here on there is a roadmap, if only an empty one.
  public synchronized void track() {
    tracked = true;
  }

  /// Somebody else changes an item; sessions hear of it.
  public synchronized void elsewhere(String ref, RoadmapEvent.OfItem event) {
    apply(byRef(ref), event, new Origin("theirs" + requests++, BEN, Surface.SLACK, NOW));
    news();
  }

  /// What was asked in words.
  public List<String> heard() {
    return heard;
  }

  public synchronized Item byRef(String ref) {
    return items.values().stream()
        .filter(item -> item.ref().toString().equals(ref))
        .findFirst()
        .orElseThrow();
  }

  /// Answers to words wait until the latch is counted down.
  public CountDownLatch holdAnswers() {
    hold = new CountDownLatch(1);
    return hold;
  }

  @Override
  public Reply answer(String words) {
    try {
      hold.await();
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
    return answered(words);
  }

  private synchronized Reply answered(String words) {
    heard.add(words);
    return switch (new RequestParser(
            new RequestParser.Fits(some -> !fitting(some).isEmpty(), _ -> false), TODAY, "lea")
        .parse(words)) {
      case RequestParser.Understood(var request) -> answer(request);
      case RequestParser.Misunderstood(var sentence) -> new Refused(Reason.WRONG, sentence);
    };
  }

  private static Reply checkedIn(Reply.Sent sent, String today, List<String> proposed) {
    return new Reply.CheckedIn("lea", TODAY, sent, new CheckIn("", today, ""), proposed);
  }

  @Override
  public synchronized Reply answer(Request request) {
    return switch (request) {
      case Command.Done(var named, var evidence) ->
          change(named, new RoadmapEvent.ItemCompleted(evidence));
      case Command.Start(var named) -> change(named, new RoadmapEvent.ItemStarted());
      case Command.Unblock(var named) -> change(named, new RoadmapEvent.ItemUnblocked());
      case Command.Reopen(var named) -> change(named, new RoadmapEvent.ItemReopened());
      case Command.Block(var named, var reason) ->
          change(named, new RoadmapEvent.ItemBlocked(reason));
      case Command.Own(var named, var owner) -> change(named, new RoadmapEvent.OwnerChanged(owner));
      case Command.SetTarget(var named, var target) ->
          change(named, new RoadmapEvent.TargetChanged(target));
      case Command.Note(var named, var text) -> change(named, new RoadmapEvent.ItemNoted(text));
      case Command.Take(var named) -> change(named, new RoadmapEvent.OwnerChanged("lea"));
      case Command.Defer(var named) -> change(named, new RoadmapEvent.ItemDeferred());
      case Command.Meet(var named, var number, var evidence) ->
          change(named, new RoadmapEvent.CriterionChanged(number, true, evidence));
      case Command.Unmeet(var named, var number) ->
          change(named, new RoadmapEvent.CriterionChanged(number, false, null));
      case Command.Waive(var finding, var reason, var _) -> waive(finding, reason);
      case Command.SaveView(var name, var filter) -> saved(name, filter);
      case Command.Add(var milestone, var title) -> add(milestone.words(), title);
      case Command.Redo _ -> redo();
      case Command.Untrack _ -> untracked();
      case Command.Drop(var named, var reason) ->
          change(named, new RoadmapEvent.ItemDropped(reason));
      case Command.SetPriority(var named, var priority) ->
          change(named, new RoadmapEvent.PriorityChanged(priority));
      case Command.Rename(var named, var title) ->
          change(named, new RoadmapEvent.ItemRenamed(title));
      case Command.Link(var named, var evidence) ->
          change(named, new RoadmapEvent.ItemLinked(evidence));
      case Command.Move _,
          Command.After _,
          Command.Join _,
          Command.Resolve _,
          Command.Finish _,
          Command.Verify _,
          Command.PostStandup _,
          Query.PreviewStandup _,
          Query.PastStandups _,
          Command.Follow _,
          Command.Unfollow _,
          Command.CallMe _,
          Query.Follows _,
          Query.Export _ ->
          new Refused(Reason.WRONG, "The sample plan has no file.");
      case Query.OfDays _ -> checkedIn(Reply.Sent.NOT_YET, "WM-2 Keel", List.of());
      case Command.CheckIn(var _, var _, var today, var _) ->
          checkedIn(
              Reply.Sent.SENT,
              String.valueOf(today),
              String.valueOf(today).contains("WM-1") ? List.of("start WM-1") : List.of());
      case Command.OfDays _ -> new Reply.Left("lea", null);
      case Command.Undo _ -> undo();
      case Query.ListItems(var filter) -> listing(filter);
      case Query.At(var _, Query.ListItems(var filter)) -> listing(filter).ofThePast();
      case Query.At(var _, var looked) -> answer(looked);
      case Query.Show(var named) -> show(named);
      case Query.Status(var _) -> overview();
      case Query.Log _ -> new Reply.History(latest());
      case Query.Next() -> listing(Filter.ALL);
      case Query.Mine() -> listing(Filter.ALL);
      case Query.ListView(var _, var also) -> listing(also);
      case Query.Views() -> new Reply.Views(views);
      case Query.Digest(var _) -> new Reply.Digest(TODAY, TODAY, List.of(), List.of(), List.of());
      case Query.Lint _ -> new Reply.Findings(List.of(new Reply.Linted(FILE, findings)));
      case Query.Help(var _) -> new Reply.Help(Arrays.asList(Verb.values()));
    };
  }

  @Override
  public Journal.Subscription onNews(Runnable listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  /// How many sessions listen.
  public int listeners() {
    return listeners.size();
  }

  private void news() {
    listeners.forEach(Thread::startVirtualThread);
  }

  private List<Item> fitting(String words) {
    return items.values().stream()
        .filter(
            item ->
                item.ref().toString().equalsIgnoreCase(words)
                    || item.title()
                        .toLowerCase(Locale.ROOT)
                        .contains(words.toLowerCase(Locale.ROOT)))
        .toList();
  }

  private Reply change(Named named, RoadmapEvent.OfItem event) {
    return change(List.of(named), event);
  }

  private Reply change(List<Named> named, RoadmapEvent.OfItem event) {
    List<Item> meant = new ArrayList<>();
    for (Named one : named) {
      List<Item> fitting = fitting(one.words());
      if (fitting.isEmpty()) {
        return new Refused(Reason.WRONG, "Nothing is called “" + one.words() + "”: see list.");
      }
      if (fitting.size() > 1) {
        return new Reply.Choice(one.words(), fitting.stream().map(SamplePlan::listed).toList());
      }
      meant.addAll(fitting);
    }
    if (meant.size() == 1
        && event instanceof RoadmapEvent.ItemCompleted
        && meant.getFirst().isDone()) {
      return new Refused(Reason.WRONG, meant.getFirst().ref() + " is already done (lea, just now)");
    }
    undo.push(List.copyOf(meant));
    return changed(meant, event);
  }

  private Reply changed(List<Item> meant, RoadmapEvent.OfItem event) {
    return changed(meant, _ -> event);
  }

  private Reply changed(List<Item> meant, Function<Item, RoadmapEvent.OfItem> events) {
    Origin origin = new Origin("own" + requests++, LEA, Surface.TUI, NOW);
    List<Reply.Change> changes = new ArrayList<>();
    for (Item before : meant) {
      RoadmapEvent.OfItem event = events.apply(before);
      Item now = byRef(before.ref().toString());
      Recorded recorded = apply(now, event, origin);
      changes.add(
          new Reply.Change(
              listed(byRef(before.ref().toString())),
              what(now, event),
              progress(before.milestone()),
              List.of(),
              List.of(recorded)));
    }
    news();
    return new Reply.Changed(changes, List.of());
  }

  private static String what(Item now, RoadmapEvent event) {
    return switch (event) {
      case RoadmapEvent.ChangeUndone(var _, var restored) -> Wording.again(now.state(), restored);
      case RoadmapEvent.ChangeRedone(var _, var restored) -> Wording.again(now.state(), restored);
      default -> Wording.what(event);
    };
  }

  private Reply undo() {
    if (undo.isEmpty()) {
      return new Refused(Reason.WRONG, "There is nothing of yours to take back.");
    }
    List<Item> before = undo.pop();
    redo.push(before.stream().map(item -> byRef(item.ref().toString())).toList());
    return changed(before, item -> new RoadmapEvent.ChangeUndone("q", item.state()));
  }

  private Reply redo() {
    if (redo.isEmpty()) {
      return new Refused(Reason.WRONG, "There is nothing to do again.");
    }
    List<Item> again = redo.pop();
    undo.push(again.stream().map(item -> byRef(item.ref().toString())).toList());
    return changed(again, item -> new RoadmapEvent.ChangeRedone("q", item.state()));
  }

  private Reply add(String milestone, String title) {
    item(milestone, title, Status.PLANNED, Plan.NONE);
    news();
    Item added = items.values().stream().reduce((_, last) -> last).orElseThrow();
    return new Reply.Changed(
        List.of(
            new Reply.Change(
                listed(added),
                "was added to " + milestone,
                progress(milestone),
                List.of(),
                histories.get(added.id()))),
        List.of());
  }

  private Reply waive(String finding, String reason) {
    findings.replaceAll(
        one -> one.id().equals(finding) ? one.waived(new Waiver(finding, reason, null)) : one);
    apply(byRef("WM-3"), new RoadmapEvent.ItemNoted("waived"), own());
    news();
    return new Refused(Reason.WRONG, finding + " is waived: " + reason);
  }

  private Origin own() {
    return new Origin("own" + requests++, LEA, Surface.TUI, NOW);
  }

  private Reply saved(String name, Filter filter) {
    views.add(new Reply.SavedView(name, filter.toString()));
    return new Reply.Views(views);
  }

  private Reply untracked() {
    tracked = false;
    items.clear();
    return new Refused(Reason.WRONG, "sample is no longer followed.");
  }

  private Recorded apply(Item item, RoadmapEvent.OfItem event, Origin origin) {
    Recorded recorded = new Recorded(++sequence, ROADMAP, item.id(), origin, event);
    items.put(item.id(), Projection.apply(item, recorded));
    histories.get(item.id()).addFirst(recorded);
    return recorded;
  }

  private Recorded recorded(Item.Id id, RoadmapEvent event) {
    return new Recorded(++sequence, ROADMAP, id, new Origin("q", LEA, Surface.CLI, NOW), event);
  }

  private static ListedItem listed(Item item) {
    return new ListedItem(item, "sample", FILE, NAMES.getOrDefault(item.last().by(), "lea"));
  }

  private Reply.Listing listing(Filter filter) {
    Filter.Against against = new Filter.Against("sample", TODAY);
    return new Reply.Listing(
        "",
        items.values().stream()
            .filter(item -> filter.matches(item, against))
            .map(SamplePlan::listed)
            .toList());
  }

  private Reply show(Named named) {
    List<Item> fitting = fitting(named.words());
    if (fitting.isEmpty()) {
      return new Refused(Reason.WRONG, "Nothing is called “" + named.words() + "”.");
    }
    Item item = fitting.getFirst();
    return new Reply.Card(listed(item), List.of(), null, List.of(), history(List.of(item.id())));
  }

  private List<LogEntry> history(List<Item.Id> of) {
    List<LogEntry> entries = new ArrayList<>();
    for (Item.Id id : of) {
      for (Recorded recorded : histories.get(id)) {
        entries.add(
            new LogEntry(
                recorded,
                listed(items.get(id)),
                NAMES.getOrDefault(recorded.origin().person(), "lea"),
                Wording.what(recorded.event())));
      }
    }
    return entries;
  }

  private List<LogEntry> latest() {
    return history(items.keySet().stream().toList()).stream()
        .sorted(Comparator.comparingLong((LogEntry entry) -> -entry.recorded().sequence()))
        .limit(100)
        .toList();
  }

  @Override
  public Map<String, List<Milestone>> milestones() {
    return tracked ? Map.of("sample", milestones) : Map.of();
  }

  @Override
  public List<String> people() {
    return List.of("ana", "ben", "lea");
  }

  @Override
  public synchronized Burnup burnup(ZoneId zone) {
    return Burnup.of(
        histories.values().stream().flatMap(one -> one.reversed().stream()).toList(), zone);
  }

  private Reply overview() {
    if (!tracked) {
      return new Reply.Overview(List.of());
    }
    List<Progress> milestones = Progress.byMilestone(List.copyOf(items.values()));
    return new Reply.Overview(List.of(new Reply.RoadmapProgress("sample", FILE, milestones, 0)));
  }

  private Progress progress(String milestone) {
    return Progress.byMilestone(List.copyOf(items.values())).stream()
        .filter(progress -> progress.milestone().equals(milestone))
        .findFirst()
        .orElseThrow();
  }
}
