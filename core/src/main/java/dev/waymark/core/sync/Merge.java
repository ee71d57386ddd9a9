package dev.waymark.core.sync;

import dev.waymark.core.roadmap.Criterion;
import dev.waymark.core.roadmap.Facts;
import dev.waymark.core.roadmap.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Three-way, fact by fact: what the file changed is taken from the file, all else stays as the
/// store has it.
///
/// @param conflicts names of the facts that both sides changed, differently; the file's value was
///   taken
record Merge(Facts merged, List<String> conflicts) {

  /// @param base as last synced
  /// @param file as it is now
  /// @param store as people on other surfaces left it
  static Merge of(Facts base, Facts file, Facts store) {
    List<String> conflicts = new ArrayList<>();
    Plan plan =
        new Plan(
            pick(
                "priority",
                base.plan().priority(),
                file.plan().priority(),
                store.plan().priority(),
                conflicts),
            pick(
                "owner", base.plan().owner(), file.plan().owner(), store.plan().owner(), conflicts),
            pick(
                "target",
                base.plan().target(),
                file.plan().target(),
                store.plan().target(),
                conflicts),
            pick(
                "timeframe",
                base.plan().timeframe(),
                file.plan().timeframe(),
                store.plan().timeframe(),
                conflicts));
    Facts merged =
        new Facts(
            file.milestone(),
            file.title(),
            Objects.requireNonNull(
                pick("status", base.status(), file.status(), store.status(), conflicts)),
            plan,
            sayTheSame(file.criteria(), store.criteria()) ? store.criteria() : file.criteria(),
            file.subItems());
    return new Merge(merged, List.copyOf(conflicts));
  }

  private static <T> @Nullable T pick(
      String name, @Nullable T base, @Nullable T file, @Nullable T store, List<String> conflicts) {
    if (Objects.equals(base, file)) {
      return store;
    }
    if (!Objects.equals(base, store) && !Objects.equals(file, store)) {
      conflicts.add(name);
    }
    return file;
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
