package dev.waymark.core.reply;

import static dev.waymark.core.reply.Line.code;
import static dev.waymark.core.reply.Line.dim;
import static dev.waymark.core.reply.Line.plain;
import static dev.waymark.core.reply.Line.ref;
import static dev.waymark.core.reply.Line.strong;
import static dev.waymark.core.reply.Line.time;

import dev.waymark.core.event.Identity;
import dev.waymark.core.event.RoadmapEvent;
import dev.waymark.core.filter.Arrangement;
import dev.waymark.core.reply.Line.Span;
import dev.waymark.core.reply.Reply.Card;
import dev.waymark.core.reply.Reply.Change;
import dev.waymark.core.reply.Reply.Changed;
import dev.waymark.core.reply.Reply.Choice;
import dev.waymark.core.reply.Reply.Digest;
import dev.waymark.core.reply.Reply.Edit;
import dev.waymark.core.reply.Reply.Help;
import dev.waymark.core.reply.Reply.History;
import dev.waymark.core.reply.Reply.ListedItem;
import dev.waymark.core.reply.Reply.Listing;
import dev.waymark.core.reply.Reply.LogEntry;
import dev.waymark.core.reply.Reply.Overview;
import dev.waymark.core.reply.Reply.Progress;
import dev.waymark.core.reply.Reply.Refused;
import dev.waymark.core.reply.Reply.Remarked;
import dev.waymark.core.reply.Reply.RoadmapProgress;
import dev.waymark.core.request.Verb;
import dev.waymark.core.roadmap.Conflict;
import dev.waymark.core.roadmap.Criterion;
import dev.waymark.core.roadmap.Evidence;
import dev.waymark.core.roadmap.Facts;
import dev.waymark.core.roadmap.Item;
import dev.waymark.core.roadmap.Milestone;
import dev.waymark.core.roadmap.Need;
import dev.waymark.core.roadmap.Plan;
import dev.waymark.core.roadmap.Ref;
import dev.waymark.core.roadmap.Status;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Replies in words, the same on every surface.
public final class Wording {
  private static final String AS_IT_WAS = "is as it was";

  /// Apart, because formatters take long to make and most replies tell no time.
  private static final class Times {
    static final DateTimeFormatter WHEN =
        DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
  }

  /// What an item's row begins with, by its status: made once, as lists are full of them.
  private static final Map<Status, Span> GLYPHS = new EnumMap<>(Status.class);

  static {
    for (Status status : Status.values()) {
      GLYPHS.put(status, plain("  " + glyph(status) + " "));
    }
  }

  private final ZoneId zone;
  private final List<Line> lines = new ArrayList<>();

  private Wording(ZoneId zone) {
    this.zone = zone;
  }

  /// @param zone in which times are told
  public static List<Line> of(Reply reply, ZoneId zone) {
    Wording wording = new Wording(zone);
    if (reply instanceof Listing listing) {
      wording.say(listing); // asked most: docs/decisions/0006
    } else {
      wording.say(reply);
    }
    return List.copyOf(wording.lines);
  }

  private void say(Reply reply) {
    switch (reply) {
      case Changed changed -> say(changed);
      case Reply.MilestoneSaid said -> say(said);
      case Listing listing -> say(listing);
      case Card card -> say(card);
      case Reply.MilestoneCard card -> say(card);
      case Overview overview -> overview.roadmaps().forEach(this::say);
      case Choice choice -> say(choice);
      case History history -> history.entries().forEach(this::say);
      case Digest digest -> lines.addAll(DigestWording.of(digest));
      case Reply.Posts posts -> say(posts);
      case Reply.Views views -> say(views);
      case Reply.Follows follows -> say(follows);
      case Reply.OfDays days -> lines.addAll(DayWording.of(days));
      case Reply.Understood(var line, var inner) -> {
        add(dim("→ " + line));
        say(inner);
      }
      case Reply.Confirm confirm -> say(confirm);
      case Reply.Findings(var files) -> lines.addAll(LintWording.of(files));
      case Reply.Document document -> document.text().lines().forEach(line -> add(plain(line)));
      case Help help -> say(help);
      case Remarked(var inner, var problems) -> {
        say(inner);
        problems.forEach(problem -> add(plain(problem)));
      }
      case Refused refused -> add(plain(refused.sentence()));
    }
    if (lines.isEmpty()) {
      add(dim("Nothing yet."));
    }
  }

