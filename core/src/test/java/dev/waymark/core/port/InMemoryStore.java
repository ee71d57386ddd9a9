package dev.waymark.core.port;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.waymark.core.event.Identity;
import dev.waymark.core.event.Projection;
import dev.waymark.core.event.Recorded;
import dev.waymark.core.event.RoadmapEvent;
import dev.waymark.core.event.RoadmapEvent.ChangeRedone;
import dev.waymark.core.event.RoadmapEvent.ChangeUndone;
import dev.waymark.core.event.RoadmapEvent.CriterionChanged;
import dev.waymark.core.event.RoadmapEvent.EvidenceVerified;
import dev.waymark.core.event.RoadmapEvent.FindingWaived;
import dev.waymark.core.event.RoadmapEvent.IdentityLinked;
import dev.waymark.core.event.RoadmapEvent.IdentityUnlinked;
import dev.waymark.core.event.RoadmapEvent.ItemAdded;
import dev.waymark.core.event.RoadmapEvent.ItemConflicted;
import dev.waymark.core.event.RoadmapEvent.ItemEdited;
import dev.waymark.core.event.RoadmapEvent.ItemLinked;
import dev.waymark.core.event.RoadmapEvent.ItemMissed;
import dev.waymark.core.event.RoadmapEvent.ItemNoted;
import dev.waymark.core.event.RoadmapEvent.ItemRemoved;
import dev.waymark.core.event.RoadmapEvent.ItemReturned;
import dev.waymark.core.event.RoadmapEvent.MilestoneChanged;
import dev.waymark.core.event.RoadmapEvent.MilestoneRestored;
import dev.waymark.core.event.RoadmapEvent.MilestonesRead;
import dev.waymark.core.event.RoadmapEvent.OfDays;
import dev.waymark.core.event.RoadmapEvent.OfItem;
import dev.waymark.core.event.RoadmapEvent.OwnerMapped;
import dev.waymark.core.event.RoadmapEvent.OwnerUnmapped;
import dev.waymark.core.event.RoadmapEvent.PersonAdded;
import dev.waymark.core.event.RoadmapEvent.RoadmapTracked;
import dev.waymark.core.event.RoadmapEvent.RoadmapUntracked;
import dev.waymark.core.event.RoadmapEvent.RoleGiven;
import dev.waymark.core.event.RoadmapEvent.WaiverWithdrawn;
import dev.waymark.core.event.Surface;
import dev.waymark.core.filter.Filter;
import dev.waymark.core.filter.Viewpoint;
import dev.waymark.core.reply.Reply;
import dev.waymark.core.reply.Reply.Movement;
import dev.waymark.core.roadmap.Item;
import dev.waymark.core.roadmap.Milestone;
import dev.waymark.core.roadmap.Person;
import dev.waymark.core.roadmap.Place;
import dev.waymark.core.roadmap.Ref;
import dev.waymark.core.roadmap.Roadmap;
import dev.waymark.core.roadmap.Status;
import dev.waymark.core.roadmap.Target;
import dev.waymark.core.roadmap.Waiver;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A store for tests: all its ports, nothing on a disk.
public final class InMemoryStore implements Journal, Items, People, Standups {
  private final InMemoryDesk desk = new InMemoryDesk();
  private final InMemoryFollows follows = new InMemoryFollows(this::head);

  private final InMemoryCheckIns checkIns = new InMemoryCheckIns();
  private final InMemorySightings sightings = new InMemorySightings();

  private record Waiting(PendingPatch patch, boolean pending) {}

  private record Owner(Person.Id person, String owner) {
    boolean is(Person.Id id, String name) {
      return person.equals(id) && owner.equalsIgnoreCase(name);
    }
  }

  private record Held(
      String holder,
      Instant until,
      boolean posted,
      Reply.@Nullable Fate fate,
      @Nullable String why) {
    Held(String holder, Instant until) {
      this(holder, until, false, null, null);
    }

    /// As long as nothing was posted.
    Held with(Reply.Fate now, @Nullable String because) {
      return posted ? this : new Held(holder, until, false, now, because);
    }
  }

