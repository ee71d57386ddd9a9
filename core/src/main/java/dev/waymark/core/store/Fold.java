package dev.waymark.core.store;

import dev.waymark.core.event.Projection;
import dev.waymark.core.event.Recorded;
import dev.waymark.core.event.RoadmapEvent.EvidenceVerified;
import dev.waymark.core.event.RoadmapEvent.FindingWaived;
import dev.waymark.core.event.RoadmapEvent.IdentityLinked;
import dev.waymark.core.event.RoadmapEvent.IdentityUnlinked;
import dev.waymark.core.event.RoadmapEvent.MilestoneChanged;
import dev.waymark.core.event.RoadmapEvent.MilestoneRestored;
import dev.waymark.core.event.RoadmapEvent.MilestonesRead;
import dev.waymark.core.event.RoadmapEvent.OfDays;
import dev.waymark.core.event.RoadmapEvent.OfItem;
import dev.waymark.core.event.RoadmapEvent.OfPeople;
import dev.waymark.core.event.RoadmapEvent.OfRoadmap;
import dev.waymark.core.event.RoadmapEvent.OwnerMapped;
import dev.waymark.core.event.RoadmapEvent.OwnerUnmapped;
import dev.waymark.core.event.RoadmapEvent.PersonAdded;
import dev.waymark.core.event.RoadmapEvent.RoadmapTracked;
import dev.waymark.core.event.RoadmapEvent.RoadmapUntracked;
import dev.waymark.core.event.RoadmapEvent.RoleGiven;
import dev.waymark.core.event.RoadmapEvent.StandupPosted;
import dev.waymark.core.event.RoadmapEvent.WaiverWithdrawn;
import dev.waymark.core.roadmap.Item;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Turns events into today's state: folded in memory first, written in the end.
final class Fold {
  private final Session session;
  private final Links links;
  private final Map<Item.Id, @Nullable Kept> before = new HashMap<>();

  /// In the order of their first events, in which their rows are written quickest.
  private final Map<Item.Id, Kept> after = new LinkedHashMap<>();

  private final ProgressTable.Changes progress = new ProgressTable.Changes();

  private final List<Recorded> others = new ArrayList<>();
  private final List<EventTable.Step> steps = new ArrayList<>();

  /// Requests that had a roadmap tracked.
  private final Set<String> imports = new HashSet<>();

  /// The last one that did not.
  private String other = "";

  /// Whether there is no row of any item yet.
  private boolean blank;

  /// What becomes of the steps.
  @FunctionalInterface
  interface Links {
    /// @param steps in the order of their events
    void take(List<EventTable.Step> steps) throws SQLException;
  }

  private Fold(Session session, Links links, boolean blank) {
    this.session = session;
    this.links = links;
    this.blank = blank;
  }

  /// Of what happens from now on.
  Fold(Session session) {
    this(session, steps -> EventTable.link(session, steps), false);
  }

  /// Of a journal from its first event on, into tables without any row.
  static Fold anew(Session session, Links links) {
    return new Fold(session, links, true);
  }

  /// Whether a change decided on this version of an item still holds. Later changes of the same
  /// request may have been decided on the version before or after the earlier ones.
  ///
  /// @param expected as in a draft: 0 for an item to be added, -1 where none matters
  boolean holds(Item.Id id, long expected) throws SQLException {
    return expected == -1
        || expected == version(before(id))
        || (after.containsKey(id) && expected == version(after.get(id)));
  }

  private static long version(@Nullable Kept kept) {
    return kept == null ? 0 : kept.item().last().version();
  }

  private @Nullable Kept before(Item.Id id) throws SQLException {
    if (blank) {
      return null;
    }
    if (!before.containsKey(id)) {
      Kept known = session.recent().get(id);
      before.put(id, known == null ? ItemTable.kept(session, id).orElse(null) : known);
    }
    return before.get(id);
  }

