package dev.waymark.core.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// SQLite's index of the parts of words. Triggers keep it, item by item, which is dear where all
/// items are written anew, note by note.
final class WordIndex {
  /// The index itself first, as what keeps it speaks of it.
  private static final String DEFINITIONS =
      "SELECT sql FROM sqlite_schema WHERE name = 'item_words' OR name IN ("
          + "'item_words_come', 'item_words_change', 'item_words_go') ORDER BY type";

  private WordIndex() {}

  /// @return what makes it again
  static List<String> drop(Session session) throws SQLException {
    List<String> definitions = new ArrayList<>();
    try (ResultSet row = session.prepare(DEFINITIONS).executeQuery()) {
      while (row.next()) {
        definitions.add(row.getString(1));
      }
    }
    for (String trigger : List.of("come", "change", "go")) {
      session.run("DROP TRIGGER IF EXISTS item_words_" + trigger);
    }
    session.run("DROP TABLE IF EXISTS item_words");
    return definitions;
  }

  /// @param definitions as they were when it was dropped
  static void make(Session session, List<String> definitions) throws SQLException {
    session.run(definitions.getFirst());
    session.run("UPDATE item SET words = rowid");
    session.run(
        "INSERT INTO item_words (rowid, words)"
            + " SELECT words, title_folded || char(10) || coalesce(notes_folded, '') FROM item");
    for (String trigger : definitions.subList(1, definitions.size())) {
      session.run(trigger);
    }
  }
}
