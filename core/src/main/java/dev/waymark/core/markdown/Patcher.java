package dev.waymark.core.markdown;

import dev.waymark.core.markdown.reading.Document;
import dev.waymark.core.markdown.reading.Found;
import dev.waymark.core.markdown.reading.OutlineReader;
import dev.waymark.core.markdown.reading.Site;
import dev.waymark.core.markdown.text.SourceLine;
import dev.waymark.core.markdown.text.SourceText;
import dev.waymark.core.port.Bytes;
import dev.waymark.core.port.Documents.AsIs;
import dev.waymark.core.port.Documents.Edit;
import dev.waymark.core.port.Documents.Edited;
import dev.waymark.core.port.Documents.NoNotation;
import dev.waymark.core.port.Documents.Refused;
import dev.waymark.core.port.Patch;
import dev.waymark.core.roadmap.Facts;
import dev.waymark.core.roadmap.Outline.Entry;
import dev.waymark.core.roadmap.Place;
import dev.waymark.core.roadmap.Status;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds the smallest edit and proves it: the text with the edit in it is read again, and every
/// other item must read as before.
final class Patcher {
  private final Bytes text;
  private final SourceText source;
  private final Document document;

  Patcher(Bytes text) {
    this.text = text;
    this.source = SourceText.of(text);
    this.document = OutlineReader.read(source);
  }

  Edit mark(Place place, Status status) {
    Optional<Found> found = document.at(place);
    if (found.isEmpty()) {
      return new Refused("holds no item; sync the file and look again");
    }
    if (found.get().entry().facts().status() == status) {
      return new AsIs();
    }
    List<Splice> ways = new Notation(document).ways(found.get(), status);
    for (Splice way : ways) {
      SourceLine line = source.line(way.line());
      if (way.to() <= line.text().length()) {
        Patch patch = way.in(text, line);
        Bytes edited =
            text.splice(line.start() + patch.column(), patch.before().size(), patch.after());
        if (changesOnly(place, status, edited)) {
          return new Edited(patch, edited, isFirst(found.get().site()));
        }
      }
    }
    return ways.isEmpty()
        ? new NoNotation()
        : new Refused(
            "cannot be marked without changing how other lines are read; edit the file by hand");
  }

  Edit restore(Place place, Patch patch) {
    Optional<Found> found = document.at(place);
    if (found.isEmpty()) {
      return new Refused("holds no item any more; edit the file by hand");
    }
    Site site = found.get().site();
    SourceLine line = source.line(site.line());
    int end = line.column(line.text().length());
    for (int column : columns(patch, site, line)) {
      boolean fits = column >= 0 && column + patch.after().size() <= end;
      if (fits && stands(patch, line.start() + column, site)) {
        Bytes restored = text.splice(line.start() + column, patch.after().size(), patch.before());
        if (changesOnly(place, null, restored)) {
          Patch back = undoing(patch, line.number(), column);
          return new Edited(back, restored, false);
        }
      }
    }
    return new Refused("has changed since; what stood there before was not put back");
  }

  private static Patch undoing(Patch patch, int line, int column) {
    return new Patch(line, column, /* before= */ patch.after(), /* after= */ patch.before());
  }

  /// Where the patched stretch may be now: where it was, or at the item's own mark.
  private static Set<Integer> columns(Patch patch, Site site, SourceLine line) {
    Set<Integer> columns = new LinkedHashSet<>();
    columns.add(patch.column());
    columns.add(line.column(site.from()));
    if (site.from() > 0) {
      columns.add(line.column(site.from() - 1));
    }
    return columns;
  }

  private boolean stands(Patch patch, int at, Site site) {
    if (patch.after().size() == 0) {
      return isFirst(site);
    }
    return text.slice(at, at + patch.after().size()).equals(patch.after());
  }

  private static boolean isFirst(Site site) {
    return switch (site) {
      case Site.Bare bare -> true;
      case Site.Remark remark -> remark.from() == remark.to();
      case Site.Mark mark -> false;
      case Site.Symbol symbol -> false;
      case Site.Cell cell -> false;
      case Site.Value value -> false;
    };
  }

  /// Whether in that text the item at this place has this status and nothing else reads
  /// differently.
  ///
  /// @param status null when any will do
  private boolean changesOnly(Place place, @Nullable Status status, Bytes edited) {
    Document after = OutlineReader.read(SourceText.of(edited));
    List<Entry> was = document.outline().entries();
    List<Entry> is = after.outline().entries();
    if (was.size() != is.size()
        || !document.outline().milestones().equals(after.outline().milestones())) {
      return false;
    }
    for (int i = 0; i < was.size(); i++) {
      boolean here = was.get(i).place().equals(place);
      if (here ? !isSameWork(was.get(i), is.get(i), status) : !was.get(i).equals(is.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isSameWork(Entry was, Entry is, @Nullable Status status) {
    Facts before = was.facts();
    Facts after = is.facts();
    return was.place().equals(is.place())
        && before.withStatus(after.status()).equals(after)
        && (status == null || after.status() == status);
  }
}
