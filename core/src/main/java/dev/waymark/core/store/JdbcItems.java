package dev.waymark.core.store;

import dev.waymark.core.filter.Filter;
import dev.waymark.core.filter.Viewpoint;
import dev.waymark.core.port.Items;
import dev.waymark.core.reply.Reply.Progress;
import dev.waymark.core.reply.Reply.RoadmapProgress;
import dev.waymark.core.roadmap.Item;
import dev.waymark.core.roadmap.Milestone;
import dev.waymark.core.roadmap.Pages;
import dev.waymark.core.roadmap.Ref;
import dev.waymark.core.roadmap.Roadmap;
import dev.waymark.core.roadmap.Waiver;
import java.sql.PreparedStatement;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Today's state, from the tables.
final class JdbcItems implements Items {
  private final Database database;
  private final Reckoned<List<Milestone>> milestones;
  private final Reckoned<ProgressTable.Counts> counts;
  private final ItemSearch.Memory searches;

  JdbcItems(Database database) {
    this.database = database;
    this.milestones = Reckoned.each(database.dialect(), RoadmapTable::unplaced);
    this.counts = Reckoned.each(database.dialect(), ProgressTable::of);
    this.searches = ItemSearch.Memory.of(database.dialect());
  }

  @Override
  public List<Roadmap> roadmaps() {
    return database.read(RoadmapTable::tracked);
  }

  @Override
  public List<Milestone> milestones(Roadmap.Id roadmap) {
    return database.read(session -> milestones.of(session, roadmap));
  }

  @Override
  public Map<Roadmap.Id, List<Milestone>> milestones(List<Roadmap> roadmaps) {
    return database.read(session -> milestones.of(session, ids(roadmaps)));
  }

  @Override
  public List<RoadmapProgress> standings(List<Roadmap> roadmaps) {
    Map<Roadmap.Id, ProgressTable.Counts> counted =
        database.read(session -> counts.of(session, ids(roadmaps)));
    return roadmaps.stream()
        .map(roadmap -> standing(roadmap, Objects.requireNonNull(counted.get(roadmap.id()))))
        .toList();
  }

  private static RoadmapProgress standing(Roadmap roadmap, ProgressTable.Counts counts) {
    return new RoadmapProgress(
        roadmap.name(), roadmap.file(), counts.milestones(), counts.conflicts());
  }

  private static List<Roadmap.Id> ids(List<Roadmap> roadmaps) {
    return roadmaps.stream().map(Roadmap::id).toList();
  }

  @Override
  public Progress progress(Roadmap.Id roadmap, String milestone) {
    return database.read(session -> ProgressTable.of(session, roadmap, milestone));
  }

  @Override
  public List<Waiver> waivers(Roadmap.Id roadmap) {
    return database.read(session -> WaiverTable.of(session, roadmap));
  }

  @Override
  public List<Item> find(Filter filter, Viewpoint viewpoint) {
    ItemSearch.Found found = database.read(search(filter, viewpoint)::run);
    return found.isAll()
        ? found.items()
        : new Pages<>(
            found.keys().size(),
            ItemSearch.PAGE,
            page -> page == 0 ? found.items() : page(found.keys(), page));
  }

  @Override
  public int count(Filter filter, Viewpoint viewpoint) {
    return database.read(search(filter, viewpoint)::count);
  }

  private ItemSearch search(Filter filter, Viewpoint viewpoint) {
    return new ItemSearch(filter, viewpoint, searches);
  }

  private List<Item> page(List<? extends @Nullable Object> keys, int page) {
    int from = page * ItemSearch.PAGE;
    int to = Math.min(keys.size(), from + ItemSearch.PAGE);
    return database.read(
        session -> ItemTable.byKeys(session, database.dialect(), keys.subList(from, to)));
  }

  @Override
  public List<Item> titled(String title) {
    return database.read(session -> ItemTable.titled(session, title));
  }

  @Override
  public List<Item> numbered(int number) {
    return database.read(session -> ItemTable.numbered(session, number));
  }

  @Override
  public List<Item> all(Roadmap.Id roadmap) {
    return database.read(
        session -> {
          PreparedStatement query =
              session.prepare(
                  "SELECT "
                      + ItemRowReader.COLUMNS
                      + ItemRowReader.FROM
                      + " WHERE roadmap = ?"
                      + ItemTable.DOCUMENT_ORDER);
          query.setString(1, roadmap.value());
          return ItemTable.list(query);
        });
  }

  @Override
  public List<Item> dependent() {
    return database.read(
        session ->
            ItemTable.list(
                session.prepare(
                    "SELECT "
                        + ItemRowReader.COLUMNS
                        + ItemRowReader.FROM
                        // So that no index of roadmaps is thought better than the one of these few.
                        + " WHERE needs IS NOT NULL AND gone = 0 AND roadmap || '' IN"
                        + " (SELECT roadmap.id FROM roadmap WHERE tracked IS NOT NULL)"
                        + " ORDER BY roadmap || '', place, part, number")));
  }

  @Override
  public Optional<Item> byRef(Ref ref) {
    return database.read(session -> ItemTable.byRef(session, ref));
  }

  @Override
  public List<Item> byIds(Set<Item.Id> ids) {
    return ids.isEmpty() ? List.of() : database.read(session -> ItemTable.byIds(session, ids));
  }

  @Override
  public Optional<Item> byId(Item.Id id) {
    return database.read(session -> ItemTable.byId(session, id));
  }
}
