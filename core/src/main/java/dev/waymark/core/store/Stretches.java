package dev.waymark.core.store;

import dev.waymark.core.roadmap.Place;
import dev.waymark.core.roadmap.Places;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The stretches of a roadmap's lines. Each counts lines from its own start, so that a line that
/// comes or goes above it moves the start alone. Lines above all of them are in none: that is
/// stretch 0, which starts at 0. Whichever the starts are, each line is in one.
final class Stretches {
  /// As many items are in each that is laid out.
  private static final int ITEMS = 250;

  /// One with more is parted.
  private static final int MOST = 2 * ITEMS;

  /// Between the ordinals of those that are laid out is room for those that they are parted into.
  private static final int GAP = 64;

  /// From the top down, 0 first.
  private final List<Stretch> all;

  private final int[] ordinals;
  private final int[] starts;

  /// @param ordinal a later one's is greater
  record Stretch(int ordinal, int start) {
    static final Stretch NONE = new Stretch(0, 0);

    /// What a row has for a line, as one number that is in the lines' order.
    long place(int line) {
      return ((long) ordinal << StretchTable.BITS) + line - start;
    }
  }

  /// @param all in the order of their ordinals
  Stretches(List<Stretch> all) {
    this.all = Stream.concat(Stream.of(Stretch.NONE), all.stream()).toList();
    this.ordinals = this.all.stream().mapToInt(Stretch::ordinal).toArray();
    this.starts = this.all.stream().mapToInt(Stretch::start).toArray();
  }

  List<Stretch> all() {
    return all.subList(1, all.size());
  }

  long place(Place first) {
    return all.get(at(first)).place(first.line());
  }

  /// The line that a row's place is of.
  int line(long place) {
    int at = Arrays.binarySearch(ordinals, (int) (place >> StretchTable.BITS));
    return (int) place + (at < 0 ? 0 : starts[at]);
  }

  private int at(Place first) {
    int at = Arrays.binarySearch(starts, first.line());
    return at < 0 ? -at - 2 : at;
  }

  /// As they are to be when the items moved.
  Stretches after(Places before, Places now) {
    Stretches moved = moved(before, now);
    return moved.areInOrder() ? moved.parted(now) : laidOut(now);
  }

  /// Each as most of its items were; those that lost all of them are left out.
  private Stretches moved(Places before, Places now) {
    List<Map<Integer, Integer>> ways = new ArrayList<>();
    all.forEach(_ -> ways.add(new HashMap<>()));
    before.forEach(
        (item, own) -> {
          List<Place> then = now.of(item);
          if (!then.isEmpty()) {
            Place first = own.getFirst();
            ways.get(at(first)).merge(then.getFirst().line() - first.line(), 1, Integer::sum);
          }
        });
    List<Stretch> moved = new ArrayList<>();
    for (int at = 1; at < starts.length; at++) {
      if (!ways.get(at).isEmpty()) {
        moved.add(new Stretch(ordinals[at], starts[at] + most(ways.get(at))));
      }
    }
    return new Stretches(moved);
  }

  private static int most(Map<Integer, Integer> ways) {
    return Collections.max(ways.entrySet(), Map.Entry.comparingByValue()).getKey();
  }

  private boolean areInOrder() {
    for (int at = 1; at < starts.length; at++) {
      if (starts[at] <= starts[at - 1]) {
        return false;
      }
    }
    return true;
  }

  /// Those with too many items in halves, as long as halves will do and ordinals are left between.
  private Stretches parted(Places now) {
    int[] items = new int[starts.length];
    now.forEach((_, own) -> items[at(own.getFirst())]++);
    List<Stretch> parted = new ArrayList<>();
    for (int at = 0; at < items.length; at++) {
      parted.add(all.get(at));
      if (items[at] > MOST) {
        Stretch half = half(at, now);
        if (half.ordinal() == ordinals[at]
            || half.start() == starts[at]
            || items[at] > MOST + ITEMS) {
          return laidOut(now);
        }
        parted.add(half);
      }
    }
    return new Stretches(parted.subList(1, parted.size()));
  }

  private Stretch half(int at, Places now) {
    List<Integer> lines = new ArrayList<>();
    now.forEach(
        (_, own) -> {
          if (at(own.getFirst()) == at) {
            lines.add(own.getFirst().line());
          }
        });
    Collections.sort(lines);
    int next = at + 1 < ordinals.length ? ordinals[at + 1] : ordinals[at] + 2 * GAP;
    return new Stretch((ordinals[at] + next) / 2, lines.get(lines.size() / 2));
  }

  /// None where so few items are.
  private static Stretches laidOut(Places now) {
    List<Integer> lines = new ArrayList<>();
    now.forEach((_, own) -> lines.add(own.getFirst().line()));
    Collections.sort(lines);
    List<Stretch> laid = new ArrayList<>();
    int last = 0;
    for (int at = 0; at < lines.size() && lines.size() > MOST; at += ITEMS) {
      if (lines.get(at) > last) {
        last = lines.get(at);
        laid.add(new Stretch(GAP * (laid.size() + 1), last));
      }
    }
    return new Stretches(laid);
  }
}