  private void say(Changed changed) {
    for (Change change : changed.changes()) {
      List<Span> spans = new ArrayList<>();
      spans.add(plain("✓ "));
      spans.add(ref(change.item().item().ref()));
      spans.add(plain(" " + change.item().item().title() + " " + change.what()));
      Progress progress = change.progress();
      spans.add(
          dim(" · " + progress.done() + " of " + progress.total() + in(progress.milestone())));
      spans.add(dim(" · " + place(change.item())));
      spans.add(dim(" · undo"));
      lines.add(new Line(spans));
      change.edits().forEach(this::say);
    }
    changed.remarks().forEach(remark -> add(plain(remark)));
  }

  private void say(Reply.MilestoneSaid said) {
    add(
        plain("✓ "),
        strong(said.milestone().title()),
        plain(" " + said.what()),
        dim(" · " + said.progress().done() + " of " + said.progress().total() + " done"),
        dim(" · " + said.file().getFileName() + ":" + said.milestone().line()),
        dim(" · undo"));
    said.edits().forEach(this::say);
    said.remarks().forEach(remark -> add(plain(remark)));
  }

  private void say(Edit edit) {
    if (edit.pending() != null) {
      add(plain("  saved, not yet in " + edit.file().getFileName() + ": " + edit.pending()));
    } else if (edit.first()) {
      if (!edit.before().isEmpty()) {
        add(code("- " + edit.before()));
      }
      if (!edit.after().isEmpty()) {
        add(code("+ " + edit.after()));
      }
    }
  }

  private static String in(String milestone) {
    return milestone.isEmpty() ? "" : " in " + milestone;
  }

  private static String place(ListedItem listed) {
    String file = String.valueOf(listed.file().getFileName());
    if (listed.item().isMissed()) {
      return "no line in " + file + " yet: waymark sync says why";
    }
    Ref into = listed.item().state().into();
    if (into != null) {
      return "see " + into;
    }
    return listed.item().line() == 0 ? "no longer in " + file : file + ":" + listed.item().line();
  }

  private void say(Listing listing) {
    if (listing.items().isEmpty()) {
      add(
          dim(
              listing.asked().isEmpty()
                  ? "No items yet: track a roadmap first."
                  : "No item fits " + listing.asked()));
    }
    Arrangement.Field group = listing.group();
    if (group != null) {
      grouped(listing, group);
      return;
    }
    String roadmap = "";
    String milestone = "";
    for (ListedItem listed : listing.items()) {
      if (!roadmap.equals(listed.roadmap()) || !milestone.equals(listed.item().milestone())) {
        roadmap = listed.roadmap();
        milestone = listed.item().milestone();
        heading(milestone, roadmap);
      }
      lines.add(row(listed, listing.past()));
    }
  }

  private void heading(String milestone, String roadmap) {
    add(
        strong(milestone.isEmpty() ? roadmap : milestone),
        dim(milestone.isEmpty() ? "" : "  " + roadmap));
  }

  private void say(Reply.Posts posts) {
    if (posts.posts().isEmpty()) {
      add(dim("No standup" + of(posts.team()) + " was due yet."));
      return;
    }
    add(strong("Standups" + of(posts.team())));
    for (Reply.Post post : posts.posts()) {
      String why = post.why() == null ? "" : ": " + post.why();
      add(
          plain("  " + sign(post.fate()) + " " + Language.EN.day(post.day()) + "  "),
          plain(post.channel() + " " + became(post)),
          dim(post.fate() == Reply.Fate.POSTED && !why.isEmpty() ? " · late" + why : why));
    }
  }

  private static String of(String team) {
    return team.isEmpty() ? "" : " of " + team;
  }

  private static String sign(Reply.Fate fate) {
    return switch (fate) {
      case POSTED -> "✓";
      case QUIET -> "○";
      case DELAYED -> "…";
      case MISSED -> "✗";
    };
  }

  private String became(Reply.Post post) {
    Instant at = post.at();
    return switch (post.fate()) {
      case POSTED ->
          "was posted"
              + (at == null
                  ? ""
                  : " at " + at.atZone(zone).toLocalTime().truncatedTo(ChronoUnit.MINUTES));
      case QUIET -> "heard nothing, as nothing had moved";
      case DELAYED -> "waits and is tried again";
      case MISSED -> "was missed";
    };
  }

  private void say(Reply.Views views) {
    if (views.views().isEmpty()) {
      add(dim("No views yet: view save NAME FILTER makes one."));
    }
    for (Reply.SavedView view : views.views()) {
      add(strong("  @" + view.name()), plain("  " + view.filter()), dim("  list @" + view.name()));
    }
  }

