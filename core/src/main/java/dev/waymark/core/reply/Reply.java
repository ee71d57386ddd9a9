package dev.waymark.core.reply;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;
import static java.util.stream.Collectors.toList;

import dev.waymark.core.event.CheckIn;
import dev.waymark.core.event.Recorded;
import dev.waymark.core.filter.Arrangement;
import dev.waymark.core.request.Command;
import dev.waymark.core.request.RequestText;
import dev.waymark.core.request.Verb;
import dev.waymark.core.roadmap.Finding;
import dev.waymark.core.roadmap.Item;
import dev.waymark.core.roadmap.Milestone;
import dev.waymark.core.roadmap.Pages;
import dev.waymark.core.roadmap.Roadmap;
import dev.waymark.core.roadmap.Status;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What is answered. Every surface draws the same replies; [Wording] says them in words.
public sealed interface Reply {

  /// Something changed: one change per item that was named.
  ///
  /// @param remarks sentences about named items that stayed as they were
  record Changed(List<Change> changes, List<String> remarks) implements Reply {
    public Changed {
      changes = List.copyOf(changes);
      remarks = List.copyOf(remarks);
    }
  }

  /// A milestone itself changed, nothing of its items.
  ///
  /// @param file absolute
  /// @param milestone as it is now
  /// @param what the end of a sentence that begins with its title: "is done"
  /// @param by the name of who said so
  /// @param events as recorded
  /// @param remarks sentences about what could not be written
  record MilestoneSaid(
      Path file,
      Milestone milestone,
      String by,
      String what,
      Progress progress,
      List<Edit> edits,
      List<Recorded> events,
      List<String> remarks)
      implements Reply {
    public MilestoneSaid {
      edits = List.copyOf(edits);
      events = List.copyOf(events);
      remarks = List.copyOf(remarks);
    }
  }

  /// Items, in document order unless another one was asked for; very many of them in [Pages].
  ///
  /// @param asked the filter as it was understood; empty for all
  /// @param group what they stand together by; null for by milestone, as in their files
  /// @param past whether they are as they were once, when nobody noted where they stood
  record Listing(
      String asked, List<ListedItem> items, Arrangement.@Nullable Field group, boolean past)
      implements Reply {
    public Listing {
      items = Pages.copyOf(items);
    }

    public Listing(String asked, List<ListedItem> items) {
      this(asked, items, null, false);
    }

    /// The same of fewer.
    public Listing with(List<ListedItem> fewer) {
      return new Listing(asked, fewer, group, past);
    }

    /// The same of the past.
    public Listing ofThePast() {
      return new Listing(asked, items, group, true);
    }
  }

  /// One item with all that is known of it, its latest events first.
  ///
  /// @param neededBy refs, and titles of milestones, that wait for it
  /// @param seen for each of its evidence what came of looking at it; empty where nobody looked
  record Card(
      ListedItem item,
      List<String> neededBy,
      @Nullable Milestone milestone,
      List<String> seen,
      List<LogEntry> history)
      implements Reply {
    public Card {
      neededBy = List.copyOf(neededBy);
      seen = List.copyOf(seen);
      history = List.copyOf(history);
    }
  }

  /// How far the roadmaps are, milestone by milestone.
  record Overview(List<RoadmapProgress> roadmaps) implements Reply {
    public Overview {
      roadmaps = List.copyOf(roadmaps);
    }
  }

  /// A milestone with all that is known of it: its items, and its own latest events first.
  record MilestoneCard(
      ListedMilestone milestone, Progress progress, List<ListedItem> items, List<LogEntry> history)
      implements Reply {
    public MilestoneCard {
      items = Pages.copyOf(items);
      history = List.copyOf(history);
    }

    /// The milestone itself.
    public MilestoneCard withoutItems() {
      return new MilestoneCard(milestone, progress, List.of(), history);
    }
  }

  /// Several items or several milestones fit what was said; the asker has to choose.
  ///
  /// @param lines what is asked, in the grammar, with each of them in place of the words; empty
  ///   where only the one who asked knows
  record Choice(String words, List<? extends Candidate> candidates, List<String> lines)
      implements Reply {
    public Choice {
      candidates = List.copyOf(candidates);
      lines = List.copyOf(lines);
    }

    public Choice(String words, List<? extends Candidate> candidates) {
      this(words, candidates, List.of());
    }

    /// That they fit, as the end of a sentence that begins with the words.
    public String sentence() {
      return "fits several "
          + (candidates.stream().allMatch(ListedMilestone.class::isInstance)
              ? "milestones"
              : "items");
    }
  }

