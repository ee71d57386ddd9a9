package dev.waymark.core.store;

import dev.waymark.core.event.Origin;
import dev.waymark.core.event.Recorded;
import dev.waymark.core.event.RoadmapEvent;
import dev.waymark.core.event.RoadmapEvent.ChangeRedone;
import dev.waymark.core.event.RoadmapEvent.ChangeUndone;
import dev.waymark.core.event.RoadmapEvent.MilestoneRestored;
import dev.waymark.core.event.Surface;
import dev.waymark.core.port.Bytes;
import dev.waymark.core.roadmap.Item;
import dev.waymark.core.roadmap.Person;
import dev.waymark.core.roadmap.Roadmap;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLDataException;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The journal's rows. Each carries the hash of the one before, so that none can change unnoticed.
final class EventTable {
  static final String COLUMNS =
      "sequence, roadmap, item, request, person, surface, at, kind, payload, undoes, hash";

  /// That work was found in a file: many at once, and nobody's doing. In the words of an index, as
  /// are all others.
  static final String FOUND = "kind = 'item-added'";

  static final String NOT_FOUND = "kind <> 'item-added'";

  /// The last row so far.
  record Head(long sequence, Bytes hash) {}

  /// The event of an item that came before another of it. An index by item would have each change
  /// write a page of its own; these rows come one behind the other, as the events do.
  ///
  /// @param before how the item stood until then
  /// @param moved whether it stands otherwise since
  record Step(long event, Kept before, boolean moved) {
    static final String COLUMNS = "sequence, before, moved, status, due";

    /// In the order of the columns.
    List<@Nullable Object> values() {
      Item item = before.item();
      return Arrays.asList(
          event,
          item.last().event(),
          moved ? before.moved().at() : null,
          moved ? item.status().name() : null,
          moved ? Moved.day(item) : null);
    }
  }

  /// What is kept of an event itself; made before others have to wait for it.
  record Body(String kind, String payload, @Nullable String undoes) {
    static Body of(RoadmapEvent event) {
      return new Body(EventCodec.kind(event), EventCodec.payload(event), undone(event));
    }
  }

  /// A row as it stands, whether or not it can be understood.
  record Row(
      long sequence,
      @Nullable String roadmap,
      @Nullable String item,
      String request,
      String person,
      String surface,
      long at,
      String kind,
      String payload,
      @Nullable String undoes) {

    static Row of(Recorded recorded, Body body) {
      Roadmap.Id roadmap = recorded.roadmap();
      Item.Id item = recorded.item();
      Origin origin = recorded.origin();
      return new Row(
          recorded.sequence(),
          roadmap == null ? null : roadmap.value(),
          item == null ? null : item.value(),
          origin.request(),
          origin.person().value(),
          origin.surface().name(),
          Moment.number(origin.at()),
          body.kind(),
          body.payload(),
          body.undoes());
    }

    static Row at(ResultSet row) throws SQLException {
      return new Row(
          row.getLong(1),
          row.getString(2),
          row.getString(3),
          row.getString(4),
          row.getString(5),
          row.getString(6),
          row.getLong(7),
          row.getString(8),
          row.getString(9),
          row.getString(10));
    }

    Recorded recorded() throws SQLException {
      return recorded(roadmap == null ? null : new Roadmap.Id(roadmap));
    }

    /// With the same id as the event before where it is of the same roadmap, as very many events
    /// and what becomes of them may be kept.
    Recorded after(@Nullable Recorded before) throws SQLException {
      Roadmap.Id last = before == null ? null : before.roadmap();
      return last != null && last.value().equals(roadmap) ? recorded(last) : recorded();
    }

    private Recorded recorded(Roadmap.@Nullable Id of) throws SQLException {
      try {
        return new Recorded(
            sequence,
            of,
            item == null ? null : new Item.Id(item),
            new Origin(
                request, new Person.Id(person), Surface.valueOf(surface), Moment.instant(at)),
            EventCodec.read(kind, payload));
      } catch (IllegalArgumentException | ArithmeticException | DateTimeException e) {
        throw new SQLDataException("event " + sequence + " cannot be understood", e);
      }
    }

    /// Of the hash before and everything in this row.
    Bytes hash(Bytes before) {
      MessageDigest digest = sha256();
      digest.update(before.toArray());
      digest.update(ByteBuffer.allocate(2 * Long.BYTES).putLong(sequence).putLong(at).array());
      ByteArrayOutputStream texts = new ByteArrayOutputStream();
      add(texts, roadmap);
      add(texts, item);
      add(texts, request);
      add(texts, person);
      add(texts, surface);
      add(texts, kind);
      add(texts, payload);
      add(texts, undoes);
      return Bytes.of(digest.digest(texts.toByteArray()));
    }

    /// With its length in front, so that no two rows read the same.
    private static void add(ByteArrayOutputStream texts, @Nullable String text) {
      byte[] bytes = text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
      int length = text == null ? -1 : bytes.length;
      texts.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(length).array());
      texts.writeBytes(bytes);
    }

