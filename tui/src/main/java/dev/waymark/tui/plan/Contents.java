package dev.waymark.tui.plan;

import dev.waymark.core.filter.Filter;
import dev.waymark.core.filter.Viewpoint;
import dev.waymark.core.reply.Reply.ListedItem;
import dev.waymark.core.reply.Reply.Progress;
import dev.waymark.core.reply.Reply.RoadmapProgress;
import dev.waymark.core.roadmap.Item;
import dev.waymark.core.roadmap.Milestone;
import dev.waymark.core.roadmap.Person;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The whole plan as it was read, with an index: how far everything is, and every item in document
/// order. Never changes; [#with] makes the next one of it.
public final class Contents {

  /// What was read.
  ///
  /// @param milestones what sections say of themselves, by their roadmap's name
  /// @param head the sequence number of the last event that is in it
  public record Read(
      List<RoadmapProgress> roadmaps,
      Map<String, List<Milestone>> milestones,
      List<ListedItem> items,
      LocalDate today,
      ZoneId zone,
      long head) {
    public Read {
      roadmaps = List.copyOf(roadmaps);
      milestones = Map.copyOf(milestones);
      items = List.copyOf(items);
    }
  }

  private final Read read;
  private final Map<Item.Id, Integer> index;
  private final Map<Person.Id, String> names;

  private final Laid laid;

  /// How far each milestone is, by its roadmap and title.
  private final Map<List<String>, Progress> progress = new HashMap<>();

  /// What is the same as long as the document is.
  ///
  /// @param rows the line of each item
  private record Laid(List<Row> rows, Runs runs) {}

  /// What filters look for words in, as long as anybody does.
  private @Nullable List<String> folded;

  private Contents(
      Read read,
      Map<Item.Id, Integer> index,
      Map<Person.Id, String> names,
      Laid laid,
      @Nullable List<String> folded) {
    this.read = read;
    this.laid = laid;
    this.index = index;
    this.names = names;
    this.folded = folded;
    read.roadmaps()
        .forEach(
            roadmap ->
                roadmap
                    .milestones()
                    .forEach(one -> progress.put(List.of(roadmap.name(), one.milestone()), one)));
  }

  public static Contents of(Read read) {
    Map<Item.Id, Integer> index = HashMap.newHashMap(read.items().size());
    Map<Person.Id, String> names = new HashMap<>();
    List<Row> rows = new ArrayList<>(read.items().size());
    for (int at = 0; at < read.items().size(); at++) {
      ListedItem listed = read.items().get(at);
      index.put(listed.item().id(), at);
      names.put(listed.item().last().by(), listed.changedBy());
      rows.add(new Row.OfItem(at, listed.item().id()));
    }
    return new Contents(read, index, names, new Laid(rows, Runs.of(read.items())), null);
  }

  /// The same with some items as they are now; empty where more than that is different, and all of
  /// it has to be read again.
  public Optional<Contents> with(List<ListedItem> changed, long head) {
    List<ListedItem> items = new ArrayList<>(read.items());
    List<RoadmapProgress> roadmaps = new ArrayList<>(read.roadmaps());
    Map<Person.Id, String> known = new HashMap<>(names);
    List<String> words = folded == null ? null : new ArrayList<>(folded);
    for (ListedItem now : changed) {
      Integer at = index.get(now.item().id());
      if (at == null || !stands(items.get(at), now)) {
        return Optional.empty();
      }
      roadmaps.replaceAll(roadmap -> recounted(roadmap, items.get(at).item(), now));
      items.set(at, now);
      known.put(now.item().last().by(), now.changedBy());
      if (words != null) {
        words.set(at, folded(now.item()));
      }
    }
    Read next = new Read(roadmaps, read.milestones(), items, read.today(), read.zone(), head);
    return Optional.of(new Contents(next, index, known, laid, words));
  }

