package dev.waymark.core.store;

import dev.waymark.core.roadmap.Item;
import dev.waymark.core.roadmap.Roadmap;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What lists look at and are sorted by, of the items that a roadmap has, in document order. Never
/// changes.
final class ItemColumns {
  private static final String TITLE = "title_folded";
  private static final String NOTES = "notes_folded";

  private static final List<String> LOOKED_AT =
      List.of(
          "status",
          "priority",
          "owner",
          "owner_folded",
          "target_day",
          "target_span",
          "due",
          "milestone",
          TITLE,
          "changed_at",
          "changed_by",
          "conflicts");

  private static final String OF_ROADMAP = "roadmap = ? AND gone = 0";

  private final Dialect dialect;
  private final Map<String, KnownColumn> columns;
  private final KnownText said;
  private final int bytes;

  /// @param columns by their names in the table
  /// @param said in titles and notes
  private ItemColumns(Dialect dialect, Map<String, KnownColumn> columns, KnownText said) {
    this.dialect = dialect;
    this.columns = columns;
    this.said = said;
    this.bytes = columns.values().stream().mapToInt(KnownColumn::bytes).sum() + said.bytes();
  }

  /// How many items there are to read.
  static long count(Session session, Roadmap.Id roadmap) throws SQLException {
    PreparedStatement query = session.prepare("SELECT count(*) FROM item WHERE " + OF_ROADMAP);
    query.setString(1, roadmap.value());
    try (ResultSet row = query.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }

  static ItemColumns of(Session session, Dialect dialect, Roadmap.Id roadmap) throws SQLException {
    Table table = new Table(session, dialect);
    Map<String, Column> read = table.all(OF_ROADMAP + ItemTable.DOCUMENT_ORDER, roadmap.value());
    Map<String, KnownColumn> columns = new HashMap<>();
    read.forEach((name, column) -> columns.put(name, new KnownColumn(column)));
    columns.remove(NOTES);
    return new ItemColumns(dialect, columns, new KnownText(texts(read)));
  }

  /// What became of them; empty where that cannot be told from these.
  ///
  /// @param changed items of the roadmap: all that had events since
  /// @param moved whether any may stand elsewhere
  Optional<ItemColumns> after(
      Session session, Roadmap.Id roadmap, Set<Item.Id> changed, boolean moved)
      throws SQLException {
    String key = dialect.itemKey();
    Table table = new Table(session, dialect);
    Map<String, Column> read =
        table.all(
            "gone = 0 AND " + dialect.isAmong("id"),
            Json.writeValues(changed.stream().map(Item.Id::value).toList()));
    Column anew = of(read, key);
    boolean same =
        !moved && where(key, new HashSet<>(anew)::contains).cardinality() == changed.size();
    Column now = same ? column(key).of(all()) : table.keys(roadmap);
    return Rearranged.of(column(key), anew, now).map(rows -> with(rows, read));
  }

  private ItemColumns with(Rearranged rows, Map<String, Column> read) {
    Map<String, KnownColumn> now = new HashMap<>();
    columns.forEach((name, column) -> now.put(name, column.with(rows, of(read, name))));
    return new ItemColumns(dialect, now, said.with(rows, texts(read)));
  }

  private static List<Column> texts(Map<String, Column> read) {
    return List.of(of(read, TITLE), of(read, NOTES));
  }

  private static Column of(Map<String, Column> read, String name) {
    return Objects.requireNonNull(read.get(name), name);
  }

  /// The items' own.
  private record Table(Session session, Dialect dialect) {
    Column keys(Roadmap.Id roadmap) throws SQLException {
      String key = dialect.itemKey();
      String which = OF_ROADMAP + ItemTable.DOCUMENT_ORDER;
      return ItemColumns.of(of(List.of(key), which, roadmap.value()), key);
    }

    Map<String, Column> all(String which, String value) throws SQLException {
      return of(
          Stream.concat(Stream.of(dialect.itemKey(), NOTES), LOOKED_AT.stream()).toList(),
          which,
          value);
    }

    Map<String, Column> of(List<String> names, String which, String value) throws SQLException {
      PreparedStatement query =
          session.prepare(
              dialect.forColumns(
                  names, "SELECT " + String.join(", ", names) + " FROM item WHERE " + which));
      query.setString(1, value);
      Map<String, Column> columns = new HashMap<>();
      try (ResultSet found = query.executeQuery()) {
        List<Column> read = dialect.columns(found);
        for (int column = 0; column < names.size(); column++) {
          columns.put(names.get(column), read.get(column));
        }
      }
      return columns;
    }
  }

  /// How many items there are.
  int size() {
    return column(dialect.itemKey()).size();
  }

  /// Those that it takes, roughly.
  int bytes() {
    return bytes;
  }

  private KnownColumn column(String name) {
    return Objects.requireNonNull(columns.get(name), name);
  }

  BitSet all() {
    BitSet all = new BitSet(size());
    all.set(0, size());
    return all;
  }

  /// The items whose value passes, by where they are in document order; the caller's to change.
  BitSet where(String name, Predicate<? super @Nullable Object> test) {
    return column(name).where(test);
  }

  /// The items with this in a title or a note, on one line; the caller's to change.
  ///
  /// @param part folded
  BitSet saying(String part) {
    return said.saying(part);
  }

  /// The items with one of these keys.
  BitSet among(KnownRows.Keys keys) {
    return where(dialect.itemKey(), keys.set()::contains);
  }

  /// These columns of the chosen.
  List<Column> columns(List<String> names, BitSet chosen) {
    return names.stream().map(name -> column(name).of(chosen)).toList();
  }
}