    private static MessageDigest sha256() {
      try {
        return MessageDigest.getInstance("SHA-256");
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("every Java has SHA-256", e);
      }
    }
  }

  private EventTable() {}

  private static @Nullable String undone(RoadmapEvent event) {
    if (event instanceof ChangeRedone(var request, var _)) {
      return request;
    }
    if (event instanceof MilestoneRestored(var request, var _)) {
      return request;
    }
    return event instanceof ChangeUndone(var request, var _) ? request : null;
  }

  static Head head(Session session) throws SQLException {
    try (ResultSet row =
        session.prepare("SELECT sequence, hash FROM head WHERE one = 1").executeQuery()) {
      if (!row.next()) {
        throw new SQLDataException("the journal has no head");
      }
      return new Head(row.getLong(1), Bytes.of(row.getBytes(2)));
    }
  }

  /// Whether the journal ended there once.
  static boolean has(Session session, Head head) throws SQLException {
    PreparedStatement query = session.prepare("SELECT hash FROM event WHERE sequence = ?");
    query.setLong(1, head.sequence());
    try (ResultSet row = query.executeQuery()) {
      return row.next() && Bytes.of(row.getBytes(1)).equals(head.hash());
    }
  }

  /// Which items had events since, each once.
  static List<String> itemsAfter(Session session, Head head) throws SQLException {
    PreparedStatement query = after(session, "DISTINCT item", "item IS NOT NULL", head.sequence());
    List<String> items = new ArrayList<>();
    try (ResultSet row = query.executeQuery()) {
      while (row.next()) {
        items.add(row.getString(1));
      }
    }
    return items;
  }

  /// The last event of each roadmap that had any since.
  static Map<Roadmap.Id, Long> lastOfRoadmaps(Session session, long after) throws SQLException {
    PreparedStatement query =
        after(session, "roadmap, max(sequence)", "roadmap IS NOT NULL GROUP BY roadmap", after);
    Map<Roadmap.Id, Long> last = new HashMap<>();
    try (ResultSet row = query.executeQuery()) {
      while (row.next()) {
        last.put(new Roadmap.Id(row.getString(1)), row.getLong(2));
      }
    }
    return last;
  }

  /// The items that had any since, of each roadmap that had.
  static Map<Roadmap.Id, Set<Item.Id>> itemsOfRoadmaps(Session session, long after)
      throws SQLException {
    PreparedStatement query =
        after(session, "DISTINCT roadmap, item", "roadmap IS NOT NULL", after);
    Map<Roadmap.Id, Set<Item.Id>> items = new HashMap<>();
    try (ResultSet row = query.executeQuery()) {
      while (row.next()) {
        Set<Item.Id> those =
            items.computeIfAbsent(new Roadmap.Id(row.getString(1)), _ -> new HashSet<>());
        String item = row.getString(2);
        if (item != null) {
          those.add(new Item.Id(item));
        }
      }
    }
    return items;
  }

  /// Both ends are said, so that no engine takes it for most of the journal.
  private static PreparedStatement after(Session session, String what, String which, long after)
      throws SQLException {
    PreparedStatement query =
        session.prepare(
            "SELECT " + what + " FROM event WHERE sequence > ? AND sequence <= ? AND " + which);
    query.setLong(1, after);
    query.setLong(2, session.head().sequence());
    return query;
  }

  /// The session's head grows with each.
  ///
  /// @param bodies of the events, in their order
  static void append(Session session, List<Recorded> events, List<Body> bodies)
      throws SQLException {
    PreparedStatement insert =
        session.prepare(
            "INSERT INTO event (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    Head last = session.head();
    for (int i = 0; i < events.size(); i++) {
      Row row = Row.of(events.get(i), bodies.get(i));
      last = new Head(row.sequence(), row.hash(last.hash()));
      insert.setLong(1, row.sequence());
      insert.setString(2, row.roadmap());
      insert.setString(3, row.item());
      insert.setString(4, row.request());
      insert.setString(5, row.person());
      insert.setString(6, row.surface());
      insert.setLong(7, row.at());
      insert.setString(8, row.kind());
      insert.setString(9, row.payload());
      insert.setString(10, row.undoes());
      insert.setBytes(11, last.hash().toArray());
      insert.executeUpdate();
    }
    session.grow(last);
  }

  /// All who ever did anything. One look at an index for each.
  static List<Person.Id> people(Session session) throws SQLException {
    Set<Person.Id> people = new LinkedHashSet<>();
    for (String some : List.of(NOT_FOUND, FOUND)) {
      String least = "(SELECT min(person) FROM event WHERE " + some;
      PreparedStatement query =
          session.prepare(
              "WITH RECURSIVE one (person) AS (SELECT "
                  + least
                  + ") UNION ALL SELECT "
                  + least
                  + " AND person > one.person) FROM one WHERE one.person IS NOT NULL)"
                  + " SELECT person FROM one WHERE person IS NOT NULL");
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          people.add(new Person.Id(row.getString(1)));
        }
      }
    }
    return List.copyOf(people);
  }

  /// Whether a request that was recorded before had a roadmap tracked.
  static boolean tracks(Session session, String request) throws SQLException {
    PreparedStatement query =
        session.prepare("SELECT 1 FROM event WHERE request = ? AND kind = 'roadmap-tracked'");
    query.setString(1, request);
    try (ResultSet row = query.executeQuery()) {
      return row.next();
    }
  }

  static void link(Session session, List<Step> steps) throws SQLException {
    PreparedStatement insert =
        session.prepare("INSERT INTO event_before (" + Step.COLUMNS + ") VALUES (?, ?, ?, ?, ?)");
    for (Step step : steps) {
      int position = 1;
      for (Object value : step.values()) {
        Tables.set(insert, position++, value);
      }
      insert.executeUpdate();
    }
  }

  static void write(Session session, Head head) throws SQLException {
    PreparedStatement update =
        session.prepare("UPDATE head SET sequence = ?, hash = ? WHERE one = 1");
    update.setLong(1, head.sequence());
    update.setBytes(2, head.hash().toArray());
    update.executeUpdate();
  }

  static List<Recorded> list(PreparedStatement query) throws SQLException {
    List<Recorded> events = new ArrayList<>();
    Recorded last = null;
    for (Row row : rows(query)) {
      last = row.after(last);
      events.add(last);
    }
    return events;
  }

  static List<Row> rows(PreparedStatement query) throws SQLException {
    List<Row> rows = new ArrayList<>();
    try (ResultSet row = query.executeQuery()) {
      while (row.next()) {
        rows.add(Row.at(row));
      }
    }
    return rows;
  }
}