  void add(Recorded recorded) throws SQLException {
    if (!(recorded.event() instanceof OfItem)) {
      others.add(recorded);
      if (recorded.event() instanceof RoadmapTracked) {
        imports.add(recorded.origin().request());
      }
      return;
    }
    Item.Id id = Objects.requireNonNull(recorded.item());
    Kept known = after.get(id);
    Kept kept = known == null ? before(id) : known;
    Item stood = kept == null ? null : kept.item();
    Item item = Projection.apply(stood, recorded);
    boolean moves =
        stood == null ? !isFound(recorded.origin().request()) : Moved.differ(stood, item);
    if (kept != null) {
      steps.add(new EventTable.Step(recorded.sequence(), kept, moves));
    }
    Moved moved = kept == null ? Moved.NEVER : kept.moved();
    after.put(id, new Kept(item, moves ? moved.then(recorded.origin().at(), stood) : moved));
  }

  /// Whether what a request adds was there before, in a file that it had tracked.
  private boolean isFound(String request) throws SQLException {
    if (imports.contains(request)) {
      return true;
    }
    if (!request.equals(other) && EventTable.tracks(session, request)) {
      imports.add(request);
      return true;
    }
    other = request;
    return false;
  }

  /// How many items are held in memory.
  int held() {
    return after.size();
  }

  void write() throws SQLException {
    writeItems();
    writeOthers();
  }

  /// Writes what is written once, however many requests there were.
  void end() throws SQLException {
    progress.write(session);
  }

  /// Lets go of each item as soon as it is written, as its values take as much room again.
  void writeItems() throws SQLException {
    Iterator<Kept> items = after.values().iterator();
    while (items.hasNext()) {
      Kept kept = items.next();
      Kept old = before.get(kept.item().id());
      ItemRow.save(session, old, kept);
      progress.count(old == null ? null : old.item(), kept.item());
      session.recent().put(kept);
      items.remove();
    }
    before.clear();
    blank = false;
  }

  /// All but the items, which may change again.
  void writeOthers() throws SQLException {
    for (Recorded recorded : others) {
      switch (recorded.event()) {
        case OfRoadmap event -> write(recorded, event);
        case OfPeople event -> write(recorded, event);
        case OfItem _ -> {}
      }
    }
    links.take(steps);
    steps.clear();
    others.clear();
  }

  private void write(Recorded recorded, OfRoadmap event) throws SQLException {
    switch (event) {
      case RoadmapTracked tracked ->
          RoadmapTable.track(
              session, Objects.requireNonNull(recorded.roadmap()), recorded.sequence(), tracked);
      case RoadmapUntracked() ->
          RoadmapTable.untrack(session, Objects.requireNonNull(recorded.roadmap()));
      case MilestonesRead(var milestones) ->
          RoadmapTable.replaceMilestones(
              session, Objects.requireNonNull(recorded.roadmap()), milestones);
      case MilestoneChanged(var _, var after, var _) ->
          RoadmapTable.say(session, Objects.requireNonNull(recorded.roadmap()), after);
      case MilestoneRestored(var _, var restored) ->
          RoadmapTable.say(session, Objects.requireNonNull(recorded.roadmap()), restored);
      case FindingWaived(var waiver) ->
          WaiverTable.save(session, Objects.requireNonNull(recorded.roadmap()), waiver);
      case WaiverWithdrawn(var finding) ->
          WaiverTable.delete(session, Objects.requireNonNull(recorded.roadmap()), finding);
      case EvidenceVerified _, StandupPosted _ -> {}
    }
  }

  private void write(Recorded recorded, OfPeople event) throws SQLException {
    switch (event) {
      case PersonAdded(var person) -> PeopleTable.add(session, person);
      case RoleGiven(var person, var role) -> PeopleTable.giveRole(session, person, role);
      case IdentityLinked(var person, var identity) -> PeopleTable.link(session, person, identity);
      case IdentityUnlinked(var person, var identity) ->
          PeopleTable.unlink(session, person, identity);
      case OwnerMapped(var person, var owner) -> PeopleTable.map(session, person, owner);
      case OwnerUnmapped(var person, var owner) -> PeopleTable.unmap(session, person, owner);
      case OfDays said -> DaysTable.write(session, recorded.origin(), said);
    }
  }
}
