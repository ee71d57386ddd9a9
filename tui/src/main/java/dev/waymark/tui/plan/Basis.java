package dev.waymark.tui.plan;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import dev.waymark.core.filter.Filter;
import dev.waymark.core.reply.Reply.Linted;
import dev.waymark.core.reply.Reply.ListedItem;
import dev.waymark.core.reply.Reply.LogEntry;
import dev.waymark.core.roadmap.Finding;
import dev.waymark.core.roadmap.Item;
import dev.waymark.core.roadmap.Roadmap;
import dev.waymark.core.roadmap.Rule;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// All that the lines of a view are made from.
///
/// @param person who looks
/// @param folded the milestones, and the items with criteria, whose lines are put away
/// @param findings file by file; empty before lint was asked
/// @param entries what happened, latest first
public record Basis(
    Contents contents,
    Sought sought,
    String person,
    Set<Object> folded,
    List<Linted> findings,
    List<LogEntry> entries) {
  public Basis {
    folded = Set.copyOf(folded);
    findings = List.copyOf(findings);
    entries = List.copyOf(entries);
  }

  public static Basis of(Contents contents, String person) {
    return new Basis(contents, Sought.ALL, person, Set.of(), List.of(), List.of());
  }

  /// The lines of a view.
  public Sheet sheet(View view) {
    return switch (view) {
      case ROADMAP -> Sheet.of(Tree.rows(this));
      case BOARD -> StatusLanes.of(this);
      case MINE -> Sheet.of(MineRows.of(this));
      case TIMELINE -> Sheet.of(DatedRows.of(this));
      case FINDINGS -> Sheet.of(NewsRows.findings(this));
      case ACTIVITY -> Sheet.of(NewsRows.activity(this));
      case CHARTS -> Sheet.of(List.of());
    };
  }

  /// Whether a view has the same lines as with another basis.
  @SuppressWarnings("ReferenceEquality") // the very same, as equal ones take long to compare
  boolean hasSameLines(View view, Basis other) {
    boolean samePlan = contents == other.contents && sought == other.sought;
    return switch (view) {
      case ROADMAP -> samePlan && folded.equals(other.folded);
      case BOARD, MINE, TIMELINE -> samePlan;
      case FINDINGS -> findings == other.findings;
      case ACTIVITY -> entries == other.entries;
      case CHARTS -> true;
    };
  }

  public Basis with(Contents newContents) {
    Basis next = new Basis(newContents, sought, person, folded, findings, entries);
    return sought.isAll() ? next : next.anew();
  }

  /// The same looked for in what may be other items.
  private Basis anew() {
    return with(Sought.ALL).seeking(sought.text(), sought.filter());
  }

  public Basis with(Sought newSought) {
    return new Basis(contents, newSought, person, folded, findings, entries);
  }

  /// Looks for something else.
  public Basis seeking(String text, Filter filter) {
    return with(Sought.in(contents, sought, text, filter, this::about));
  }

  public Basis withFindings(List<Linted> newFindings) {
    Basis next = new Basis(contents, sought, person, folded, newFindings, entries);
    return sought.asksLint() ? next.anew() : next;
  }

  public Basis withEntries(List<LogEntry> newEntries) {
    return new Basis(contents, sought, person, folded, findings, newEntries);
  }

  /// Puts the lines below something away, or shows them again.
  public Basis folding(Object key) {
    Set<Object> changed = new HashSet<>(folded);
    if (!changed.remove(key)) {
      changed.add(key);
    }
    return new Basis(contents, sought, person, changed, findings, entries);
  }

  /// The items that a finding nobody waived is about, by their roadmaps.
  private Map<Roadmap.Id, Set<Item.Id>> about(Rule rule) {
    Set<Item.Id> items = new HashSet<>();
    for (Linted linted : findings) {
      for (Finding finding : linted.open()) {
        if (finding.rule() == rule) {
          items.addAll(Findings.exactly(contents, linted.file(), finding));
        }
      }
    }
    return contents.items().stream()
        .map(ListedItem::item)
        .filter(item -> items.contains(item.id()))
        .collect(groupingBy(Item::roadmap, mapping(Item::id, toSet())));
  }
}