  /// Whether it is where it was.
  private static boolean stands(ListedItem before, ListedItem now) {
    return !now.item().state().gone()
        && before.roadmap().equals(now.roadmap())
        && before.item().milestone().equals(now.item().milestone())
        && before.item().places().equals(now.item().places());
  }

  private static RoadmapProgress recounted(RoadmapProgress roadmap, Item before, ListedItem now) {
    if (!roadmap.name().equals(now.roadmap())) {
      return roadmap;
    }
    Progress gone = Progress.of("", List.of(before));
    Progress come = Progress.of("", List.of(now.item()));
    int conflicts = roadmap.conflicts() + conflict(now.item()) - conflict(before);
    List<Progress> milestones =
        roadmap.milestones().stream()
            .map(
                one ->
                    one.milestone().equals(before.milestone())
                        ? new Progress(
                            one.milestone(),
                            one.done() + come.done() - gone.done(),
                            one.total() + come.total() - gone.total())
                        : one)
            .toList();
    return new RoadmapProgress(roadmap.name(), roadmap.file(), milestones, conflicts);
  }

  private static int conflict(Item item) {
    return item.state().conflicts().isEmpty() ? 0 : 1;
  }

  public List<RoadmapProgress> roadmaps() {
    return read.roadmaps();
  }

  /// In document order.
  public List<ListedItem> items() {
    return read.items();
  }

  public ListedItem item(int at) {
    return read.items().get(at);
  }

  public Optional<ListedItem> item(Item.Id id) {
    return Optional.ofNullable(index.get(id)).map(read.items()::get);
  }

  /// Its place in document order; -1 where it has none.
  public int at(Item.Id id) {
    return index.getOrDefault(id, -1);
  }

  /// What a section says of itself.
  public Optional<Milestone> milestone(String roadmap, String title) {
    return read.milestones().getOrDefault(roadmap, List.of()).stream()
        .filter(one -> one.title().equals(title))
        .findFirst();
  }

  public List<Milestone> milestones(String roadmap) {
    return read.milestones().getOrDefault(roadmap, List.of());
  }

  public LocalDate today() {
    return read.today();
  }

  public ZoneId zone() {
    return read.zone();
  }

  /// The last event that is in it.
  public long head() {
    return read.head();
  }

  public int done() {
    return read.roadmaps().stream().mapToInt(Contents::done).sum();
  }

  public int total() {
    return read.roadmaps().stream().mapToInt(Contents::total).sum();
  }

  /// How many items differ between file and store.
  public int conflicts() {
    return read.roadmaps().stream().mapToInt(RoadmapProgress::conflicts).sum();
  }

  public static int done(RoadmapProgress roadmap) {
    return roadmap.milestones().stream().mapToInt(Progress::done).sum();
  }

  public static int total(RoadmapProgress roadmap) {
    return roadmap.milestones().stream().mapToInt(Progress::total).sum();
  }

  public boolean isOverdue(ListedItem listed) {
    return listed.item().isOverdue(read.today());
  }

  Row row(int at) {
    return laid.rows().get(at);
  }

  Runs runs() {
    return laid.runs();
  }

  Progress progress(String roadmap, String title) {
    return progress.getOrDefault(List.of(roadmap, title), new Progress(title, 0, 0));
  }

  Filter.Against against(String roadmap) {
    return new Filter.Against(
        roadmap,
        new Viewpoint(
            read.today(), read.zone(), person -> names.getOrDefault(person, person.value())));
  }

  /// Title and notes of an item, ready to be looked through.
  String words(int at) {
    List<String> all = folded;
    if (all == null) {
      all = read.items().stream().map(listed -> folded(listed.item())).toList();
      folded = all;
    }
    return all.get(at);
  }

  private static String folded(Item item) {
    String title = item.title().toLowerCase(Locale.ROOT);
    return item.state().notes().isEmpty()
        ? title
        : title + "\n" + String.join("\n", item.state().notes()).toLowerCase(Locale.ROOT);
  }
}
