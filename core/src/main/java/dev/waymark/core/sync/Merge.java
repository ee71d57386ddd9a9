package dev.waymark.core.sync;

import dev.waymark.core.roadmap.Criterion;
import dev.waymark.core.roadmap.Facts;
import dev.waymark.core.roadmap.Plan;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Three-way, fact by fact: what the file changed is taken from the file, all else stays as the
/// store has it. Where both changed the same fact the file's value counts, and the store's stands
/// in the event as what it was before.
public final class Merge {
  private Merge() {}

  /// @param base as last synced
  /// @param file as it is now
  /// @param store as people on other surfaces left it
  public static Facts of(Facts base, Facts file, Facts store) {
    Plan then = base.plan();
    Plan now = file.plan();
    Plan ours = store.plan();
    return new Facts(
        file.milestone(),
        file.title(),
        base.status() == file.status() ? store.status() : file.status(),
        new Plan(
            pick(then.priority(), now.priority(), ours.priority()),
            pick(then.owner(), now.owner(), ours.owner()),
            pick(then.target(), now.target(), ours.target()),
            pick(then.timeframe(), now.timeframe(), ours.timeframe())),
        sayTheSame(file.criteria(), store.criteria()) ? store.criteria() : file.criteria(),
        file.subItems());
  }

  private static <T> @Nullable T pick(@Nullable T base, @Nullable T file, @Nullable T store) {
    return Objects.equals(base, file) ? store : file;
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
