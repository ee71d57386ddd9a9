package dev.waymark.core.store;

import dev.waymark.core.roadmap.Evidence;
import dev.waymark.core.roadmap.Facts;
import dev.waymark.core.roadmap.Item;
import dev.waymark.core.roadmap.Plan;
import dev.waymark.core.roadmap.Priority;
import dev.waymark.core.roadmap.Ref;
import dev.waymark.core.roadmap.Status;
import dev.waymark.core.roadmap.Target;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What events make of an item, as the values of its row.
final class ItemRow {
  private static final List<String> COLUMNS = List.of(ItemTable.FOLDED.split(", ", -1));

  private static final String INSERT =
      "INSERT INTO item ("
          + ItemTable.FOLDED
          + ") VALUES ("
          + String.join(", ", Collections.nCopies(COLUMNS.size(), "?"))
          + ")";

  private ItemRow() {}

  /// Writes only what differs, as each index that a column is in costs as much as the row.
  ///
  /// @param before as the row has it; null where there is none
  static void save(Session session, @Nullable Kept before, Kept after) throws SQLException {
    List<@Nullable Object> values = after.row();
    if (before == null) {
      set(session.prepare(INSERT), values);
      return;
    }
    List<@Nullable Object> old = before.row();
    List<String> columns = new ArrayList<>();
    List<@Nullable Object> changed = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      if (!Objects.equals(values.get(i), old.get(i))) {
        columns.add(COLUMNS.get(i));
        changed.add(values.get(i));
      }
    }
    if (!columns.isEmpty()) {
      changed.add(after.item().id().value());
      set(session.prepare(update(columns)), changed);
    }
  }

  private static String update(List<String> columns) {
    return "UPDATE item SET " + String.join(" = ?, ", columns) + " = ? WHERE id = ?";
  }

  private static void set(PreparedStatement statement, List<@Nullable Object> values)
      throws SQLException {
    int position = 1;
    for (Object value : values) {
      Tables.set(statement, position++, value);
    }
    statement.executeUpdate();
  }

  /// In the order of the columns; all but the places, which come with the synced text.
  static List<@Nullable Object> values(Item item, Moved moved) {
    Status was = moved.was();
    Facts facts = item.facts();
    Plan plan = facts.plan();
    Priority priority = plan.priority();
    Target target = plan.target();
    String owner = plan.owner();
    Ref into = item.state().into();
    return Arrays.asList(
        item.id().value(),
        item.ref().prefix(),
        item.ref().number(),
        item.roadmap().value(),
        facts.milestone(),
        facts.title(),
        facts.status().name(),
        priority == null ? null : priority.name(),
        owner,
        target == null ? null : target.lastDay().toEpochDay(),
        target == null ? null : target.span().name(),
        plan.timeframe(),
        facts.subItems(),
        PlanColumns.criteria(facts.criteria()),
        item.state().reason(),
        texts(item.state().evidence().stream().map(Evidence::text).toList()),
        texts(item.state().notes()),
        item.state().gone() ? 1 : 0,
        item.last().version(),
        Moment.number(item.last().at()),
        item.last().by().value(),
        Folding.text(facts.title()),
        owner == null ? null : Folding.name(owner),
        PlanCodec.textOrNull(item.state().conflicts()),
        folded(item.state().notes()),
        item.last().event(),
        PlanCodec.needsOrNull(item.state().needs()),
        into == null ? null : into.toString(),
        facts.status().isOpen() && !item.state().gone() ? Moved.day(item) : null,
        moved.at(),
        moved.before(),
        was == null ? null : was.name(),
        moved.due());
  }

  static @Nullable String folded(List<String> notes) {
    return notes.isEmpty() ? null : Folding.text(String.join("\n", notes));
  }

  private static @Nullable String texts(List<String> texts) {
    return texts.isEmpty() ? null : Json.writeValues(texts);
  }
}
