package dev.waymark.core.request;

import dev.waymark.core.roadmap.Person;
import dev.waymark.core.roadmap.Person.Role;
import java.util.Locale;
import java.util.Optional;

/// What somebody may do or not, whichever surface they are on.
public enum Right {
  LOOK(Role.VIEWER, "look"),
  CHANGE_ITEMS(Role.MEMBER, "change items"),
  CHANGE_MILESTONES(Role.LEAD, "change milestones"),
  /// Owner and target of an item that belongs to another person.
  PLAN_FOR_OTHERS(Role.LEAD, "change the owner or target of what belongs to others"),
  WAIVE(Role.LEAD, "waive findings"),
  CHECK_IN(Role.MEMBER, "check in"),
  FOLLOW(Role.LEAD, "say what a channel follows"),
  CONVENE(Role.LEAD, "post standups"),
  UNDO_OTHERS(Role.LEAD, "take back what others did"),
  TRACK(Role.ADMIN, "say which roadmaps are tracked"),
  INTRODUCE(Role.ADMIN, "say who is who");

  private final Role role;
  private final String what;

  Right(Role role, String what) {
    this.role = role;
    this.what = what;
  }

  /// What a request takes, before it is known what it is about: a command that turns out to name a
  /// milestone, or another's item, takes more.
  public static Right of(Request request) {
    return switch (request) {
      case Query _, Command.CallMe _ -> LOOK;
      case Command.Finish _ -> CHANGE_MILESTONES;
      case Command.Waive _ -> WAIVE;
      case Command.Follow _, Command.Unfollow _ -> FOLLOW;
      case Command.PostStandup _ -> CONVENE;
      case Command.OfDays _ -> CHECK_IN;
      case Command.Untrack _ -> TRACK;
      case Command.Start _,
          Command.Done _,
          Command.Meet _,
          Command.Unmeet _,
          Command.Block _,
          Command.Unblock _,
          Command.Reopen _,
          Command.Add _,
          Command.Rename _,
          Command.Move _,
          Command.Drop _,
          Command.Defer _,
          Command.SetPriority _,
          Command.Take _,
          Command.Link _,
          Command.Own _,
          Command.SetTarget _,
          Command.Note _,
          Command.After _,
          Command.Join _,
          Command.Undo _,
          Command.Redo _,
          Command.Resolve _,
          Command.SaveView _,
          Command.Verify _ ->
          CHANGE_ITEMS;
    };
  }

  /// What it takes where it is about an item of another person.
  public static Right forOthers(Command command) {
    return command instanceof Command.Own
            || command instanceof Command.Take
            || command instanceof Command.SetTarget
        ? PLAN_FOR_OTHERS
        : of(command);
  }

  /// The least that one has to be.
  public Role role() {
    return role;
  }

  /// The end of the sentence that begins with somebody's name and "may".
  public String what() {
    return what;
  }

  /// A sentence about why this person may not; empty where they may.
  public Optional<String> refusal(Person person) {
    return person.may(role)
        ? Optional.empty()
        : Optional.of(
            "%s may not %s: that takes the role %s, which an admin gives."
                .formatted(person.name(), what, role.name().toLowerCase(Locale.ROOT)));
  }
}
