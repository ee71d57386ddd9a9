package dev.waymark.core.store;

import dev.waymark.core.roadmap.Criterion;
import dev.waymark.core.roadmap.Facts;
import dev.waymark.core.roadmap.Item;
import dev.waymark.core.roadmap.Person;
import dev.waymark.core.roadmap.Place;
import dev.waymark.core.roadmap.Plan;
import dev.waymark.core.roadmap.Ref;
import dev.waymark.core.roadmap.Roadmap;
import dev.waymark.core.roadmap.Status;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads items from rows, most often by the thousand and by a program that is not compiled yet:
/// most of most rows is empty, and what such a row has comes in one column, as bytes.
final class ItemRowReader {
  /// The first column behind these.
  static final int AFTER = 30;

  /// Numbers and the status in its first line, then the id, then what most rows share with the one
  /// before them, a line each, and the title, which alone may have line feeds.
  private static final String BARE =
      "CASE WHEN coalesce(priority, owner, target_span, timeframe, criteria, reason, evidence,"
          + " notes, more_places, conflicts, needs, joined_into) IS NULL"
          + " AND instr(concat_ws(' ', id, prefix, roadmap, changed_by, milestone), '\n"
          + "') = 0 THEN concat_ws('\n"
          + "', concat_ws(' ', number, version, last_event, sub_items, gone, coalesce("
          + StretchTable.LINE
          + ", 0),"
          + " coalesce(part, 0), status), id, prefix, roadmap, changed_by, changed_at, milestone,"
          + " title) END";

  static final String COLUMNS =
      "id, prefix, number, roadmap, milestone, title, status,"
          + " priority, owner, target_day, target_span, timeframe,"
          + " sub_items, criteria, reason, evidence, notes, gone, version, changed_at, changed_by,"
          + " "
          + StretchTable.LINE
          + ", part, more_places, "
          + BARE
          + ", conflicts, last_event, needs, joined_into";

  static final String FROM = " FROM item" + StretchTable.JOIN;

  private static final Status[] STATUSES = Status.values();
  private static final byte[][] NAMES = names();

  private final ResultSet row;
  private @Nullable Shared shared;
  private byte[] sharedBytes = new byte[0];
  private byte[] bare = new byte[0];
  private int at;

  /// What a row has in common with many others.
  private record Shared(
      String prefix, Roadmap.Id roadmap, Person.Id by, Instant changed, String milestone) {}

  /// @param row with these columns first
  ItemRowReader(ResultSet row) {
    this.row = row;
  }

  /// All that are left.
  List<Item> all() throws SQLException {
    List<Item> items = new ArrayList<>();
    while (row.next()) {
      items.add(item());
    }
    return items;
  }

  /// The one of the row that it is at.
  Item item() throws SQLException {
    byte[] bytes = row.getBytes(25);
    if (bytes == null) {
      return full();
    }
    bare = bytes;
    at = 0;
    return bare();
  }

  private Item full() throws SQLException {
    return new Item(
        new Item.Id(row.getString(1)),
        new Ref(row.getString(2), row.getInt(3)),
        new Roadmap.Id(row.getString(4)),
        state(),
        places(row.getInt(22), row.getInt(23), row.getString(24)),
        new Item.Change(
            row.getLong(19),
            row.getLong(27),
            Moment.instant(row.getLong(20)),
            new Person.Id(row.getString(21))));
  }

  private Item.State state() throws SQLException {
    Facts facts =
        new Facts(
            row.getString(5),
            row.getString(6),
            Status.valueOf(row.getString(7)),
            PlanColumns.read(row, 8),
            PlanColumns.criteria(row.getString(14)),
            row.getInt(13));
    return new Item.State(
        facts,
        row.getString(15),
        PlanCodec.evidence(texts(row.getString(16))),
        texts(row.getString(17)),
        row.getBoolean(18),
        PlanCodec.conflicts(row.getString(26)),
        PlanCodec.needs(row.getString(28)),
        PlanCodec.ref(row.getString(29)));
  }

