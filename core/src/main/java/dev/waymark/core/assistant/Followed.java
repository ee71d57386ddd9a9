package dev.waymark.core.assistant;

import dev.waymark.core.assistant.verb.View;
import dev.waymark.core.event.Projection;
import dev.waymark.core.event.Recorded;
import dev.waymark.core.event.RoadmapEvent;
import dev.waymark.core.event.RoadmapEvent.MilestoneChanged;
import dev.waymark.core.filter.Filter;
import dev.waymark.core.filter.FilterParser;
import dev.waymark.core.insight.Findings;
import dev.waymark.core.port.World;
import dev.waymark.core.reply.Reply.ListedItem;
import dev.waymark.core.reply.Reply.LogEntry;
import dev.waymark.core.roadmap.Item;
import dev.waymark.core.roadmap.Person;
import dev.waymark.core.roadmap.Roadmap;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What changed of what is followed, item by item. What was done and taken back again in the same
/// while did not change.
public final class Followed {
  private static final int AT_ONCE = 1_000;

  private final World world;
  private final Clock clock;

  /// What changed of one item, or of milestones themselves.
  ///
  /// @param item as it is now; null where it is about a milestone
  /// @param entries oldest first, at least one
  public record News(@Nullable ListedItem item, List<LogEntry> entries) {
    public News {
      entries = List.copyOf(entries);
    }

    /// When the last of it happened.
    public Instant latest() {
      return entries.getLast().recorded().origin().at();
    }

    /// Who did any of it.
    public Set<Person.Id> by() {
      return entries.stream()
          .map(entry -> entry.recorded().origin().person())
          .collect(Collectors.toSet());
    }
  }

  /// @param upTo the last event that was looked at
  /// @param news the latest first
  public record Found(long upTo, List<News> news) {
    public Found {
      news = List.copyOf(news);
    }
  }

  public Followed(World world, Clock clock) {
    this.world = world;
    this.clock = clock;
  }

  /// What happened after a sequence number.
  ///
  /// @param filters in their grammar; what fits one of them, before or after a change, is followed
  /// @param heard requests that are known already
  public Found after(long sequence, List<String> filters, Set<String> heard) {
    long upTo = sequence;
    Set<String> imports = new HashSet<>();
    Set<Item.Id> touched = new LinkedHashSet<>();
    List<Recorded> milestones = new ArrayList<>();
    for (List<Recorded> page = world.journal().since(upTo, AT_ONCE);
        !page.isEmpty();
        page = world.journal().since(upTo, AT_ONCE)) {
      for (Recorded recorded : page) {
        switch (recorded.event()) {
          case RoadmapEvent.RoadmapTracked _ -> imports.add(recorded.origin().request());
          case MilestoneChanged _ -> milestones.add(recorded);
          case RoadmapEvent.OfItem _ when !imports.contains(recorded.origin().request()) ->
              touched.add(Objects.requireNonNull(recorded.item()));
          case RoadmapEvent.OfItem _, RoadmapEvent.OfRoadmap _, RoadmapEvent.OfPeople _ -> {}
        }
      }
      upTo = page.getLast().sequence();
    }
    Look look = new Look(sequence, upTo, read(filters), new View(world, clock), heard);
    Stream<News> items = touched.stream().map(look::of).flatMap(Optional::stream);
    Stream<News> others =
        milestones.stream().filter(look::isFollowed).map(one -> look.news(List.of(one)));
    return new Found(
        upTo,
        Stream.concat(items, others)
            .sorted(Comparator.comparing(News::latest).reversed())
            .toList());
  }

  private List<Filter> read(List<String> filters) {
    Findings findings = new Findings(world, clock);
    return filters.stream()
        .map(text -> FilterParser.parse(text, "me"))
        .filter(FilterParser.Understood.class::isInstance)
        .map(FilterParser.Understood.class::cast)
        .map(understood -> understood.filter().with(findings::items))
        .toList();
  }

  /// One look at a stretch of the journal.
  private record Look(long after, long upTo, List<Filter> filters, View view, Set<String> heard) {
    /// What of an item's life belongs here.
    Optional<News> of(Item.Id id) {
      List<Recorded> fitting = new ArrayList<>();
      Item item = null;
      for (Recorded recorded : view.world().journal().of(id)) {
        Item before = item;
        item = Projection.apply(before, recorded);
        boolean isHere = recorded.sequence() > after && recorded.sequence() <= upTo;
        if (isHere && (isFollowed(item) || (before != null && isFollowed(before)))) {
          fitting.add(recorded);
        }
      }
      List<Recorded> told = standing(fitting).filter(this::isTold).toList();
      return told.isEmpty() ? Optional.empty() : Optional.of(news(told));
    }

    News news(List<Recorded> events) {
      List<LogEntry> entries = view.entries(events);
      return new News(entries.getFirst().item(), entries);
    }

    private boolean isTold(Recorded recorded) {
      return !heard.contains(recorded.origin().request())
          && !(recorded.event() instanceof RoadmapEvent.ItemMissed);
    }

    /// Without what was taken back here, unless it is known already.
    private Stream<Recorded> standing(List<Recorded> events) {
      Set<String> here =
          events.stream().map(one -> one.origin().request()).collect(Collectors.toSet());
      here.removeAll(heard);
      Set<String> cancelled = new HashSet<>();
      List<Recorded> standing = new ArrayList<>();
      for (Recorded recorded : events.reversed()) {
        Optional<String> undone = undone(recorded.event()).filter(here::contains);
        if (cancelled.contains(recorded.origin().request())) {
          continue;
        }
        if (undone.isPresent()) {
          cancelled.add(undone.get());
        } else {
          standing.add(recorded);
        }
      }
      return standing.reversed().stream();
    }

    private static Optional<String> undone(RoadmapEvent event) {
      return switch (event) {
        case RoadmapEvent.ChangeUndone(var undone, var _) -> Optional.of(undone);
        case RoadmapEvent.ChangeRedone(var undone, var _) -> Optional.of(undone);
        case RoadmapEvent.OfItem _, RoadmapEvent.OfRoadmap _, RoadmapEvent.OfPeople _ ->
            Optional.empty();
      };
    }

    private boolean isFollowed(Item item) {
      Filter.Against against =
          new Filter.Against(
              view.roadmap(item.roadmap()).map(Roadmap::name).orElse(""), view.viewpoint());
      return filters.stream().anyMatch(filter -> filter.matches(item, against));
    }

    /// A filter that says no more than where something is means milestones, too.
    boolean isFollowed(Recorded recorded) {
      String title = ((MilestoneChanged) recorded.event()).after().title();
      String roadmap =
          Optional.ofNullable(recorded.roadmap())
              .flatMap(view::roadmap)
              .map(Roadmap::name)
              .orElse("");
      return isTold(recorded)
          && filters.stream()
              .anyMatch(
                  filter -> filter.terms().stream().allMatch(term -> isAt(term, title, roadmap)));
    }

    private static boolean isAt(Filter.Term term, String title, String roadmap) {
      return (term instanceof Filter.InMilestone(var words) && Filter.saysWords(title, words))
          || (term instanceof Filter.InRoadmap(var name) && name.equalsIgnoreCase(roadmap));
    }
  }
}