  private static final Comparator<Item> DOCUMENT_ORDER =
      Comparator.comparing((Item item) -> item.state().gone())
          .thenComparingInt(Item::line)
          .thenComparingInt(item -> item.places().isEmpty() ? 0 : item.places().getFirst().part())
          .thenComparingInt(item -> item.ref().number());

  private final List<Recorded> events = new ArrayList<>();
  private final Map<Roadmap.Id, Roadmap> tracked = new LinkedHashMap<>();
  private final Map<Roadmap.Id, List<Milestone>> milestones = new HashMap<>();
  private final Map<Roadmap.Id, List<Waiver>> waivers = new HashMap<>();
  private final Map<Person.Id, Person> people = new LinkedHashMap<>();
  private final Map<Identity, Person.Id> identities = new HashMap<>();
  private final List<Owner> owners = new ArrayList<>();
  private final Map<Roadmap.Id, Synced> bases = new HashMap<>();
  private final Map<Standups.Slot, Held> slots = new HashMap<>();
  private final Map<Standups.Slot, String> said = new HashMap<>();
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private Map<Item.Id, Item> items = new LinkedHashMap<>();
  private List<Waiting> patches = new ArrayList<>();

  public Journal journal() {
    return this;
  }

  public World world(Documents documents, RoadmapFiles files) {
    return new World(
        this,
        this,
        this,
        documents,
        files,
        views(),
        conversations(),
        follows(),
        checkIns(),
        sightings());
  }

  public Views views() {
    return desk;
  }

  public Follows follows() {
    return follows;
  }

  public CheckIns checkIns() {
    return checkIns;
  }

  public Sightings sightings() {
    return sightings;
  }

  public Conversations conversations() {
    return desk;
  }

  public Items items() {
    return this;
  }

  public People people() {
    return this;
  }

  public Standups standups() {
    return this;
  }

  // Journal

  @Override
  public synchronized Outcome append(List<Batch> batches) {
    Map<Item.Id, Item> folded = new LinkedHashMap<>(items);
    List<Recorded> appended = new ArrayList<>();
    for (Batch batch : batches) {
      for (Draft draft : batch.drafts()) {
        Item.Id id = draft.item();
        if (id != null && !holds(draft, items.get(id), folded.get(id), folded)) {
          return new Stale(id);
        }
        Recorded recorded =
            new Recorded(
                events.size() + appended.size() + 1,
                draft.roadmap(),
                id,
                batch.origin(),
                draft.event());
        if (id != null && draft.event() instanceof OfItem) {
          folded.put(id, Projection.apply(folded.get(id), recorded));
        }
        appended.add(recorded);
      }
    }
    events.addAll(appended);
    items = folded;
    appended.forEach(this::foldOthers);
    for (Batch batch : batches) {
      Synced synced = batch.synced();
      if (synced != null) {
        agree(synced);
      }
      batch.patches().forEach(patch -> patches.add(new Waiting(patch, true)));
    }
    if (!appended.isEmpty()) {
      listeners.forEach(listener -> Thread.ofVirtual().start(listener));
    }
    return new Appended(appended);
  }

  private static boolean holds(
      Draft draft, @Nullable Item before, @Nullable Item now, Map<Item.Id, Item> folded) {
    long expected = draft.expected();
    boolean fresh = expected == -1 || expected == version(before) || expected == version(now);
    boolean given =
        draft.event() instanceof ItemAdded(var ref, var _)
            && folded.values().stream().anyMatch(item -> item.ref().equals(ref));
    return fresh && !given;
  }

  private static long version(@Nullable Item item) {
    return item == null ? 0 : item.last().version();
  }

