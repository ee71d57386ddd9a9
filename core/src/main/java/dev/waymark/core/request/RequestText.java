package dev.waymark.core.request;

import dev.waymark.core.filter.Filter;
import dev.waymark.core.filter.Token;
import dev.waymark.core.roadmap.Evidence;
import dev.waymark.core.roadmap.Status;
import dev.waymark.core.roadmap.Target;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A request in the grammar's own words: what `ask --explain` prints, and what reads back as the
/// same request.
public final class RequestText {
  private RequestText() {}

  public static String of(Request request) {
    return switch (request) {
      case Query query -> of(query);
      case Command command -> of(command);
    };
  }

  private static String of(Query query) {
    return switch (query) {
      case Query.ListItems(var filter) -> said(Verb.LIST, canonical(filter));
      case Query.Show(var item) -> said(Verb.SHOW, name(item));
      case Query.Status(var of) -> said(Verb.STATUS, of == null ? "" : name(of));
      case Query.ListView(var view, var also) -> said(Verb.LIST, "@" + view, canonical(also));
      case Query.Mine() -> said(Verb.MINE);
      case Query.Views() -> said(Verb.VIEW);
      case Query.Follows() -> said(Verb.FOLLOW);
      case Query.Next() -> said(Verb.NEXT);
      case Query.Log(var item, var filter) ->
          said(
              Verb.LOG,
              item == null ? "" : name(item),
              filter.since() == null ? "" : "since:" + filter.since(),
              filter.by() == null ? "" : "by:" + quoted(filter.by()),
              filter.surface() == null ? "" : "surface:" + filter.surface().word());
      case Query.At(var day, var looked) -> of(looked) + " at:" + day;
      case Query.Digest(var since) -> said(Verb.DIGEST, since == null ? "" : "since:" + since);
      case Query.PreviewStandup(var team) -> said(Verb.STANDUP, "preview", team);
      case Query.PastStandups(var team) -> said(Verb.STANDUP, "history", team);
      case Query.OfDays asked -> DayWords.text(asked);
      case Query.Export(var roadmap) -> said(Verb.EXPORT, name(roadmap));
      case Query.Lint(var of) -> said(Verb.LINT, of == null ? "" : name(of));
      case Query.Help(var verb) -> said(Verb.HELP, verb == null ? "" : verb);
    };
  }

  private static String of(Command command) {
    return switch (command) {
      case Command.Start(var items) -> said(Verb.START, names(items));
      case Command.Done(var items, var evidence) ->
          said(Verb.DONE, names(items), texts(evidence.stream().map(Evidence::text)));
      case Command.Finish(var milestone, var reason) ->
          said(Verb.DONE, name(milestone), "anyway", reason);
      case Command.Meet(var of, var number, var evidence) ->
          said(Verb.MEET, name(of), String.valueOf(number), evidence == null ? "" : evidence);
      case Command.Unmeet(var of, var number) ->
          said(Verb.UNMEET, name(of), String.valueOf(number));
      case Command.Block(var item, var reason) ->
          said(Verb.BLOCK, name(item), asSaid(Verb.BLOCK, reason));
      case Command.Unblock(var items) -> said(Verb.UNBLOCK, names(items));
      case Command.Reopen(var items) -> said(Verb.REOPEN, names(items));
      case Command.Add(var milestone, var title) ->
          said(Verb.ADD, name(milestone), title(Verb.ADD, title));
      case Command.Rename(var item, var title) ->
          said(Verb.RENAME, name(item), title(Verb.RENAME, title));
      case Command.Move(var item, var milestone) -> said(Verb.MOVE, name(item), name(milestone));
      case Command.Drop(var item, var reason) ->
          said(Verb.DROP, name(item), reason == null ? "" : asSaid(Verb.DROP, reason));
      case Command.Defer(var items) -> said(Verb.DEFER, names(items));
      case Command.SetPriority(var item, var priority) ->
          said(Verb.PRIORITY, name(item), priority == null ? "none" : priority.word());
      case Command.Take(var items) -> said(Verb.TAKE, names(items));
      case Command.Link(var item, var evidence) -> said(Verb.LINK, name(item), evidence.text());
      case Command.Untrack(var roadmap) -> said(Verb.UNTRACK, name(roadmap));
      case Command.SaveView(var name, var filter) ->
          said(Verb.VIEW, "save", name, canonical(filter));
      case Command.PostStandup(var team) -> said(Verb.STANDUP, "now", team);
      case Command.Follow(var filter) -> said(Verb.FOLLOW, canonical(filter));
      case Command.Unfollow(var filter) -> said(Verb.UNFOLLOW, canonical(filter));
      case Command.CallMe(var wanted) ->
          said(wanted ? Verb.FOLLOW : Verb.UNFOLLOW, RequestParser.ME);
      case Command.Own(var item, var owner) -> said(Verb.OWN, name(item), quoted(orNone(owner)));
      case Command.SetTarget(var item, var target) -> said(Verb.TARGET, name(item), day(target));
      case Command.After(var item, var first) ->
          said(Verb.AFTER, name(item), first.isEmpty() ? "none" : names(first));
      case Command.Join(var item, var other) -> said(Verb.JOIN, name(item), name(other));
      case Command.Note(var item, var text) -> said(Verb.NOTE, name(item), text);
      case Command.Undo(var of, var anyway) ->
          said(Verb.UNDO, of == null ? "" : name(of), anyway ? "anyway" : "");
      case Command.Waive(var finding, var reason, var until) ->
          said(
              Verb.WAIVE,
              finding,
              reason == null ? "none" : waived(reason),
              until == null ? "" : "until " + until);
      case Command.OfDays told -> DayWords.text(told);
      case Command.Redo() -> said(Verb.REDO);
      case Command.Verify(var filter) -> said(Verb.VERIFY, canonical(filter));
      case Command.Resolve(var item, var side) -> said(Verb.SYNC, name(item), side.word());
    };
  }

