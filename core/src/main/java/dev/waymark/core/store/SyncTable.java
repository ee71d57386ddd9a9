package dev.waymark.core.store;

import dev.waymark.core.port.Bytes;
import dev.waymark.core.port.FileStamp;
import dev.waymark.core.port.Patch;
import dev.waymark.core.port.PendingPatch;
import dev.waymark.core.port.Synced;
import dev.waymark.core.roadmap.Item;
import dev.waymark.core.roadmap.Roadmap;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Texts as last agreed with their files, and the patches on their way into them, as rows.
final class SyncTable {
  private static final String PATCH =
      "request, roadmap, item, milestone, line, at_byte, before, after";

  private SyncTable() {}

  /// A file as last agreed with, but for where the items stand.
  record Row(FileStamp stamp, Bytes text) {
    boolean isOf(Synced synced) {
      return stamp.equals(synced.stamp()) && text.equals(synced.text());
    }
  }

  static Optional<Row> row(Session session, Roadmap.Id roadmap) throws SQLException {
    PreparedStatement query =
        session.prepare("SELECT size, modified, text FROM synced WHERE roadmap = ?");
    query.setString(1, roadmap.value());
    try (ResultSet row = query.executeQuery()) {
      return row.next()
          ? Optional.of(
              new Row(new FileStamp(row.getLong(1), row.getLong(2)), Bytes.of(row.getBytes(3))))
          : Optional.empty();
    }
  }

  static Optional<Bytes> text(Session session, Roadmap.Id roadmap) throws SQLException {
    PreparedStatement query = session.prepare("SELECT text FROM synced WHERE roadmap = ?");
    query.setString(1, roadmap.value());
    try (ResultSet row = query.executeQuery()) {
      return row.next() ? Optional.of(Bytes.of(row.getBytes(1))) : Optional.empty();
    }
  }

  static Map<Roadmap.Id, FileStamp> stamps(Session session) throws SQLException {
    Map<Roadmap.Id, FileStamp> stamps = new HashMap<>();
    try (ResultSet row =
        session.prepare("SELECT roadmap, size, modified FROM synced").executeQuery()) {
      while (row.next()) {
        stamps.put(new Roadmap.Id(row.getString(1)), new FileStamp(row.getLong(2), row.getLong(3)));
      }
    }
    return stamps;
  }

  /// How often the items of each roadmap came to stand elsewhere.
  static Map<Roadmap.Id, Long> moves(Session session) throws SQLException {
    Map<Roadmap.Id, Long> moves = new HashMap<>();
    try (ResultSet row = session.prepare("SELECT roadmap, moves FROM synced").executeQuery()) {
      while (row.next()) {
        moves.put(new Roadmap.Id(row.getString(1)), row.getLong(2));
      }
    }
    return moves;
  }

  /// @param moved whether items stand elsewhere than before
  static void save(Session session, Synced synced, boolean moved) throws SQLException {
    PreparedStatement save =
        session.prepare(
            "INSERT INTO synced (roadmap, size, modified, text, moves) VALUES (?, ?, ?, ?, ?)"
                + " ON CONFLICT (roadmap) DO UPDATE SET size = excluded.size,"
                + " modified = excluded.modified, text = excluded.text,"
                + " moves = synced.moves + excluded.moves");
    save.setString(1, synced.roadmap().value());
    save.setLong(2, synced.stamp().size());
    save.setLong(3, synced.stamp().modified());
    save.setBytes(4, synced.text().toArray());
    save.setInt(5, moved ? 1 : 0);
    save.executeUpdate();
  }

  static Set<Roadmap.Id> pending(Session session) throws SQLException {
    Set<Roadmap.Id> pending = new HashSet<>();
    try (ResultSet row =
        session.prepare("SELECT DISTINCT roadmap FROM patch WHERE pending = 1").executeQuery()) {
      while (row.next()) {
        pending.add(new Roadmap.Id(row.getString(1)));
      }
    }
    return pending;
  }

  static List<PendingPatch> pending(Session session, Roadmap.Id roadmap) throws SQLException {
    PreparedStatement query =
        session.prepare(
            "SELECT " + PATCH + " FROM patch WHERE pending = 1 AND roadmap = ? ORDER BY id");
    query.setString(1, roadmap.value());
    return list(query);
  }

  static List<PendingPatch> of(Session session, String request) throws SQLException {
    PreparedStatement query =
        session.prepare("SELECT " + PATCH + " FROM patch WHERE request = ? ORDER BY id");
    query.setString(1, request);
    return list(query);
  }

  static void add(Session session, PendingPatch patch, boolean pending) throws SQLException {
    PreparedStatement insert =
        session.prepare(
            "INSERT INTO patch (" + PATCH + ", pending) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
    bind(insert, patch);
    insert.setInt(9, pending ? 1 : 0);
    insert.executeUpdate();
  }

  /// The patch as it was written; where the file had changed meanwhile, it differs from the one
  /// that was waiting.
  static void settle(Session session, PendingPatch patch) throws SQLException {
    PreparedStatement same =
        session.prepare(
            "UPDATE patch SET pending = 0 WHERE id = (SELECT min(id) FROM patch WHERE request = ?"
                + " AND roadmap = ? AND item IS NOT DISTINCT FROM ? AND milestone IS NOT DISTINCT"
                + " FROM ? AND line = ? AND at_byte = ? AND before = ? AND after = ? AND pending ="
                + " 1)");
    bind(same, patch);
    if (same.executeUpdate() > 0 || of(session, patch.request()).contains(patch)) {
      return;
    }
    PreparedStatement other =
        session.prepare(
            "DELETE FROM patch WHERE id = (SELECT min(id) FROM patch WHERE request = ?"
                + " AND roadmap = ? AND item IS NOT DISTINCT FROM ?"
                + " AND milestone IS NOT DISTINCT FROM ? AND pending = 1)");
    bindOwner(other, patch);
    other.executeUpdate();
    add(session, patch, false);
  }

  private static void bind(PreparedStatement statement, PendingPatch patch) throws SQLException {
    bindOwner(statement, patch);
    statement.setInt(5, patch.patch().line());
    statement.setInt(6, patch.patch().column());
    statement.setBytes(7, patch.patch().before().toArray());
    statement.setBytes(8, patch.patch().after().toArray());
  }

  private static void bindOwner(PreparedStatement statement, PendingPatch patch)
      throws SQLException {
    statement.setString(1, patch.request());
    statement.setString(2, patch.roadmap().value());
    switch (patch.about()) {
      case PendingPatch.OfItem(var item) -> {
        statement.setString(3, item.value());
        statement.setString(4, null);
      }
      case PendingPatch.OfMilestone(var title) -> {
        statement.setString(3, null);
        statement.setString(4, title);
      }
    }
  }

  private static List<PendingPatch> list(PreparedStatement query) throws SQLException {
    List<PendingPatch> patches = new ArrayList<>();
    try (ResultSet row = query.executeQuery()) {
      while (row.next()) {
        patches.add(
            new PendingPatch(
                row.getString(1),
                new Roadmap.Id(row.getString(2)),
                about(row.getString(3), row.getString(4)),
                new Patch(
                    row.getInt(5),
                    row.getInt(6),
                    Bytes.of(row.getBytes(7)),
                    Bytes.of(row.getBytes(8)))));
      }
    }
    return patches;
  }

  private static PendingPatch.About about(@Nullable String item, @Nullable String milestone) {
    return item == null
        ? new PendingPatch.OfMilestone(Objects.requireNonNull(milestone))
        : new PendingPatch.OfItem(new Item.Id(item));
  }
}
