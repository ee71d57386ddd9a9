package dev.waymark.core.markdown.reading;

import dev.waymark.core.markdown.text.SourceLine;
import dev.waymark.core.markdown.text.SourceText;
import dev.waymark.core.markdown.text.Spelling;
import dev.waymark.core.roadmap.Remark;
import dev.waymark.core.roadmap.Status;
import dev.waymark.core.roadmap.Target;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Gathers what lint compares with the items. Only what stands in the text: nothing is judged.
final class RemarkReader {
  private static final Set<String> UPDATED = Lexicon.list("updated");
  static final Comparator<Remark> ORDER =
      Comparator.comparingInt(Remark::line).thenComparingInt(Remark::column);
  private static final int LONGEST_LEAD = 40;
  private static final int LONGEST_LINE = 2_000;

  private final SourceText source;
  private final BitSet verbatim;
  private final List<Remark> remarks = new ArrayList<>();

  /// @param verbatim lines that are not Markdown
  RemarkReader(SourceText source, BitSet verbatim) {
    this.source = source;
    this.verbatim = verbatim;
  }

  List<Remark> read(Selection.Result selection, List<Found> found) {
    source.lines().forEach(this::line);
    selection.chosen().forEach(this::states);
    found.forEach(this::placeholder);
    repeats(selection, found);
    remarks.sort(ORDER);
    return remarks;
  }

  /// What one line says, and the items that stand there.
  List<Remark> at(int number, Collection<Candidate> chosen, Collection<Found> found) {
    line(source.line(number));
    chosen.stream().filter(candidate -> candidate.line() == number).forEach(this::states);
    found.stream().filter(one -> one.entry().place().line() == number).forEach(this::placeholder);
    remarks.sort(ORDER);
    return remarks;
  }

  private void line(SourceLine line) {
    damage(line);
    if (!verbatim.get(line.number()) && line.text().length() <= LONGEST_LINE) {
      if (Claims.maybe(line.text())) {
        remarks.addAll(Claims.in(line.number(), line.text()));
      }
      updated(line.number(), line.text());
    }
  }

  private void damage(SourceLine line) {
    if (line.spelling() != Spelling.UTF_8) {
      remarks.add(
          new Remark.Damage(line.number(), 1, line.text(), line.spelling() != Spelling.DAMAGED));
    }
  }

  private void updated(int line, String text) {
    int colon = text.indexOf(':');
    int wide = text.indexOf('：');
    int lead = colon < 0 ? wide : wide < 0 ? colon : Math.min(colon, wide);
    if (lead < 0 || lead > LONGEST_LEAD) {
      return;
    }
    String name = Words.normal(text.substring(0, lead));
    if (UPDATED.contains(name)) {
      String value = text.substring(lead + 1).replace("*", "").strip();
      int from = text.indexOf(value, lead);
      Optional<Target> date =
          TargetDates.in(value.substring(0, Math.min(value.length(), LONGEST_LEAD)));
      LocalDate day =
          date.filter(target -> target.span() == Target.Span.DAY).map(Target::lastDay).orElse(null);
      remarks.add(new Remark.Updated(line, Math.max(from, 0) + 1, value, day));
    }
  }

  private void states(Candidate candidate) {
    Status own = candidate.state().own();
    Status also = candidate.content().facets().alsoSaid;
    if (own != null && also != null && own != also) {
      String text = source.line(candidate.line()).text();
      int column = candidate.state().site().from();
      remarks.add(
          new Remark.States(candidate.line(), column + 1, text.strip(), List.of(own, also)));
    }
  }

  private void placeholder(Found found) {
    String title = found.entry().facts().title();
    if (Placeholders.is(title)) {
      int line = found.entry().place().line();
      int column = Math.max(0, source.line(line).text().indexOf(title));
      remarks.add(new Remark.Placeholder(line, column + 1, title));
    }
    String owner = found.entry().facts().plan().owner();
    if (owner != null && Placeholders.is(owner)) {
      int line = found.entry().place().line();
      int column = Math.max(0, source.line(line).text().indexOf(owner));
      remarks.add(new Remark.Placeholder(line, column + 1, owner));
    }
  }

  private void repeats(Selection.Result selection, List<Found> found) {
    if (selection.repeats().isEmpty()) {
      return;
    }
    Map<String, Integer> first = new HashMap<>();
    for (Found one : found) {
      first.putIfAbsent(Words.normal(one.entry().facts().title()), one.entry().place().line());
    }
    for (Candidate candidate : selection.repeats()) {
      int line = first.getOrDefault(Words.normal(candidate.title()), 0);
      String text = source.line(candidate.line()).text().strip();
      remarks.add(new Remark.Repeat(candidate.line(), 1, text, line));
    }
  }
}