  /// What happened, latest first.
  record History(List<LogEntry> entries) implements Reply {
    public History {
      entries = List.copyOf(entries);
    }
  }

  /// What moved in a stretch of time, how far everything is now, and where plans contradict
  /// themselves.
  ///
  /// @param telling for whom and how
  /// @param moved some of each movement, by ref
  /// @param counts of all that moved in that way; no entry for none
  /// @param still what stands so that somebody should look at it
  /// @param gains where more or fewer items are done
  /// @param milestones what milestones themselves have come to
  /// @param findings what nobody has waived, of files where it is more than a note
  /// @param attendance who said what of the day, where people are asked
  record Digest(
      LocalDate from,
      LocalDate to,
      Telling telling,
      List<Moved> moved,
      Map<Movement, Integer> counts,
      List<Still> still,
      List<Gained> gains,
      List<MilestoneNews> milestones,
      List<RoadmapProgress> roadmaps,
      List<Linted> findings,
      Attendance attendance)
      implements Reply {
    /// All that moved, and nothing besides.
    public Digest(
        LocalDate from,
        LocalDate to,
        List<Moved> moved,
        List<RoadmapProgress> roadmaps,
        List<Linted> findings) {
      this(
          from,
          to,
          Telling.USUAL,
          moved,
          moved.stream().collect(groupingBy(Moved::movement, summingInt(_ -> 1))),
          List.of(),
          List.of(),
          List.of(),
          roadmaps,
          findings,
          Attendance.nobody(to));
    }

    /// The same with who said what of the day.
    public Digest with(Attendance said) {
      return new Digest(
          from, to, telling, moved, counts, still, gains, milestones, roadmaps, findings, said);
    }

    public Digest {
      moved = List.copyOf(moved);
      counts = Map.copyOf(counts);
      still = List.copyOf(still);
      gains = List.copyOf(gains);
      milestones = List.copyOf(milestones);
      roadmaps = List.copyOf(roadmaps);
      findings = List.copyOf(findings);
    }
  }

  /// What became of a team's standups, the latest first.
  ///
  /// @param team its name; empty for the one without
  record Posts(String team, List<Post> posts) implements Reply {
    public Posts {
      posts = List.copyOf(posts);
    }
  }

  /// The saved views, or the one that was saved just now.
  record Views(List<SavedView> views) implements Reply {
    public Views {
      views = List.copyOf(views);
    }
  }

  /// What the channel where it is asked follows.
  ///
  /// @param filters each in its grammar, in the order they were said
  record Follows(List<String> filters) implements Reply {
    public Follows {
      filters = List.copyOf(filters);
    }
  }

  /// What people say of their days.
  sealed interface OfDays extends Reply {}

  /// Somebody's check-in.
  ///
  /// @param said what is known where nothing was sent
  /// @param proposed what it would change, in the grammar; the asker has to agree first
  record CheckedIn(String person, LocalDate day, Sent sent, CheckIn said, List<String> proposed)
      implements OfDays {
    public CheckedIn {
      proposed = List.copyOf(proposed);
    }

    /// What says the same, in the grammar, so that it can be edited.
    public String line() {
      return RequestText.of(
          new Command.CheckIn(day, said.yesterday(), said.today(), said.blockers()));
    }
  }

  /// How far a check-in has come.
  enum Sent {
    NOT_YET,
    SENT,
    /// There is nothing to say.
    SKIPPED
  }

  /// Who said what of a day, who is away, and of whom nobody knows.
  ///
  /// @param missing by name
  record Attendance(LocalDate day, List<Reported> reported, List<Gone> away, List<String> missing)
      implements OfDays {
    public Attendance {
      reported = List.copyOf(reported);
      away = List.copyOf(away);
      missing = List.copyOf(missing);
    }

    public static Attendance nobody(LocalDate day) {
      return new Attendance(day, List.of(), List.of(), List.of());
    }

    public boolean isEmpty() {
      return reported.isEmpty() && away.isEmpty() && missing.isEmpty();
    }
  }

  /// @param until the last day; null for there again
  record Left(String person, @Nullable LocalDate until) implements OfDays {}

  /// What free words were understood as, and the answer to that.
  ///
  /// @param line in the grammar
  record Understood(String line, Reply reply) implements Reply {}

