package dev.waymark.core.sync;

import dev.waymark.core.roadmap.Conflict;
import dev.waymark.core.roadmap.Conflict.Field;
import dev.waymark.core.roadmap.Criterion;
import dev.waymark.core.roadmap.Facts;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Three-way, fact by fact: what one side changed is taken from that side, what both changed alike
/// is so, and what they changed differently is a conflict: the store keeps its value until somebody
/// says which it is.
public final class Merge {
  /// What came of it.
  ///
  /// @param conflicts all that stand then
  public record Merged(Facts facts, List<Conflict> conflicts) {
    public Merged {
      conflicts = List.copyOf(conflicts);
    }
  }

  /// What the two sides made of what both said.
  ///
  /// @param base as last synced
  /// @param file as it says now
  /// @param changed what people on other surfaces changed that the file had no chance to learn
  public record Sides(Facts base, Facts file, Set<Field> changed) {
    public Sides {
      changed = Set.copyOf(changed);
    }
  }

  private Merge() {}

  /// Where the store holds nothing that the file has yet to learn, and no conflict stands.
  public static Facts of(Facts base, Facts file, Facts store) {
    return of(new Sides(base, file, Set.of()), store, List.of()).facts();
  }

  /// @param store as people on other surfaces left it
  /// @param standing conflicts so far
  public static Merged of(Sides sides, Facts store, List<Conflict> standing) {
    Facts file = sides.file();
    List<Conflict> conflicts = new ArrayList<>();
    Facts merged = store;
    for (Field field : Field.values()) {
      boolean same = field.in(file).equals(field.in(store));
      boolean edited = !field.in(sides.base()).equals(field.in(file));
      Conflict before = standing(standing, field);
      if (same) {
        continue;
      }
      if (edited && before == null && !sides.changed().contains(field)) {
        merged = field.carried(file, merged);
      } else if (before != null || edited) {
        conflicts.add(new Conflict(field, field.in(store), field.in(file)));
      }
    }
    boolean same = sayTheSame(file.criteria(), store.criteria());
    return new Merged(
        new Facts(
            merged.milestone(),
            merged.title(),
            merged.status(),
            merged.plan(),
            same ? store.criteria() : partlyShown(file.criteria(), store.criteria()),
            file.subItems()),
        conflicts);
  }

  private static @Nullable Conflict standing(List<Conflict> standing, Field field) {
    return standing.stream().filter(one -> one.field() == field).findFirst().orElse(null);
  }

  /// On which facts two sayings differ.
  static Set<Field> differing(Facts some, Facts others) {
    Set<Field> fields = EnumSet.noneOf(Field.class);
    for (Field field : Field.values()) {
      if (!Objects.equals(field.in(some), field.in(others))) {
        fields.add(field);
      }
    }
    return fields;
  }

  /// The file does not say how much of a criterion is shown.
  private static List<Criterion> partlyShown(List<Criterion> file, List<Criterion> store) {
    return file.stream()
        .map(
            one ->
                store.stream()
                    .filter(other -> other.text().equals(one.text()) && !one.met() && !other.met())
                    .findFirst()
                    .map(one::saying)
                    .orElse(one))
        .toList();
  }

  /// Criteria that only moved to other lines are the same.
  private static boolean sayTheSame(List<Criterion> some, List<Criterion> others) {
    return some.stream()
        .map(Merge::unplaced)
        .toList()
        .equals(others.stream().map(Merge::unplaced).toList());
  }

  private static Criterion unplaced(Criterion criterion) {
    return new Criterion(criterion.text(), 0, criterion.met());
  }
}