  private void say(Reply.Follows follows) {
    if (follows.filters().isEmpty()) {
      add(dim("This channel follows nothing: follow FILTER begins, such as follow milestone:M1."));
    }
    for (String filter : follows.filters()) {
      add(plain("This channel follows "), strong(filter), dim("  unfollow " + filter));
    }
  }

  private void say(Reply.Confirm confirm) {
    add(plain("→ "), code(confirm.line()));
    add(plain("Is that what you mean? "), dim("yes does it, no does not"));
  }

  private void grouped(Listing listing, Arrangement.Field group) {
    String label = "";
    for (ListedItem listed : listing.items()) {
      String next = Arrangement.label(listed.item(), group);
      if (!next.equals(label)) {
        label = next;
        add(strong(label));
      }
      lines.add(row(listed, listing.past()));
    }
  }

  private static Line row(ListedItem listed, boolean past) {
    Item item = listed.item();
    Span glyph = Objects.requireNonNull(GLYPHS.get(item.status()));
    Span title = plain("  " + item.title());
    String aside =
        item.isMissed() && !past
            ? item.status().word() + " · has no line: waymark sync says why"
            : aside(item, listed.waitsFor());
    return aside.isEmpty()
        ? Line.of(glyph, ref(item.ref()), title)
        : Line.of(glyph, ref(item.ref()), title, dim("  " + aside));
  }

  private static String aside(Item item, List<String> waits) {
    Plan plan = item.facts().plan();
    boolean said = item.status() == Status.PLANNED || item.status() == Status.DONE;
    if (said && plan.isEmpty() && waits.isEmpty() && item.state().conflicts().isEmpty()) {
      return "";
    }
    return Stream.of(
            item.state().conflicts().isEmpty() ? null : "conflict",
            said ? null : standing(item),
            waits.isEmpty() ? null : "waits for " + String.join(", ", waits),
            plan.priority() == null ? null : plan.priority().word(),
            plan.owner(),
            plan.target() == null ? null : plan.target().toString())
        .filter(Objects::nonNull)
        .collect(Collectors.joining(" · "));
  }

  /// Its status and, where somebody said it, why.
  private static String standing(Item item) {
    String reason = item.state().reason();
    return item.status().word() + (reason == null ? "" : ": " + reason);
  }

  /// One column that shows a status.
  public static String glyph(Status status) {
    return switch (status) {
      case PLANNED -> "○";
      case IN_PROGRESS -> "◐";
      case BLOCKED -> "■";
      case DONE -> "✓";
      case DEFERRED -> "→";
      case DROPPED -> "×";
    };
  }

  private void say(Card card) {
    Item item = card.item().item();
    Plan plan = item.facts().plan();
    add(ref(item.ref()), plain("  "), strong(item.title()));
    field("status", standing(item));
    field("waits for", String.join(", ", card.item().waitsFor()));
    field("needed by", String.join(", ", card.neededBy()));
    item.state().conflicts().forEach(conflict -> field("conflict", conflict.sentence(item.ref())));
    field("milestone", item.milestone());
    planned(plan);
    field("file", place(card.item()));
    field("sub-items", item.facts().subItems() == 0 ? "" : String.valueOf(item.facts().subItems()));
    criteria(item.facts().criteria());
    List<Evidence> evidence = item.state().evidence();
    for (int i = 0; i < evidence.size(); i++) {
      String seen = i < card.seen().size() ? card.seen().get(i) : "";
      field("evidence", evidence.get(i).text() + (seen.isEmpty() ? "" : " · " + seen));
    }
    item.state().notes().forEach(note -> field("note", note));
    card.history().forEach(this::say);
  }

  private void say(Reply.MilestoneCard card) {
    Milestone milestone = card.milestone().milestone();
    heading(milestone.title(), card.milestone().roadmap());
    field("status", milestone.status() == null ? "" : milestone.status().word());
    field("done", card.progress().done() + " of " + card.progress().total());
    planned(milestone.plan());
    String file = String.valueOf(card.milestone().file().getFileName());
    field("file", milestone.line() == 0 ? file : file + ":" + milestone.line());
    criteria(milestone.criteria());
    card.items().forEach(item -> lines.add(row(item, false)));
    card.history().forEach(this::say);
  }