  /// What free words would change; the asker has to agree first.
  ///
  /// @param line in the grammar
  record Confirm(String line) implements Reply {}

  /// Where plans contradict themselves, file by file.
  record Findings(List<Linted> files) implements Reply {
    public Findings {
      files = List.copyOf(files);
    }
  }

  /// A roadmap's document.
  ///
  /// @param bytes as they are in the file
  record Document(Roadmap roadmap, ByteBuffer bytes) implements Reply {
    public Document {
      bytes = bytes.asReadOnlyBuffer();
    }

    public String text() {
      return UTF_8.decode(bytes.duplicate()).toString();
    }

    public byte[] toArray() {
      byte[] array = new byte[bytes.remaining()];
      bytes.duplicate().get(array);
      return array;
    }
  }

  record Help(List<Verb> verbs) implements Reply {
    public Help {
      verbs = List.copyOf(verbs);
    }
  }

  /// An answer, and sentences about what could not be looked at.
  record Remarked(Reply reply, List<String> problems) implements Reply {
    public Remarked {
      problems = List.copyOf(problems);
    }
  }

  /// Nothing changed, and one sentence says why and what to do.
  record Refused(Reason reason, String sentence) implements Reply {}

  /// Why a request was refused; the command line turns it into an exit code.
  enum Reason {
    /// Not understood, not found, or not allowed.
    WRONG,
    /// Somebody else changed it meanwhile.
    CONFLICT,
    /// The disk or the store failed.
    STORE
  }

  /// What a milestone itself has come to.
  ///
  /// @param roadmap its name
  /// @param was the last day of the target it had then; null for none
  /// @param by the name of who changed it since; null for nobody
  record MilestoneNews(
      String roadmap,
      Milestone milestone,
      Turn turn,
      @Nullable LocalDate was,
      @Nullable String by) {}

  /// What milestones come to.
  enum Turn {
    DONE,
    /// Its target is a later day, or none any more.
    SLIPPED,
    /// Its day went by.
    PASSED,
    /// All its items are done, and not all its criteria are met.
    REVIEW,
    DUE
  }

  /// For whom a digest is, and how its days are written.
  ///
  /// @param team its name; empty where it is for everybody
  /// @param isWeekly whether it is of a whole week
  record Telling(String team, boolean isWeekly, Language language) {
    public static final Telling USUAL = new Telling("", false, Language.EN);
  }

  /// One day's standup in one channel.
  ///
  /// @param at when it was posted; null where it was not
  /// @param why what went wrong last; null for nothing
  record Post(
      LocalDate day, String channel, Fate fate, @Nullable Instant at, @Nullable String why) {}

  /// What became of a post.
  enum Fate {
    POSTED,
    /// Nothing had moved, and nobody wants to be told that.
    QUIET,
    /// It is tried again.
    DELAYED,
    /// Its day went by.
    MISSED
  }

  /// @param filter in its grammar
  record SavedView(String name, String filter) {}

  /// @param said null where they have nothing to say
  record Reported(String person, @Nullable CheckIn said) {}

  /// @param until the last day
  record Gone(String person, LocalDate until) {}

  /// What words may mean.
  sealed interface Candidate {
    /// What names it in the grammar, and nothing else.
    String name();

    /// What people know it by, in a line.
    String label();
  }

  /// A milestone with the names that belong to it.
  ///
  /// @param roadmap its name
  /// @param file absolute
  record ListedMilestone(String roadmap, Path file, Milestone milestone) implements Candidate {
    @Override
    public String name() {
      return '"' + milestone.title().replace('"', ' ') + '"';
    }

    @Override
    public String label() {
      return milestone.title();
    }
  }

  /// An item with the names that belong to it.
  ///
  /// @param roadmap its name
  /// @param file absolute
  /// @param changedBy the name of who changed it last
  /// @param waitsFor refs, and titles of milestones, where it was asked what waits; else empty
  record ListedItem(Item item, String roadmap, Path file, String changedBy, List<String> waitsFor)
      implements Candidate {
    public ListedItem {
      waitsFor = List.copyOf(waitsFor);
    }

    @Override
    public String name() {
      return item.ref().toString();
    }

    @Override
    public String label() {
      return name() + " " + item.title();
    }

    public ListedItem(Item item, String roadmap, Path file, String changedBy) {
      this(item, roadmap, file, changedBy, List.of());
    }

    public ListedItem waitingFor(List<String> names) {
      return new ListedItem(item, roadmap, file, changedBy, names);
    }
  }

