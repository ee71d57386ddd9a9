package dev.waymark.core.roadmap;

import java.util.ArrayList;
import java.util.List;

/// Something that must be true before its milestone or item counts as done.
///
/// @param line where it stands in the file, from 1
/// @param shown the pieces of evidence there are so far where it asks for several: see [Counted];
///   empty again once it is met
public record Criterion(String text, int line, boolean met, List<String> shown) {
  public Criterion {
    shown = List.copyOf(shown);
  }

  public Criterion(String text, int line, boolean met) {
    this(text, line, met, List.of());
  }

  public Criterion at(int newLine) {
    return new Criterion(text, newLine, met, shown);
  }

  /// What was shown of it so far no longer counts.
  public Criterion withMet(boolean isMet) {
    return new Criterion(text, line, isMet, List.of());
  }

  /// As another one of the same text has it.
  public Criterion saying(Criterion other) {
    return new Criterion(text, line, other.met(), other.shown());
  }

  /// How many pieces of evidence it asks for: 1 for most.
  public int asked() {
    return Counted.in(text);
  }

  /// Its text, and how much of it is shown where that is a part.
  public String sentence() {
    return met || shown.isEmpty() ? text : text + " · " + shown.size() + " of " + asked();
  }

  /// All of them with one met or not.
  ///
  /// @param number which, from 1
  public static List<Criterion> with(List<Criterion> criteria, int number, boolean met) {
    List<Criterion> now = new ArrayList<>(criteria);
    now.set(number - 1, criteria.get(number - 1).withMet(met));
    return now;
  }

  /// All of them with one more piece of evidence for one.
  ///
  /// @param number which, from 1
  public static List<Criterion> showing(List<Criterion> criteria, int number, String evidence) {
    List<Criterion> now = new ArrayList<>(criteria);
    Criterion one = criteria.get(number - 1);
    List<String> shown = new ArrayList<>(one.shown());
    shown.add(evidence);
    now.set(number - 1, new Criterion(one.text(), one.line(), one.met(), shown));
    return now;
  }
}
