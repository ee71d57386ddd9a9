package dev.waymark.core.roadmap;

import java.util.ArrayList;
import java.util.List;

/// Something that must be true before its milestone or item counts as done.
///
/// @param line where it stands in the file, from 1
public record Criterion(String text, int line, boolean met) {
  public Criterion at(int newLine) {
    return new Criterion(text, newLine, met);
  }

  public Criterion withMet(boolean isMet) {
    return new Criterion(text, line, isMet);
  }

  /// All of them with one met or not.
  ///
  /// @param number which, from 1
  public static List<Criterion> with(List<Criterion> criteria, int number, boolean met) {
    List<Criterion> now = new ArrayList<>(criteria);
    now.set(number - 1, criteria.get(number - 1).withMet(met));
    return now;
  }
}
