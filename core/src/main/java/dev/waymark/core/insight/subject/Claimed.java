package dev.waymark.core.insight.subject;

import dev.waymark.core.roadmap.Finding.Spot;

/// What a line says of a scope's counts.
///
/// @param done how many are done; -1 where nothing is said
/// @param total of how many; 0 for all there are
/// @param percent whether these are percents
public record Claimed(Spot at, String text, int done, int total, boolean percent, Scope scope) {
  private static final int FAR = 15;

  /// Whether no way of counting agrees.
  public boolean isContradicted() {
    if (total == 0) {
      return done == 0 ? scope.done() == scope.total() : scope.hasOpen();
    }
    if (percent) {
      int share = 100 * scope.done() / scope.total();
      return (done == 100 && scope.hasOpen()) || (Math.abs(done - share) > FAR && scope.done() > 0);
    }
    return scope.isComparable(total)
        && (done < 0 ? !scope.counts(total) : !scope.counts(done, total));
  }
}