  private void foldOthers(Recorded recorded) {
    switch (recorded.event()) {
      case RoadmapTracked(var name, var prefix, var file) -> {
        Roadmap.Id id = Objects.requireNonNull(recorded.roadmap());
        tracked.remove(id);
        tracked.put(id, new Roadmap(id, name, prefix, Path.of(file)));
      }
      case RoadmapUntracked() -> tracked.remove(Objects.requireNonNull(recorded.roadmap()));
      case MilestonesRead(var read) ->
          milestones.put(Objects.requireNonNull(recorded.roadmap()), read);
      case MilestoneChanged(var _, var after, var _) -> say(recorded, after);
      case MilestoneRestored(var _, var restored) -> say(recorded, restored);
      case FindingWaived(var waiver) ->
          waivers(Objects.requireNonNull(recorded.roadmap()), waiver.finding()).add(waiver);
      case WaiverWithdrawn(var finding) ->
          waivers(Objects.requireNonNull(recorded.roadmap()), finding);
      case PersonAdded(var person) -> people.put(person.id(), person);
      case RoleGiven(var id, var role) ->
          people.computeIfPresent(id, (_, person) -> new Person(id, person.name(), role));
      case IdentityLinked(var id, var identity) -> identities.put(identity, id);
      case IdentityUnlinked(var id, var identity) -> identities.remove(identity, id);
      case OwnerMapped(var id, var owner) -> {
        owners.removeIf(one -> one.is(id, owner));
        owners.add(new Owner(id, owner));
      }
      case OwnerUnmapped(var id, var owner) -> owners.removeIf(one -> one.is(id, owner));
      case OfDays said -> checkIns.fold(recorded.origin(), said);
      default -> {}
    }
  }

  /// A roadmap's waivers, without the one there was of this finding.
  private List<Waiver> waivers(Roadmap.Id roadmap, String finding) {
    List<Waiver> all = waivers.computeIfAbsent(roadmap, _ -> new ArrayList<>());
    all.removeIf(waiver -> waiver.finding().equals(finding));
    return all;
  }

  @Override
  public synchronized List<Waiver> waivers(Roadmap.Id roadmap) {
    return waivers.getOrDefault(roadmap, List.of()).stream()
        .sorted(Comparator.comparing(Waiver::finding))
        .toList();
  }

  private void say(Recorded recorded, Milestone said) {
    milestones.computeIfPresent(
        Objects.requireNonNull(recorded.roadmap()), (_, all) -> Projection.apply(all, said));
  }

  private void agree(Synced synced) {
    bases.put(synced.roadmap(), synced);
    items.replaceAll(
        (id, item) ->
            item.roadmap().equals(synced.roadmap()) ? placed(item, synced.places().of(id)) : item);
  }

  private static Item placed(Item item, List<Place> places) {
    return new Item(item.id(), item.ref(), item.roadmap(), item.state(), places, item.last());
  }

  @Override
  public synchronized List<Recorded> since(long sequence, int limit) {
    return listed(recorded -> recorded.sequence() > sequence).limit(limit).toList();
  }

  @Override
  public synchronized List<Recorded> from(Instant moment) {
    return listed(recorded -> !recorded.origin().at().isBefore(moment)).toList();
  }

  @Override
  public synchronized List<Recorded> latest(int limit) {
    return events.reversed().stream().limit(limit).toList();
  }

  @Override
  public synchronized List<Recorded> latest(Sought sought, int limit) {
    return events.reversed().stream()
        .filter(one -> !(one.event() instanceof MilestonesRead))
        .filter(one -> sought.items() == null || isOfAny(one, sought.items()))
        .filter(one -> sought.by() == null || sought.by().equals(one.origin().person()))
        .filter(one -> sought.surface() == null || sought.surface() == one.origin().surface())
        .filter(one -> sought.from() == null || !one.origin().at().isBefore(sought.from()))
        .limit(limit)
        .toList();
  }

  private static boolean isOfAny(Recorded event, Set<Item.Id> items) {
    return event.item() != null && items.contains(event.item());
  }

  @Override
  public synchronized List<Touch> touched(Person.Id by, Instant from) {
    Set<String> imports = imports();
    Map<Item.Id, List<Recorded>> theirs =
        from(from).stream()
            .filter(one -> one.origin().person().equals(by) && one.event() instanceof OfItem)
            .filter(one -> !(one.event() instanceof ItemAdded))
            .filter(one -> !imports.contains(one.origin().request()))
            .collect(groupingBy(Recorded::item, LinkedHashMap::new, toList()));
    return theirs.keySet().stream()
        .map(items::get)
        .filter(item -> !item.state().gone() && tracked.containsKey(item.roadmap()))
        .map(
            item -> {
              Item before = before(item.id(), from, imports);
              return new Touch(
                  item.id(),
                  before == null ? null : before.status(),
                  item.status(),
                  theirs.get(item.id()).stream().anyMatch(one -> isWork(one.event())));
            })
        .toList();
  }