  /// Whose it is and when it is due is told also where nobody said it.
  private void planned(Plan plan) {
    field("owner", Objects.requireNonNullElse(plan.owner(), "nobody"));
    field("target", plan.target() == null ? "none" : plan.target().toString());
    field("timeframe", Objects.requireNonNullElse(plan.timeframe(), ""));
    field("priority", plan.priority() == null ? "" : plan.priority().word());
  }

  /// With the numbers by which they are met.
  private void criteria(List<Criterion> criteria) {
    for (int at = 0; at < criteria.size(); at++) {
      Criterion criterion = criteria.get(at);
      add(plain("  " + (criterion.met() ? "✓ " : "○ ") + (at + 1) + ". " + criterion.sentence()));
    }
  }

  private void field(String name, String value) {
    if (!value.isEmpty()) {
      add(dim("  " + name + " ".repeat(Math.max(1, 11 - name.length()))), plain(value));
    }
  }

  private void say(RoadmapProgress roadmap) {
    lines.addAll(of(roadmap, _ -> true, _ -> ""));
  }

  /// @param told which milestones, by their titles
  /// @param gained what is said of how far a milestone has come; of null for the roadmap
  static List<Line> of(
      RoadmapProgress roadmap, Predicate<String> told, Function<@Nullable String, String> gained) {
    int done = roadmap.milestones().stream().mapToInt(Progress::done).sum();
    int total = roadmap.milestones().stream().mapToInt(Progress::total).sum();
    int conflicts = roadmap.conflicts();
    List<Line> lines = new ArrayList<>();
    lines.add(
        Line.of(
            strong(roadmap.name()),
            plain(
                "  "
                    + done
                    + " of "
                    + total
                    + " done"
                    + gained.apply(null)
                    + switch (conflicts) {
                      case 0 -> "";
                      case 1 -> " · 1 conflict: list is:conflict";
                      default -> " · " + conflicts + " conflicts: list is:conflict";
                    })));
    for (Progress milestone : roadmap.milestones()) {
      if (told.test(milestone.milestone())) {
        lines.add(
            Line.of(
                plain("  " + bar(milestone.done(), milestone.total(), 10) + "  "),
                plain(milestone.done() + "/" + milestone.total()),
                plain(gained.apply(milestone.milestone()) + "  "),
                plain(milestone.milestone())));
      }
    }
    return lines;
  }

  /// Ten or so columns that show a share.
  public static String bar(int done, int total, int width) {
    int full = total == 0 ? 0 : done * width / total;
    return "█".repeat(full) + "░".repeat(width - full);
  }

  private void say(Choice choice) {
    add(plain("“" + choice.words() + "” " + choice.sentence() + "; say which:"));
    int number = 1;
    for (Reply.Candidate candidate : choice.candidates()) {
      List<Span> spans = new ArrayList<>();
      spans.add(plain("  " + number++ + ". "));
      spans.addAll(spans(candidate));
      lines.add(new Line(spans));
    }
  }

  /// What somebody may choose, and where it belongs.
  public static List<Span> spans(Reply.Candidate candidate) {
    return switch (candidate) {
      case ListedItem(var item, var _, var _, var _, var _) ->
          List.of(ref(item.ref()), plain("  " + item.title()), dim("  " + item.milestone()));
      case Reply.ListedMilestone(var roadmap, var _, var milestone) ->
          List.of(plain(milestone.title()), dim("  " + roadmap));
    };
  }

  private void say(LogEntry entry) {
    List<Span> spans = new ArrayList<>();
    Instant at = entry.recorded().origin().at();
    spans.add(dim("  "));
    spans.add(time(at, Times.WHEN.format(at.atZone(zone))));
    spans.add(dim("  "));
    ListedItem listed = entry.item();
    if (listed != null) {
      spans.add(ref(listed.item().ref()));
      spans.add(plain(" " + listed.item().title() + " "));
    }
    spans.add(plain(entry.what()));
    String surface = entry.recorded().origin().surface().word();
    String who = entry.person().equals(surface) ? surface : entry.person() + ", " + surface;
    spans.add(dim(" (" + who + ")"));
    lines.add(new Line(spans));
  }

  private void say(Help help) {
    for (Verb verb : help.verbs()) {
      add(
          plain("  "),
          strong(verb.usage()),
          plain(" ".repeat(Math.max(2, 28 - verb.usage().length()))),
          dim(verb.caption()));
    }
    if (help.verbs().size() > 1) {
      add(
          dim(
              "  REF is a ref such as KMS-12, a milestone, or words of a title. FILTER: is:open"
                  + " owner:ana milestone:\"Phase 2\" words"));
    }
  }

