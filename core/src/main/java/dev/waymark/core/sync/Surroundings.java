package dev.waymark.core.sync;

/// What stands around two lines that may be the same item.
final class Surroundings {
  private final Lineup before;
  private final Lineup after;
  private final int[] before1;
  private final int[] behind1;
  private final int[] before2;
  private final int[] behind2;

  Surroundings(Lineup before, Lineup after) {
    this.before = before;
    this.after = after;
    before1 = before.anchorsBefore();
    behind1 = before.anchorsBehind();
    before2 = after.anchorsBefore();
    behind2 = after.anchorsBehind();
  }

  /// The partner of the nearest line above that has one.
  int partnerBefore(int node) {
    return before.partner(before1[node]);
  }

  int partnerBehind(int node) {
    return before.partner(behind1[node]);
  }

  /// How many of the nearest lines above and below, as far as they are known, are the same.
  int shared(int node, int other) {
    return (partnerBefore(node) == before2[other] ? 1 : 0)
        + (partnerBehind(node) == behind2[other] ? 1 : 0);
  }

  boolean sameSection(int node, int other) {
    int section = before.section(node);
    return !before.isFree(section) && before.partner(section) == after.section(other);
  }
}
