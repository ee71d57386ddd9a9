package dev.waymark.core.event;

import dev.waymark.core.roadmap.Conflict;
import dev.waymark.core.roadmap.Evidence;
import dev.waymark.core.roadmap.Facts;
import dev.waymark.core.roadmap.Item;
import dev.waymark.core.roadmap.Milestone;
import dev.waymark.core.roadmap.Need;
import dev.waymark.core.roadmap.Person;
import dev.waymark.core.roadmap.Priority;
import dev.waymark.core.roadmap.Ref;
import dev.waymark.core.roadmap.Target;
import dev.waymark.core.roadmap.Waiver;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A fact, past tense.
public sealed interface RoadmapEvent {

  /// Facts about one item.
  sealed interface OfItem extends RoadmapEvent {}

  /// A piece of work was found in the file for the first time.
  record ItemAdded(Ref ref, Facts facts) implements OfItem {}

  /// Somebody added a piece of work, and so it came into the file.
  record ItemCreated(Ref ref, Facts facts) implements OfItem {}

  /// The file says something else than before.
  record ItemEdited(Facts before, Facts after) implements OfItem {}

  /// The file no longer has it.
  record ItemRemoved() implements OfItem {}

  /// The file may still have it, in other words or elsewhere: somebody has to say.
  ///
  /// @param read what its line said last
  record ItemMissed(Facts read) implements OfItem {}

  /// File and store say different things: these are all such things now.
  record ItemConflicted(List<Conflict> conflicts) implements OfItem {
    public ItemConflicted {
      conflicts = List.copyOf(conflicts);
    }
  }

  /// Somebody said which it is.
  ///
  /// @param facts as they are then
  record ConflictResolved(Conflict.Side side, Facts facts) implements OfItem {}

  /// The file has it again.
  record ItemReturned(Facts facts) implements OfItem {}

  record ItemStarted() implements OfItem {}

  record ItemCompleted(List<Evidence> evidence) implements OfItem {
    public ItemCompleted {
      evidence = List.copyOf(evidence);
    }
  }

  record ItemBlocked(String reason) implements OfItem {}

  record ItemUnblocked() implements OfItem {}

  record ItemReopened() implements OfItem {}

  record ItemDeferred() implements OfItem {}

  /// @param reason null where none was given
  record ItemDropped(@Nullable String reason) implements OfItem {}

  record ItemRenamed(String title) implements OfItem {}

  /// It stands in another milestone.
  ///
  /// @param facts as they are there
  record ItemMoved(Facts facts) implements OfItem {}

  record ItemLinked(Evidence evidence) implements OfItem {}

  record PriorityChanged(@Nullable Priority priority) implements OfItem {}

  record OwnerChanged(@Nullable String owner) implements OfItem {}

  record TargetChanged(@Nullable Target target) implements OfItem {}

  record ItemNoted(String text) implements OfItem {}

  /// Somebody said what has to be finished first: these are all such things now.
  record NeedsChanged(List<Need> needs) implements OfItem {
    public NeedsChanged {
      needs = List.copyOf(needs);
    }
  }

  /// It is the same work as another item and has become part of that: its lines are that item's,
  /// its ref leads there.
  record ItemJoined(Ref into) implements OfItem {}

  /// Another item became part of it.
  ///
  /// @param evidence the other's, as far as it was not known here
  /// @param notes likewise
  record ItemWidened(Ref other, List<Evidence> evidence, List<String> notes) implements OfItem {
    public ItemWidened {
      evidence = List.copyOf(evidence);
      notes = List.copyOf(notes);
    }
  }

  /// Somebody looked whether it is so.
  ///
  /// @param number which of the item's criteria, from 1
  /// @param met false with evidence says that it shows a part of what is asked for
  /// @param evidence null where none was given
  record CriterionChanged(int number, boolean met, @Nullable String evidence) implements OfItem {}

  /// An earlier request was taken back; the item is as it was before.
  ///
  /// @param undone the request taken back
  record ChangeUndone(String undone, Item.State restored) implements OfItem {}

  /// What was taken back is there again.
  ///
  /// @param undone the request that had taken it back
  record ChangeRedone(String undone, Item.State restored) implements OfItem {}

  /// Facts about a whole roadmap.
  sealed interface OfRoadmap extends RoadmapEvent {}

  /// @param file absolute
  record RoadmapTracked(String name, String prefix, String file) implements OfRoadmap {}

  record RoadmapUntracked() implements OfRoadmap {}

  /// The file's sections changed; these are all of them now.
  record MilestonesRead(List<Milestone> milestones) implements OfRoadmap {
    public MilestonesRead {
      milestones = List.copyOf(milestones);
    }
  }

  /// A milestone itself is said to be otherwise; nothing of its items changes.
  ///
  /// @param because what was said with it: a reason, or what shows that it is so; null for nothing
  record MilestoneChanged(Milestone before, Milestone after, @Nullable String because)
      implements OfRoadmap {}

  /// An earlier change of a milestone was taken back; it is as it was before.
  ///
  /// @param undone the request taken back
  record MilestoneRestored(String undone, Milestone restored) implements OfRoadmap {}

  /// Somebody looked whether what shows that work is done still holds.
  ///
  /// @param about a milestone's title, or an item's ref
  /// @param said what came of looking, in a few words
  /// @param commit which the repository was at; null where there is none
  record EvidenceVerified(
      String about, String evidence, boolean holds, String said, @Nullable String commit)
      implements OfRoadmap {}

  /// Somebody accepts a finding as it is.
  record FindingWaived(Waiver waiver) implements OfRoadmap {}

  /// A finding is no longer accepted.
  ///
  /// @param finding its id
  record WaiverWithdrawn(String finding) implements OfRoadmap {}

  /// @param channel where, as the configuration names it
  /// @param day the local date it stands for
  record StandupPosted(String channel, LocalDate day) implements OfRoadmap {}

  /// Facts about people.
  sealed interface OfPeople extends RoadmapEvent {}

  record PersonAdded(Person person) implements OfPeople {}

  record RoleGiven(Person.Id person, Person.Role role) implements OfPeople {}

  /// A person is also known by this name on a surface.
  record IdentityLinked(Person.Id person, Identity identity) implements OfPeople {}

  /// Somebody is not called that on some surface any more: nobody comes in with that key.
  record IdentityUnlinked(Person.Id person, Identity identity) implements OfPeople {}

  /// What documents say belongs to this owner, such as a team, belongs to this person too.
  record OwnerMapped(Person.Id person, String owner) implements OfPeople {}

  /// It no longer does.
  record OwnerUnmapped(Person.Id person, String owner) implements OfPeople {}

  /// What people say of their own days: whoever the origin names.
  sealed interface OfDays extends OfPeople {}

  /// Somebody said how it goes; of the same day the newest counts.
  record CheckedIn(LocalDate day, CheckIn said) implements OfDays {}

  /// Somebody has nothing to say that day.
  record CheckInSkipped(LocalDate day) implements OfDays {}

  /// Somebody is not there, also on the last day.
  record WentAway(LocalDate from, LocalDate until) implements OfDays {}

  /// Somebody is there again, from this day on.
  record CameBack(LocalDate day) implements OfDays {}
}
