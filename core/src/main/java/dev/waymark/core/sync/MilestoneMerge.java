package dev.waymark.core.sync;

import dev.waymark.core.roadmap.Criterion;
import dev.waymark.core.roadmap.Milestone;
import dev.waymark.core.roadmap.Plan;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The milestones that file and store come to: what the file changed is taken from it, what only
/// the store knows stays. They are found again by their titles; where as many titles came as went,
/// they are taken for renamed, in order.
public final class MilestoneMerge {
  private final Map<String, Milestone> base = new HashMap<>();
  private final Map<String, Milestone> store = new HashMap<>();

  private MilestoneMerge(List<Milestone> base, List<Milestone> store) {
    base.forEach(one -> this.base.putIfAbsent(one.title(), one));
    store.forEach(one -> this.store.putIfAbsent(one.title(), one));
  }

  /// @param base as last synced
  /// @param file as it is now
  /// @param store as people on other surfaces left them
  public static List<Milestone> of(
      List<Milestone> base, List<Milestone> file, List<Milestone> store) {
    MilestoneMerge merge = new MilestoneMerge(base, store);
    Map<String, String> earlier = renamed(titles(base), titles(file));
    return file.stream()
        .map(now -> merge.of(now, earlier.getOrDefault(now.title(), now.title())))
        .toList();
  }

  private static Set<String> titles(List<Milestone> milestones) {
    return milestones.stream()
        .map(Milestone::title)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /// Earlier titles by the ones of today.
  private static Map<String, String> renamed(Set<String> before, Set<String> after) {
    List<String> gone = before.stream().filter(title -> !after.contains(title)).toList();
    List<String> came = after.stream().filter(title -> !before.contains(title)).toList();
    Map<String, String> earlier = new HashMap<>();
    for (int at = 0; gone.size() == came.size() && at < came.size(); at++) {
      earlier.put(came.get(at), gone.get(at));
    }
    return earlier;
  }

  private Milestone of(Milestone now, String title) {
    Milestone then = base.get(title);
    Milestone ours = store.get(title);
    if (then == null || ours == null) {
      return now;
    }
    Plan was = then.plan();
    Plan is = now.plan();
    Plan kept = ours.plan();
    return new Milestone(
        now.title(),
        now.line(),
        pick(then.status(), now.status(), ours.status()),
        new Plan(
            pick(was.priority(), is.priority(), kept.priority()),
            pick(was.owner(), is.owner(), kept.owner()),
            pick(was.target(), is.target(), kept.target()),
            pick(was.timeframe(), is.timeframe(), kept.timeframe())),
        now.criteria().stream().map(one -> merged(one, then.criteria(), ours.criteria())).toList());
  }

  private static Criterion merged(Criterion now, List<Criterion> then, List<Criterion> ours) {
    Criterion was = titled(now.text(), then);
    Criterion kept = titled(now.text(), ours);
    return was == null || kept == null || was.met() != now.met() ? now : now.saying(kept);
  }

  private static @Nullable Criterion titled(String text, List<Criterion> criteria) {
    return criteria.stream().filter(one -> one.text().equals(text)).findFirst().orElse(null);
  }

  private static <T> @Nullable T pick(@Nullable T base, @Nullable T file, @Nullable T store) {
    return Objects.equals(base, file) ? store : file;
  }
}