  private static boolean isWork(RoadmapEvent event) {
    return event instanceof ItemNoted
        || event instanceof ItemLinked
        || event instanceof CriterionChanged;
  }

  /// What requests that tracked a roadmap are called.
  private Set<String> imports() {
    return listed(one -> one.event() instanceof RoadmapTracked)
        .map(one -> one.origin().request())
        .collect(Collectors.toSet());
  }

  @Override
  public synchronized List<Recorded> of(Item.Id item) {
    return listed(recorded -> item.equals(recorded.item())).toList();
  }

  @Override
  public synchronized List<Recorded> ofMilestones(Roadmap.Id roadmap, Instant moment) {
    List<Recorded> all =
        from(Instant.EPOCH).stream()
            .filter(one -> roadmap.equals(one.roadmap()))
            .filter(
                one ->
                    one.event() instanceof MilestonesRead
                        || one.event() instanceof MilestoneChanged
                        || one.event() instanceof MilestoneRestored)
            .toList();
    long first =
        all.stream()
            .filter(one -> one.event() instanceof MilestonesRead)
            .filter(one -> one.origin().at().isBefore(moment))
            .mapToLong(Recorded::sequence)
            .max()
            .orElse(0);
    return all.stream().filter(one -> one.sequence() >= first).toList();
  }

  @Override
  public synchronized Moves moves(Instant moment, int most, Predicate<Ref> of) {
    Set<String> imports = imports();
    Map<Movement, List<Moves.Move>> moves = new TreeMap<>();
    Map<List<String>, Integer> done = new TreeMap<>(Comparator.comparing(List::toString));
    from(moment).stream()
        .filter(recorded -> recorded.event() instanceof OfItem)
        .filter(recorded -> !imports.contains(recorded.origin().request()))
        .map(recorded -> items.get(recorded.item()))
        .distinct()
        .filter(item -> !item.state().gone() && tracked.containsKey(item.roadmap()))
        .filter(item -> of.test(item.ref()))
        .sorted(Comparator.comparing(Item::ref))
        .forEach(
            item -> {
              Item before = before(item.id(), moment, imports);
              move(item, before, moves);
              done.merge(
                  List.of(item.roadmap().value(), item.milestone()),
                  done(item) - done(before),
                  Integer::sum);
            });
    Map<Movement, Integer> counts = new HashMap<>();
    moves.forEach((movement, all) -> counts.put(movement, all.size()));
    return new Moves(
        counts,
        moves.values().stream().flatMap(all -> all.stream().limit(most)).toList(),
        done.entrySet().stream()
            .filter(entry -> entry.getValue() != 0)
            .map(
                entry ->
                    new Moves.Gain(
                        new Roadmap.Id(entry.getKey().getFirst()),
                        entry.getKey().getLast(),
                        entry.getValue()))
            .toList());
  }

  private static int done(@Nullable Item item) {
    return item != null && item.status() == Status.DONE ? 1 : 0;
  }

  private @Nullable Item before(Item.Id id, Instant moment, Set<String> imports) {
    Item item = null;
    for (Recorded recorded : of(id)) {
      Item next = Projection.apply(item, recorded);
      if (!recorded.origin().at().isBefore(moment)
          && !imports.contains(recorded.origin().request())
          && !standsAlike(item, next)) {
        return item;
      }
      item = next;
    }
    return item;
  }

  private static boolean standsAlike(@Nullable Item one, Item other) {
    return one != null && one.status() == other.status() && Objects.equals(due(one), due(other));
  }

  private static @Nullable LocalDate due(Item item) {
    Target target = item.facts().plan().target();
    return target == null ? null : target.lastDay();
  }

  private static void move(Item now, @Nullable Item before, Map<Movement, List<Moves.Move>> moves) {
    LocalDate due = before == null ? null : due(before);
    LocalDate day = due(now);
    boolean slipped = due != null && now.status().isOpen() && (day == null || day.isAfter(due));
    Stream.concat(
            Movement.of(before == null ? null : before.status(), now.status()).stream(),
            slipped ? Stream.of(Movement.SLIPPED) : Stream.empty())
        .forEach(
            movement ->
                moves
                    .computeIfAbsent(movement, _ -> new ArrayList<>())
                    .add(new Moves.Move(now, movement, due)));
  }