  /// In quotes where it would be read as more than a text.
  public static String asSaid(Verb verb, String text) {
    boolean quotes =
        Afterthought.isOne(verb, text) && text.chars().noneMatch(one -> Token.isQuote((char) one));
    return quotes ? '"' + text + '"' : text;
  }

  /// The last `until` that is in no quotes has a day behind it.
  private static String waived(String reason) {
    return Token.all(reason).stream().anyMatch(Rest::isUntil) ? '"' + reason + '"' : reason;
  }

  private static String title(Verb verb, String title) {
    return RequestParser.isTo(title) ? '"' + title + '"' : asSaid(verb, title);
  }

  /// `is:done` means no more than `status:done`, which is how it is said.
  private static String canonical(Filter filter) {
    return new Filter(canonical(filter.terms()), filter.arrangement()).toString();
  }

  private static List<Filter.Term> canonical(List<Filter.Term> terms) {
    return terms.stream().map(RequestText::canonical).toList();
  }

  private static Filter.Term canonical(Filter.Term term) {
    return switch (term) {
      case Filter.Not(var inner) -> new Filter.Not(canonical(inner));
      case Filter.And(var inner) -> new Filter.And(canonical(inner));
      case Filter.Or(var inner) -> new Filter.Or(canonical(inner));
      case Filter.Is(var standing) when standing == Filter.Standing.DONE ->
          new Filter.HasStatus(Status.DONE);
      case Filter.Is _,
          Filter.HasStatus _,
          Filter.HasPriority _,
          Filter.OwnedBy _,
          Filter.DueBy _,
          Filter.DueWithin _,
          Filter.InMilestone _,
          Filter.InRoadmap _,
          Filter.HasFinding _,
          Filter.Says _,
          Filter.ChangedWithin _,
          Filter.ChangedBy _ ->
          term;
    };
  }

  private static String said(Verb verb, String... parts) {
    return Stream.concat(Stream.of(verb.word()), Stream.of(parts))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" "));
  }

  static String names(List<Named> items) {
    return texts(items.stream().map(RequestText::name));
  }

  private static String texts(Stream<String> texts) {
    return texts.collect(Collectors.joining(" "));
  }

  private static String name(Named named) {
    return FunctionWords.only(named.words()) ? '"' + named.words() + '"' : quoted(named.words());
  }

  private static String quoted(String words) {
    return words.chars().anyMatch(Character::isWhitespace) ? '"' + words + '"' : words;
  }

  private static String orNone(@Nullable String owner) {
    return owner == null ? "none" : owner;
  }

  private static String day(@Nullable Target target) {
    return target == null ? "none" : target.toString();
  }
}
