package dev.waymark.core.sync;

import dev.waymark.core.roadmap.Facts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Finds a document's items again after it was edited: by what they say, and by the headings and
/// lines around them; never by line number. What is not surely the same is not matched: it is asked
/// about, or it left and something new came.
///
/// Nearly linear: what stayed as it was is paired by its words alone, and only the rest is
/// compared, each with few others.
final class ItemMatcher {
  private ItemMatcher() {}

  /// @return for each earlier item what became of it
  static List<Fate> match(List<Facts> before, List<Facts> after) {
    if (before.equals(after)) {
      return IntStream.range(0, before.size()).<Fate>mapToObj(Fate.Found::new).toList();
    }
    Lineup early = new Lineup(before);
    Lineup late = new Lineup(after);
    SamePlaces same = new SamePlaces(early, late);
    same.pairUnique();
    spread(same);
    same.pairRuns();
    LikePairs like = new LikePairs(early, late);
    like.release();
    while (like.pairSure()) {
      spread(same);
    }
    like.releaseHalves();
    return fates(early, late, like.doubts());
  }

  private static void spread(SamePlaces same) {
    same.pairHeadings();
    same.pairNeighbours();
    same.pairHeadings();
    same.pairNeighbours();
  }

  private static List<Fate> fates(Lineup early, Lineup late, Map<Integer, List<Integer>> doubts) {
    List<Fate> fates = new ArrayList<>();
    for (int node = 0; node < early.size(); node++) {
      if (!early.isItem(node)) {
        continue;
      }
      if (!early.isFree(node)) {
        fates.add(new Fate.Found(late.item(early.partner(node))));
      } else if (doubts.containsKey(node)) {
        fates.add(new Fate.Unsure(doubts.get(node).stream().map(late::item).toList()));
      } else {
        fates.add(new Fate.Gone());
      }
    }
    return fates;
  }
}
