package dev.waymark.core.markdown.reading;

import dev.waymark.core.roadmap.Criterion;
import dev.waymark.core.roadmap.Facts;
import dev.waymark.core.roadmap.Milestone;
import dev.waymark.core.roadmap.Outline.Entry;
import dev.waymark.core.roadmap.Outline.Skipped;
import dev.waymark.core.roadmap.Place;
import dev.waymark.core.roadmap.Remark;
import java.util.List;
import java.util.function.IntUnaryOperator;

/// What is understood of a document, where lines above it came or went.
///
/// @param lines where a line stands afterwards
public record Moving(IntUnaryOperator lines) {
  private int line(int line) {
    return lines.applyAsInt(line);
  }

  public Place place(Place place) {
    int line = Math.max(1, line(place.line()));
    return line == place.line() ? place : new Place(line, place.part());
  }

  public Entry entry(Entry entry) {
    if (stays(entry)) {
      return entry;
    }
    Facts facts = entry.facts();
    Facts moved =
        facts.criteria().isEmpty() ? facts : facts.withCriteria(criteria(facts.criteria()));
    return new Entry(place(entry.place()), entry.kind(), moved, entry.mentions());
  }

  private boolean stays(Entry entry) {
    return stays(entry.place().line())
        && entry.facts().criteria().stream().allMatch(one -> stays(one.line()));
  }

  private boolean stays(int line) {
    return line(line) == line;
  }

  public Milestone milestone(Milestone milestone) {
    return milestone.at(line(milestone.line())).withCriteria(criteria(milestone.criteria()));
  }

  List<Criterion> criteria(List<Criterion> criteria) {
    return criteria.stream().map(one -> one.at(line(one.line()))).toList();
  }

  /// Without those whose lines went.
  List<Skipped> skipped(List<Skipped> skipped) {
    return skipped.stream()
        .filter(one -> line(one.line()) > 0)
        .map(one -> new Skipped(line(one.line()), one.why()))
        .toList();
  }

  Found found(Found found) {
    return stays(found.entry()) && stays(found.site().line())
        ? found
        : new Found(entry(found.entry()), site(found.site()), found.written(), found.also());
  }

  private Site site(Site site) {
    int line = line(site.line());
    return switch (site) {
      case Site.Mark(_, var from, var to) -> new Site.Mark(line, from, to);
      case Site.Symbol(_, var from, var to) -> new Site.Symbol(line, from, to);
      case Site.Cell(_, var from, var to, var table) -> new Site.Cell(line, from, to, line(table));
      case Site.Value(_, var from, var to) -> new Site.Value(line, from, to);
      case Site.Opening(_, var from, var to) -> new Site.Opening(line, from, to);
      case Site.Remark(_, var from, var to) -> new Site.Remark(line, from, to);
      case Site.Bare(_, var from, var end) -> new Site.Bare(line, from, end);
    };
  }

  Remark remark(Remark remark) {
    int line = line(remark.line());
    int column = remark.column();
    return switch (remark) {
      case Remark.Claim(_, _, var text, var done, var total) ->
          new Remark.Claim(line, column, text, done, total);
      case Remark.Updated(_, _, var text, var day) -> new Remark.Updated(line, column, text, day);
      case Remark.States(_, _, var text, var said) -> new Remark.States(line, column, text, said);
      case Remark.Placeholder(_, _, var text) -> new Remark.Placeholder(line, column, text);
      case Remark.Repeat(_, _, var text, var first) ->
          new Remark.Repeat(line, column, text, line(first));
      case Remark.Damage(_, _, var text, var repaired) ->
          new Remark.Damage(line, column, text, repaired);
    };
  }
}
