package dev.waymark.core.store;

import dev.waymark.core.roadmap.Roadmap;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
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

  private final String key;
  private final Map<String, KnownColumn> columns;
  private final KnownText said;
  private final int bytes;

  /// @param columns by their names in the table
  /// @param said in titles and notes
  private ItemColumns(String key, Map<String, KnownColumn> columns, KnownText said) {
    this.key = key;
    this.columns = columns;
    this.said = said;
    this.bytes = columns.values().stream().mapToInt(KnownColumn::bytes).sum() + said.bytes();
  }

  /// @param most that are read; of a roadmap with more it has no more
  static ItemColumns read(Session session, Dialect dialect, Roadmap.Id roadmap, int most)
      throws SQLException {
    List<String> names = new ArrayList<>(List.of(dialect.itemKey()));
    names.addAll(LOOKED_AT);
    names.add(NOTES);
    PreparedStatement query =
        session.prepare(
            dialect.forColumns(
                names,
                "SELECT "
                    + String.join(", ", names)
                    + " FROM item WHERE roadmap = ? AND gone = 0"
                    + ItemTable.DOCUMENT_ORDER
                    + " LIMIT "
                    + most));
    query.setString(1, roadmap.value());
    List<Column> read;
    try (ResultSet found = query.executeQuery()) {
      read = dialect.columns(found);
    }
    Map<String, KnownColumn> columns = new HashMap<>();
    for (String name : names.subList(0, names.indexOf(NOTES))) {
      columns.put(name, new KnownColumn(read.get(names.indexOf(name))));
    }
    KnownText said = new KnownText(List.of(read.get(names.indexOf(TITLE)), read.getLast()));
    return new ItemColumns(dialect.itemKey(), columns, said);
  }

  /// How many items there are.
  int size() {
    return column(key).size();
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
    return where(key, keys.set()::contains);
  }

  /// These columns of the chosen.
  List<Column> columns(List<String> names, BitSet chosen) {
    return names.stream().map(name -> column(name).of(chosen)).toList();
  }
}