  /// What an event says of its item, as the end of a sentence.
  public static String what(RoadmapEvent event) {
    return switch (event) {
      case RoadmapEvent.ItemAdded(var _, var _) -> "was added";
      case RoadmapEvent.ItemCreated(var _, var facts) -> "was added to " + facts.milestone();
      case RoadmapEvent.ItemDeferred() -> "is deferred";
      case RoadmapEvent.ItemDropped(var reason) ->
          reason == null ? "is dropped" : "is dropped: " + reason;
      case RoadmapEvent.ItemRenamed(var title) -> "is called “" + title + "”";
      case RoadmapEvent.ItemMoved(var facts) -> "moved to " + facts.milestone();
      case RoadmapEvent.ItemLinked(var evidence) -> "is shown by " + evidence.text();
      case RoadmapEvent.PriorityChanged(var priority) ->
          priority == null ? "has no priority" : "is of " + priority.word() + " priority";
      case RoadmapEvent.ItemEdited(var before, var after) ->
          before.status() == after.status()
              ? "was edited"
              : "is " + after.status().word() + ", was " + before.status().word();
      case RoadmapEvent.ItemMissed(var _) -> "may stand elsewhere in the file now";
      case RoadmapEvent.ItemRemoved() -> "left the file";
      case RoadmapEvent.ItemReturned(var _) -> "came back to the file";
      case RoadmapEvent.ItemStarted() -> "is in progress";
      case RoadmapEvent.ItemCompleted(var evidence) ->
          evidence.isEmpty() ? "is done" : "is done: " + evidence.getFirst().text();
      case RoadmapEvent.ItemBlocked(var reason) -> "is blocked: " + reason;
      case RoadmapEvent.ItemUnblocked() -> "is no longer blocked";
      case RoadmapEvent.ItemReopened() -> "is open again";
      case RoadmapEvent.OwnerChanged(var owner) ->
          owner == null ? "belongs to nobody" : "belongs to " + owner;
      case RoadmapEvent.TargetChanged(var target) ->
          target == null ? "has no target" : "is due " + target;
      case RoadmapEvent.ItemNoted(var text) -> "was noted: " + text;
      case RoadmapEvent.CriterionChanged(var number, var met, var evidence) ->
          (met
                  ? "meets criterion "
                  : evidence == null ? "no longer meets criterion " : "shows a part of criterion ")
              + number
              + (evidence == null ? "" : ": " + evidence);
      case RoadmapEvent.NeedsChanged(var needs) ->
          needs.isEmpty()
              ? "comes after nothing"
              : "comes after " + needs.stream().map(Need::words).collect(Collectors.joining(", "));
      case RoadmapEvent.ItemJoined(var into) -> "is part of " + into;
      case RoadmapEvent.ItemWidened(var other, var _, var _) -> "is also what " + other + " was";
      case RoadmapEvent.MilestoneChanged(var before, var after, var because) ->
          after.title() + " " + what(before, after) + (because == null ? "" : ": " + because);
      case RoadmapEvent.MilestoneRestored(var _, var restored) ->
          restored.title() + " is as it was before (undone)";
      case RoadmapEvent.ChangeUndone(var _, var restored) ->
          AS_IT_WAS + " before: " + restored.facts().status().word() + " (undone)";
      case RoadmapEvent.ChangeRedone(var _, var restored) ->
          AS_IT_WAS + " made: " + restored.facts().status().word() + " (redone)";
      case RoadmapEvent.ItemConflicted(var conflicts) -> conflicted(conflicts);
      case RoadmapEvent.ConflictResolved(var side, var _) ->
          side == Conflict.Side.OURS ? "is as the store has it" : "is as the file has it";
      case RoadmapEvent.EvidenceVerified(
              var about,
              var evidence,
              var holds,
              var said,
              var commit) ->
          about
              + (holds ? ": it holds that " : ": it does not hold that ")
              + evidence
              + " ("
              + said
              + (commit == null ? "" : ", at " + commit)
              + ")";
      case RoadmapEvent.RoadmapTracked(var name, var _, var _) -> name + " is tracked";
      case RoadmapEvent.RoadmapUntracked() -> "is no longer tracked";
      case RoadmapEvent.MilestonesRead(var milestones) ->
          milestones.size() + " milestones were read";
      case RoadmapEvent.FindingWaived(var waiver) -> LintWording.what(waiver);
      case RoadmapEvent.WaiverWithdrawn(var finding) -> finding + " is no longer waived";
      case RoadmapEvent.StandupPosted(var channel, var day) ->
          "the standup of " + day + " was posted to " + channel;
      case RoadmapEvent.PersonAdded(var person) -> person.name() + " was added";
      case RoadmapEvent.RoleGiven(var _, var role) ->
          "became " + role.name().toLowerCase(Locale.ROOT);
      case RoadmapEvent.IdentityLinked(var _, var identity) -> "was linked to " + named(identity);
      case RoadmapEvent.IdentityUnlinked(var _, var identity) -> "is no longer " + named(identity);
      case RoadmapEvent.OwnerMapped(var _, var owner) -> "stands for the owner " + owner;
      case RoadmapEvent.OwnerUnmapped(var _, var owner) ->
          "no longer stands for the owner " + owner;
      case RoadmapEvent.CheckedIn(var day, var _) -> "checked in for " + day;
      case RoadmapEvent.CheckInSkipped(var day) -> "has nothing to say of " + day;
      case RoadmapEvent.WentAway(var _, var until) -> "is away until " + until;
      case RoadmapEvent.CameBack(var day) -> "is there again from " + day;
    };
  }

