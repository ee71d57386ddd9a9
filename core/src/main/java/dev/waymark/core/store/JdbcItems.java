package dev.waymark.core.store;

import dev.waymark.core.filter.Filter;
import dev.waymark.core.filter.Viewpoint;
import dev.waymark.core.port.Items;
import dev.waymark.core.reply.Reply.Progress;
import dev.waymark.core.roadmap.Item;
import dev.waymark.core.roadmap.Milestone;
import dev.waymark.core.roadmap.Ref;
import dev.waymark.core.roadmap.Roadmap;
import dev.waymark.core.roadmap.Waiver;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Today's state, from the tables.
final class JdbcItems implements Items {
  private static final String OF_MANY = "roadmap = ? AND gone = 0 AND ";

  /// The same, so that no index of the roadmap's is thought better than the one of words.
  private static final String OF_FEW = "roadmap || '' = ? AND gone + 0 = 0 AND ";

  private final Database database;

  JdbcItems(Database database) {
    this.database = database;
  }

  @Override
  public List<Roadmap> roadmaps() {
    return database.read(RoadmapTable::tracked);
  }

  @Override
  public List<Milestone> milestones(Roadmap.Id roadmap) {
    return database.read(session -> RoadmapTable.milestones(session, roadmap));
  }

  @Override
  public List<Progress> progress(Roadmap.Id roadmap) {
    return database.read(session -> ProgressTable.of(session, roadmap));
  }

  @Override
  public Progress progress(Roadmap.Id roadmap, String milestone) {
    return database.read(session -> ProgressTable.of(session, roadmap, milestone));
  }

  @Override
  public int conflicts(Roadmap.Id roadmap) {
    return database.read(session -> ProgressTable.conflicts(session, roadmap));
  }

  @Override
  public List<Waiver> waivers(Roadmap.Id roadmap) {
    return database.read(session -> WaiverTable.of(session, roadmap));
  }

  @Override
  public List<Item> find(Filter filter, Viewpoint viewpoint) {
    List<String> parts = Condition.parts(filter);
    int first = filter.arrangement().first();
    int most = first == 0 ? Integer.MAX_VALUE : first;
    boolean byMilestone = filter.terms().stream().anyMatch(Condition::namesMilestones);
    return database.read(
        session -> {
          List<Item> found = new ArrayList<>();
          for (Roadmap roadmap : RoadmapTable.tracked(session)) {
            List<String> milestones =
                byMilestone ? ItemTable.milestones(session, roadmap.id()) : List.of();
            Condition condition =
                Condition.of(filter, new Condition.Among(roadmap.name(), milestones, viewpoint));
            Optional<Condition> having =
                condition.narrow() || parts.isEmpty()
                    ? Optional.empty()
                    : database.dialect().having(session, parts);
            PreparedStatement query =
                having.isPresent()
                    ? query(session, OF_FEW, having.get().and(condition), roadmap)
                    : query(session, OF_MANY, condition, roadmap);
            Filter.Against against = new Filter.Against(roadmap.name(), viewpoint);
            try (ResultSet row = query.executeQuery()) {
              while (found.size() < most && row.next()) {
                Item item = ItemTable.item(row);
                if (filter.matches(item, against)) {
                  found.add(item);
                }
              }
            }
          }
          return found;
        });
  }

  private static PreparedStatement query(
      Session session, String among, Condition condition, Roadmap roadmap) throws SQLException {
    PreparedStatement query =
        session.prepare(
            "SELECT "
                + ItemTable.COLUMNS
                + " FROM item WHERE "
                + among
                + "("
                + condition.sql()
                + ")"
                + (condition.narrow() ? ItemTable.SORTED : ItemTable.DOCUMENT_ORDER));
    query.setString(1, roadmap.id().value());
    int position = 2;
    for (Object value : condition.values()) {
      query.setObject(position++, value);
    }
    return query;
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
                      + ItemTable.COLUMNS
                      + " FROM item WHERE roadmap = ?"
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
                        + ItemTable.COLUMNS
                        + " FROM item WHERE needs IS NOT NULL AND gone = 0 AND roadmap IN"
                        + " (SELECT roadmap.id FROM roadmap WHERE tracked IS NOT NULL)"
                        + " ORDER BY roadmap, line, part, number")));
  }

  @Override
  public Optional<Item> byRef(Ref ref) {
    return database.read(session -> ItemTable.byRef(session, ref));
  }

  @Override
  public Optional<Item> byId(Item.Id id) {
    return database.read(session -> ItemTable.byId(session, id));
  }
}