  private static List<String> texts(@Nullable String json) {
    return json == null ? List.of() : Json.readTexts(json);
  }

  private Item bare() {
    int number = (int) number();
    long version = number();
    long event = number();
    int subItems = (int) number();
    boolean gone = number() != 0;
    List<Place> places = places((int) number(), (int) number(), null);
    Status status = status();
    Item.Id id = new Item.Id(line());
    Shared common = shared();
    String title = text(at, bare.length);
    Facts facts =
        new Facts(common.milestone, title, status, Plan.NONE, List.<Criterion>of(), subItems);
    return new Item(
        id,
        new Ref(common.prefix, number),
        common.roadmap,
        new Item.State(facts, null, List.of(), List.of(), gone, List.of()),
        places,
        new Item.Change(version, event, common.changed, common.by));
  }

  /// What these rows count with is never less than nothing.
  private long number() {
    byte[] bytes = bare;
    int next = at;
    long number = 0;
    for (byte digit = bytes[next++]; digit != ' '; digit = bytes[next++]) {
      number = number * 10 + digit - '0';
    }
    at = next;
    return number;
  }

  private static byte[][] names() {
    byte[][] names = new byte[STATUSES.length][];
    for (int i = 0; i < names.length; i++) {
      names[i] = STATUSES[i].name().getBytes(StandardCharsets.US_ASCII);
    }
    return names;
  }

  private Status status() {
    int from = at;
    int end = end();
    for (int i = 0; i < NAMES.length; i++) {
      byte[] name = NAMES[i];
      if (name.length == end - from && isAt(from, name)) {
        return STATUSES[i];
      }
    }
    return Status.valueOf(text(from, end));
  }

  private Shared shared() {
    Shared known = shared;
    if (known != null && isNext(sharedBytes)) {
      at += sharedBytes.length;
      return known;
    }
    int from = at;
    Shared read = readShared(known);
    shared = read;
    sharedBytes = Arrays.copyOfRange(bare, from, at);
    return read;
  }

  /// @param before whose names are taken over where they are the same, as they are compared often
  private Shared readShared(@Nullable Shared before) {
    String prefix = line();
    Roadmap.Id roadmap = new Roadmap.Id(line());
    Person.Id by = new Person.Id(line());
    Instant changed = Moment.instant(Long.parseLong(line()));
    return new Shared(
        prefix,
        before != null && before.roadmap.equals(roadmap) ? before.roadmap : roadmap,
        before != null && before.by.equals(by) ? before.by : by,
        changed,
        line());
  }

  private boolean isNext(byte[] bytes) {
    return bytes.length <= bare.length - at && isAt(at, bytes);
  }

  /// A loop, as what the JDK has for this is slow before it is compiled.
  private boolean isAt(int from, byte[] bytes) {
    byte[] row = bare;
    for (int i = 0; i < bytes.length; i++) {
      if (row[from + i] != bytes[i]) {
        return false;
      }
    }
    return true;
  }

  private String line() {
    int from = at;
    return text(from, end());
  }

  /// Where the line ends; the next one begins behind it.
  private int end() {
    byte[] bytes = bare;
    int end = at;
    while (bytes[end] != '\n') {
      end++;
    }
    at = end + 1;
    return end;
  }

  private String text(int from, int end) {
    return new String(bare, from, end - from, StandardCharsets.UTF_8);
  }

  /// @param line 0 for none
  /// @param more each as line and part, with a dot between; a blank between each two
  static List<Place> places(int line, int part, @Nullable String more) {
    if (line == 0) {
      return List.of();
    }
    Place first = new Place(line, part);
    if (more == null) {
      return List.of(first);
    }
    List<Place> places = new ArrayList<>();
    places.add(first);
    for (String each : more.split(" ", -1)) {
      int dot = each.indexOf('.');
      places.add(
          new Place(
              Integer.parseInt(each.substring(0, dot)), Integer.parseInt(each.substring(dot + 1))));
    }
    return places;
  }
}