  /// How many of a milestone's items are done. Dropped ones do not count.
  record Progress(String milestone, int done, int total) {
    public static Progress of(String milestone, List<Item> items) {
      List<Item> counted = items.stream().filter(item -> item.status() != Status.DROPPED).toList();
      return new Progress(
          milestone, (int) counted.stream().filter(Item::isDone).count(), counted.size());
    }

    /// One for each milestone, in the items' order.
    public static List<Progress> byMilestone(List<Item> items) {
      return items.stream()
          .collect(groupingBy(Item::milestone, LinkedHashMap::new, toList()))
          .entrySet()
          .stream()
          .map(entry -> of(entry.getKey(), entry.getValue()))
          .toList();
    }
  }

  /// @param conflicts how many of its items differ between file and store
  record RoadmapProgress(String name, Path file, List<Progress> milestones, int conflicts) {
    public RoadmapProgress {
      milestones = List.copyOf(milestones);
    }

    /// Of what these items of it come to.
    public static RoadmapProgress of(Roadmap roadmap, List<Item> items) {
      return new RoadmapProgress(
          roadmap.name(),
          roadmap.file(),
          Progress.byMilestone(items),
          (int) items.stream().filter(item -> !item.state().conflicts().isEmpty()).count());
    }
  }

  /// One item was changed.
  ///
  /// @param what the end of a sentence that begins with the item: "is done"
  /// @param events as recorded
  record Change(
      ListedItem item, String what, Progress progress, List<Edit> edits, List<Recorded> events) {
    public Change {
      edits = List.copyOf(edits);
      events = List.copyOf(events);
    }
  }

  /// What was written into a file.
  ///
  /// @param before the line as it was, without its end
  /// @param after the line as it is now
  /// @param pending why it is not in the file yet; null when it is
  /// @param first whether the line had no mark before, so that the reply shows the difference
  record Edit(
      Path file, int line, String before, String after, @Nullable String pending, boolean first) {}

  /// An event in words.
  ///
  /// @param item null for events about a whole roadmap or about people
  /// @param person their name
  record LogEntry(Recorded recorded, @Nullable ListedItem item, String person, String what) {}

  /// What lint found in one file, in the order of its lines, also what is waived.
  ///
  /// @param news the ids of what was not there before, where that is asked for
  record Linted(Path file, List<Finding> findings, List<String> news) {
    public Linted {
      findings = List.copyOf(findings);
      news = List.copyOf(news);
    }

    public Linted(Path file, List<Finding> findings) {
      this(file, findings, List.of());
    }

    /// What nobody has accepted.
    public List<Finding> open() {
      return findings.stream().filter(finding -> !finding.isWaived()).toList();
    }
  }

  /// One item that moved, and how.
  ///
  /// @param due the last day of the target it had before
  record Moved(ListedItem item, Movement movement, String person, @Nullable LocalDate due) {
    public Moved(ListedItem item, Movement movement, String person) {
      this(item, movement, person, null);
    }
  }

  /// @param done how many more are done in this milestone; fewer where it is negative
  record Gained(String roadmap, String milestone, int done) {}

  /// Some items, the most urgent first, and how many there are.
  record Still(Topic topic, List<Waits> first, int count) {
    public Still {
      first = List.copyOf(first);
    }
  }

  /// @param since the day it came to stand so; null where its own target says so
  record Waits(ListedItem item, @Nullable LocalDate since) {}

  /// Why somebody should look at items, in the order a digest tells it.
  enum Topic {
    /// Blocked since before.
    HELD,
    /// The target's last day has gone by since then.
    PASSED,
    /// The target's last day is in the next seven days.
    DUE,
    /// In progress, and nobody has touched it for long.
    STALE
  }

  /// How an item moved, in the order a digest tells it.
  enum Movement {
    BLOCKED,
    /// Its target is later than it was, or gone.
    SLIPPED,
    DONE,
    STARTED,
    REOPENED,
    ADDED;

    /// @param before null for an item that was not there
    public static Optional<Movement> of(@Nullable Status before, Status now) {
      if (before == now) {
        return Optional.empty();
      }
      return switch (now) {
        case DONE -> Optional.of(DONE);
        case BLOCKED -> Optional.of(BLOCKED);
        case IN_PROGRESS -> Optional.of(STARTED);
        case PLANNED -> Optional.of(before == null ? ADDED : REOPENED);
        case DEFERRED, DROPPED -> Optional.empty();
      };
    }
  }
}