  @Override
  public synchronized List<Recorded> evidence(Roadmap.Id roadmap) {
    return listed(
            recorded ->
                roadmap.equals(recorded.roadmap())
                    && (recorded.event() instanceof MilestoneChanged
                        || recorded.event() instanceof MilestoneRestored
                        || recorded.event() instanceof EvidenceVerified))
        .toList();
  }

  @Override
  public synchronized List<Recorded> lastChange(Person.Id person) {
    Set<String> redone = new HashSet<>();
    Set<String> undone = new HashSet<>();
    for (Recorded recorded : events.reversed()) {
      if (recorded.event() instanceof ChangeRedone(var request, var _)) {
        redone.add(request);
      }
      if (recorded.event() instanceof ChangeUndone(var request, var _)
          && !redone.contains(recorded.origin().request())) {
        undone.add(request);
      }
      if (recorded.event() instanceof MilestoneRestored(var request, var _)) {
        undone.add(request);
      }
    }
    return events.reversed().stream()
        .filter(InMemoryStore::isChange)
        .filter(recorded -> recorded.origin().person().equals(person))
        .map(recorded -> recorded.origin().request())
        .filter(request -> !undone.contains(request))
        .findFirst()
        .map(request -> listed(each -> isChange(each) && isOf(each, request)).toList())
        .orElse(List.of());
  }

  @Override
  public synchronized List<Recorded> lastUndo(Person.Id person) {
    Set<String> redone = new HashSet<>();
    for (Recorded recorded : events.reversed()) {
      if (recorded.event() instanceof ChangeRedone(var request, var _)) {
        redone.add(request);
      }
      if (recorded.origin().person().equals(person)) {
        String request = recorded.origin().request();
        if (isChange(recorded)) {
          return List.of();
        }
        if (recorded.event() instanceof ChangeUndone && !redone.contains(request)) {
          return listed(each -> each.event() instanceof ChangeUndone && isOf(each, request))
              .toList();
        }
      }
    }
    return List.of();
  }

  private static boolean isOf(Recorded recorded, String request) {
    return recorded.origin().request().equals(request);
  }

  private static boolean isChange(Recorded recorded) {
    boolean byThePerson =
        recorded.event() instanceof OfItem event
            && !(event instanceof ItemAdded
                || event instanceof ItemEdited
                || event instanceof ItemMissed
                || event instanceof ItemRemoved
                || event instanceof ItemReturned
                || event instanceof ItemConflicted
                || event instanceof ChangeUndone
                || event instanceof ChangeRedone);
    byThePerson |= recorded.event() instanceof MilestoneChanged;
    return byThePerson && recorded.origin().surface() != Surface.FILE;
  }

  private Stream<Recorded> listed(Predicate<Recorded> wanted) {
    return List.copyOf(events).stream().filter(wanted);
  }

  @Override
  public synchronized long head() {
    return events.size();
  }

  @Override
  public synchronized Map<Roadmap.Id, Long> lastEvents(long after) {
    Map<Roadmap.Id, Long> last = new HashMap<>();
    for (Recorded one : events) {
      if (one.sequence() > after && one.roadmap() != null) {
        last.put(one.roadmap(), one.sequence());
      }
    }
    return last;
  }