  private static String named(Identity identity) {
    return identity.kind().name().toLowerCase(Locale.ROOT) + " " + identity.value();
  }

  /// What is otherwise of an item once it is put back, as the end of a sentence.
  public static String again(Item.State now, Item.State restored) {
    Facts was = now.facts();
    Facts is = restored.facts();
    List<String> said = new ArrayList<>();
    if (was.status() != is.status() || now.gone()) {
      said.add("is " + is.status().word());
    }
    if (!was.title().equals(is.title())) {
      said.add(what(new RoadmapEvent.ItemRenamed(is.title())));
    }
    if (!was.milestone().equals(is.milestone())) {
      said.add("is in " + is.milestone());
    }
    said.addAll(what(was.plan(), is.plan()));
    if (!now.needs().equals(restored.needs())) {
      said.add(what(new RoadmapEvent.NeedsChanged(restored.needs())));
    }
    return said.isEmpty() ? AS_IT_WAS + " before" : String.join(" and ", said) + " again";
  }

  private static List<String> what(Plan was, Plan is) {
    List<String> said = new ArrayList<>();
    if (!Objects.equals(was.owner(), is.owner())) {
      said.add(what(new RoadmapEvent.OwnerChanged(is.owner())));
    }
    if (!Objects.equals(was.target(), is.target())) {
      said.add(what(new RoadmapEvent.TargetChanged(is.target())));
    }
    if (was.priority() != is.priority()) {
      said.add(what(new RoadmapEvent.PriorityChanged(is.priority())));
    }
    return said;
  }

  /// What is said of a milestone now, as the end of a sentence that begins with its title.
  public static String what(Milestone before, Milestone after) {
    List<String> said = new ArrayList<>();
    if (before.status() != after.status()) {
      said.add("is " + Objects.requireNonNullElse(after.status(), Status.PLANNED).word());
    }
    said.addAll(what(before.plan(), after.plan()));
    for (int at = 0; at < Math.min(before.criteria().size(), after.criteria().size()); at++) {
      Criterion now = after.criteria().get(at);
      int shown = now.shown().size();
      if (shown > before.criteria().get(at).shown().size()) {
        said.add(
            "shows "
                + shown
                + " of "
                + now.asked()
                + " for criterion "
                + (at + 1)
                + " (“"
                + now.text()
                + "”)");
      } else if (before.criteria().get(at).met() != now.met()
          || (!now.met() && shown < before.criteria().get(at).shown().size())) {
        said.add(
            (now.met() ? "meets criterion " : "no longer meets criterion ")
                + (at + 1)
                + " (“"
                + now.text()
                + "”)");
      }
    }
    return said.isEmpty() ? AS_IT_WAS : String.join(" and ", said);
  }

  private static String conflicted(List<Conflict> conflicts) {
    return conflicts.isEmpty()
        ? "is the same in file and store again"
        : "differs: "
            + conflicts.stream()
                .map(
                    one ->
                        one.field().word()
                            + " "
                            + orNone(one.ours())
                            + " here, "
                            + orNone(one.theirs())
                            + " in the file")
                .collect(Collectors.joining("; "));
  }

  private static String orNone(String value) {
    return value.isEmpty() ? "none" : value;
  }

  private void add(Span... spans) {
    lines.add(Line.of(spans));
  }
}
