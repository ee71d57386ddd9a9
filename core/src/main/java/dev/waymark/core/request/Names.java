package dev.waymark.core.request;

import dev.waymark.core.filter.Filter;
import dev.waymark.core.filter.Filter.Term;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a request names, so that it can be known beforehand whether there is such a thing.
public final class Names {
  private Names() {}

  public static List<String> in(Request request) {
    Stream<Named> named =
        switch (request) {
          case Query query -> in(query);
          case Command command -> in(command);
        };
    return Stream.concat(named.map(Named::words), milestones(request)).toList();
  }

  private static Stream<Named> in(Query query) {
    return switch (query) {
      case Query.Show(var item) -> Stream.of(item);
      case Query.Status(var of) -> Stream.ofNullable(of);
      case Query.Log(var item, var _) -> Stream.ofNullable(item);
      case Query.At(var _, var looked) -> in(looked);
      case Query.Export(var roadmap) -> Stream.of(roadmap);
      case Query.Lint(var of) -> Stream.ofNullable(of);
      case Query.ListItems _,
          Query.ListView _,
          Query.Mine _,
          Query.Views _,
          Query.Follows _,
          Query.Next _,
          Query.Digest _,
          Query.PreviewStandup _,
          Query.PastStandups _,
          Query.OfDays _,
          Query.Help _ ->
          Stream.empty();
    };
  }

  private static Stream<Named> in(Command command) {
    return switch (command) {
      case Command.Start(var items) -> items.stream();
      case Command.Done(var items, var _) -> items.stream();
      case Command.Finish(var milestone, var _) -> Stream.of(milestone);
      case Command.Meet(var of, var _, var _) -> Stream.of(of);
      case Command.Unmeet(var of, var _) -> Stream.of(of);
      case Command.Block(var item, var _) -> Stream.of(item);
      case Command.Unblock(var items) -> items.stream();
      case Command.Reopen(var items) -> items.stream();
      case Command.Add(var milestone, var _) -> Stream.of(milestone);
      case Command.Rename(var item, var _) -> Stream.of(item);
      case Command.Move(var item, var milestone) -> Stream.of(item, milestone);
      case Command.Drop(var item, var _) -> Stream.of(item);
      case Command.Defer(var items) -> items.stream();
      case Command.SetPriority(var item, var _) -> Stream.of(item);
      case Command.Take(var items) -> items.stream();
      case Command.Link(var item, var _) -> Stream.of(item);
      case Command.Untrack(var roadmap) -> Stream.of(roadmap);
      case Command.Own(var item, var _) -> Stream.of(item);
      case Command.SetTarget(var item, var _) -> Stream.of(item);
      case Command.After(var item, var first) -> Stream.concat(Stream.of(item), first.stream());
      case Command.Join(var item, var other) -> Stream.of(item, other);
      case Command.Note(var item, var _) -> Stream.of(item);
      case Command.Undo(var of, var _) -> Stream.ofNullable(of);
      case Command.Resolve(var item, var _) -> Stream.of(item);
      case Command.SaveView _,
          Command.Follow _,
          Command.Unfollow _,
          Command.CallMe _,
          Command.PostStandup _,
          Command.Redo _,
          Command.Verify _,
          Command.OfDays _,
          Command.Waive _ ->
          Stream.empty();
    };
  }

  private static Stream<String> milestones(Request request) {
    Filter filter = filter(request);
    return filter == null ? Stream.empty() : filter.terms().stream().flatMap(Names::milestones);
  }

  /// The filter of a list; null for anything else.
  public static @Nullable Filter filter(Request request) {
    return switch (request) {
      case Query.ListItems(var filter) -> filter;
      case Query.ListView(var _, var also) -> also;
      case Query.At(var _, var looked) -> filter(looked);
      case Command.Verify(var filter) -> filter;
      case Command.Follow(var filter) -> filter;
      case Command.Unfollow(var filter) -> filter;
      case Query _, Command _ -> null;
    };
  }

  private static Stream<String> milestones(Term term) {
    return switch (term) {
      case Filter.InMilestone(var words) -> Stream.of(words);
      case Filter.Not(var inner) -> milestones(inner);
      case Filter.And(var inner) -> inner.stream().flatMap(Names::milestones);
      case Filter.Or(var inner) -> inner.stream().flatMap(Names::milestones);
      case Filter.Is _,
          Filter.HasStatus _,
          Filter.HasPriority _,
          Filter.OwnedBy _,
          Filter.DueBy _,
          Filter.DueWithin _,
          Filter.InRoadmap _,
          Filter.HasFinding _,
          Filter.Says _,
          Filter.ChangedWithin _,
          Filter.ChangedBy _ ->
          Stream.empty();
    };
  }
}