  @Override
  public Subscription onNews(Runnable listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  @Override
  public synchronized int nextNumber(String prefix) {
    return items.values().stream()
            .map(Item::ref)
            .filter(ref -> ref.prefix().equalsIgnoreCase(prefix))
            .mapToInt(Ref::number)
            .max()
            .orElse(0)
        + 1;
  }

  @Override
  public synchronized Optional<Synced> synced(Roadmap.Id roadmap) {
    return Optional.ofNullable(bases.get(roadmap));
  }

  @Override
  public synchronized Map<Roadmap.Id, FileStamp> syncedStamps() {
    return bases.values().stream().collect(Collectors.toMap(Synced::roadmap, Synced::stamp));
  }

  @Override
  public synchronized Set<Roadmap.Id> pending() {
    return patches.stream()
        .filter(Waiting::pending)
        .map(waiting -> waiting.patch().roadmap())
        .collect(Collectors.toSet());
  }

  @Override
  public synchronized List<PendingPatch> pending(Roadmap.Id roadmap) {
    return patches.stream()
        .filter(waiting -> waiting.pending() && waiting.patch().roadmap().equals(roadmap))
        .map(Waiting::patch)
        .toList();
  }

  @Override
  public synchronized List<PendingPatch> patchesOf(String request) {
    return patches.stream()
        .map(Waiting::patch)
        .filter(patch -> patch.request().equals(request))
        .toList();
  }

  @Override
  public synchronized void settle(Synced synced, List<PendingPatch> written) {
    agree(synced);
    for (PendingPatch patch : written) {
      settle(patch);
    }
  }

  private void settle(PendingPatch patch) {
    List<Waiting> after = new ArrayList<>(patches);
    int same = after.indexOf(new Waiting(patch, true));
    if (same >= 0) {
      after.set(same, new Waiting(patch, false));
    } else if (!after.contains(new Waiting(patch, false))) {
      after.stream()
          .filter(waiting -> waiting.pending() && isFor(waiting.patch(), patch))
          .findFirst()
          .ifPresent(after::remove);
      after.add(new Waiting(patch, false));
    }
    patches = after;
  }

  private static boolean isFor(PendingPatch one, PendingPatch other) {
    return one.request().equals(other.request())
        && one.roadmap().equals(other.roadmap())
        && one.about().equals(other.about());
  }

  // Items

  @Override
  public synchronized List<Roadmap> roadmaps() {
    return List.copyOf(tracked.values());
  }

  @Override
  public synchronized List<Milestone> milestones(Roadmap.Id roadmap) {
    return milestones.getOrDefault(roadmap, List.of()).stream().map(Milestone::unplaced).toList();
  }

  @Override
  public synchronized List<Item> find(Filter filter, Viewpoint viewpoint) {
    List<Item> found =
        tracked.values().stream()
            .flatMap(
                roadmap -> {
                  Filter.Against against = new Filter.Against(roadmap.name(), viewpoint);
                  return all(roadmap.id()).stream()
                      .filter(item -> !item.state().gone())
                      .filter(item -> filter.matches(item, against));
                })
            .toList();
    return filter.arrangement().arrange(found);
  }

  @Override
  public synchronized List<Item> all(Roadmap.Id roadmap) {
    return items.values().stream()
        .filter(item -> item.roadmap().equals(roadmap))
        .sorted(DOCUMENT_ORDER)
        .toList();
  }

  @Override
  public synchronized List<Item> dependent() {
    return tracked.keySet().stream()
        .flatMap(roadmap -> all(roadmap).stream())
        .filter(item -> !item.state().gone() && !item.state().needs().isEmpty())
        .toList();
  }

  @Override
  public synchronized Optional<Item> byRef(Ref ref) {
    return items.values().stream()
        .filter(item -> item.ref().equals(ref) && tracked.containsKey(item.roadmap()))
        .findFirst();
  }

  @Override
  public synchronized Optional<Item> byId(Item.Id id) {
    return Optional.ofNullable(items.get(id));
  }

  // People

  @Override
  public synchronized List<Person> all() {
    return people.values().stream()
        .sorted(
            Comparator.comparing((Person person) -> person.name().toLowerCase(Locale.ROOT))
                .thenComparing(person -> person.id().value()))
        .toList();
  }

  @Override
  public synchronized Optional<Person> byId(Person.Id id) {
    return Optional.ofNullable(people.get(id));
  }

  @Override
  public synchronized Optional<Person> byName(String name) {
    return all().stream().filter(person -> person.name().equalsIgnoreCase(name)).findFirst();
  }

  @Override
  public synchronized Optional<Person> byIdentity(Identity identity) {
    return Optional.ofNullable(identities.get(identity)).map(people::get);
  }

  @Override
  public synchronized List<Identity> identities(Person.Id person) {
    return identities.entrySet().stream()
        .filter(entry -> entry.getValue().equals(person))
        .map(Map.Entry::getKey)
        .sorted(
            Comparator.comparing((Identity identity) -> identity.kind().name())
                .thenComparing(Identity::value))
        .toList();
  }

  @Override
  public synchronized List<String> owners(Person.Id person) {
    return owners.stream()
        .filter(one -> one.person().equals(person))
        .map(Owner::owner)
        .sorted(String.CASE_INSENSITIVE_ORDER)
        .toList();
  }

  @Override
  public synchronized List<Person> behind(String owner) {
    return all().stream()
        .filter(person -> owners.stream().anyMatch(one -> one.is(person.id(), owner)))
        .toList();
  }

  // Standups

  @Override
  public synchronized Claim claim(Standups.Slot slot, String holder, Instant now, Duration lease) {
    Held held = slots.get(slot);
    if (held != null && held.posted()) {
      return Claim.POSTED;
    }
    if (held != null && now.isBefore(held.until()) && !held.holder().equals(holder)) {
      return Claim.HELD;
    }
    slots.put(
        slot,
        held == null
            ? new Held(holder, now.plus(lease))
            : new Held(holder, now.plus(lease), false, held.fate(), held.why()));
    return held == null ? Claim.FIRST : Claim.TAKEN_OVER;
  }

  @Override
  public boolean posted(Standups.Slot slot, Instant now) {
    return over(slot, now, Reply.Fate.POSTED);
  }

  @Override
  public synchronized void said(Standups.Slot slot, String text) {
    said.put(slot, text);
  }

  @Override
  public synchronized Optional<String> said(Standups.Slot slot) {
    return Optional.ofNullable(slots.get(slot))
        .filter(held -> held.fate() == Reply.Fate.POSTED)
        .map(_ -> said.getOrDefault(slot, ""));
  }

  @Override
  public void quiet(Standups.Slot slot, Instant now) {
    var _ = over(slot, now, Reply.Fate.QUIET);
  }

  private synchronized boolean over(Standups.Slot slot, Instant now, Reply.Fate fate) {
    Held held = slots.get(slot);
    if (held != null && held.posted()) {
      return false;
    }
    slots.put(slot, new Held("", now, true, fate, held == null ? null : held.why()));
    return true;
  }

  @Override
  public synchronized void delayed(Standups.Slot slot, String why) {
    slots.merge(
        slot,
        new Held("", Instant.MIN).with(Reply.Fate.DELAYED, why),
        (held, _) -> held.with(Reply.Fate.DELAYED, why));
  }

  @Override
  public synchronized void missed(Standups.Slot slot, String why) {
    slots.merge(
        slot,
        new Held("", Instant.MIN).with(Reply.Fate.MISSED, why),
        (held, _) -> held.with(Reply.Fate.MISSED, why));
  }

  @Override
  public synchronized Optional<LocalDate> before(Standups.Slot slot) {
    return slots.keySet().stream()
        .filter(one -> one.place().equals(slot.place()) && one.day().isBefore(slot.day()))
        .map(Standups.Slot::day)
        .max(Comparator.naturalOrder());
  }

  @Override
  public synchronized Optional<Instant> toldBefore(Standups.Slot slot) {
    return slots.entrySet().stream()
        .filter(one -> one.getKey().place().equals(slot.place()))
        .filter(one -> one.getKey().day().isBefore(slot.day()) && one.getValue().posted())
        .max(Comparator.comparing(one -> one.getKey().day()))
        .map(one -> one.getValue().until());
  }

  @Override
  public synchronized List<Reply.Post> history(String team, int most) {
    return slots.entrySet().stream()
        .filter(one -> one.getKey().team().equals(team))
        .map(one -> post(one.getKey(), one.getValue()))
        .sorted(Comparator.comparing(Reply.Post::day).reversed().thenComparing(Reply.Post::channel))
        .limit(most)
        .toList();
  }

  private static Reply.Post post(Standups.Slot slot, Held held) {
    Reply.Fate fate = held.fate() == null ? Reply.Fate.DELAYED : held.fate();
    Instant at = fate == Reply.Fate.POSTED ? held.until() : null;
    return new Reply.Post(slot.day(), slot.channel(), fate, at, held.why());
  }
}
