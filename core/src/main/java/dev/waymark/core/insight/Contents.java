package dev.waymark.core.insight;

import dev.waymark.core.insight.subject.DependencyNames;
import dev.waymark.core.insight.subject.History;
import dev.waymark.core.insight.subject.Names;
import dev.waymark.core.insight.subject.Prose;
import dev.waymark.core.insight.subject.Reading;
import dev.waymark.core.insight.subject.Subject;
import dev.waymark.core.port.Repository;
import dev.waymark.core.roadmap.Facts;
import dev.waymark.core.roadmap.Item;
import dev.waymark.core.roadmap.Mentions;
import dev.waymark.core.roadmap.Milestone;
import dev.waymark.core.roadmap.Need;
import dev.waymark.core.roadmap.Outline;
import dev.waymark.core.roadmap.Outline.Entry;
import dev.waymark.core.roadmap.Outline.Section;
import dev.waymark.core.roadmap.Place;
import dev.waymark.core.roadmap.Status;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A roadmap's text as understood, with what the store knows better.
///
/// @param read as the text says
/// @param said the same, as the store says; what it says nothing else of is the same object
/// @param zone in which days begin
record Contents(
    Outline read,
    Outline said,
    Prose prose,
    Owners owners,
    History history,
    Names names,
    ZoneId zone) {

  /// @param items that are there
  static Contents of(
      Outline read, Prose prose, List<Item> items, List<Milestone> milestones, ZoneId zone) {
    Map<Place, Item> there = HashMap.newHashMap(items.size());
    items.forEach(item -> item.places().forEach(place -> there.put(place, item)));
    Map<String, Milestone> told = new HashMap<>();
    milestones.forEach(milestone -> told.putIfAbsent(milestone.title(), milestone));
    List<Section> sections = new ArrayList<>();
    for (Section section : read.sections()) {
      Milestone milestone = section.milestone();
      Milestone better = told.getOrDefault(milestone.title(), milestone);
      List<Entry> entries = new ArrayList<>();
      section.entries().forEach(entry -> entries.add(said(entry, there.get(entry.place()))));
      sections.add(section(section, better, entries));
    }
    Owners owners = Owners.of(items);
    return new Contents(
        read, of(read, sections), prose, owners, history(items, owners, zone), new Names(), zone);
  }

  private static Outline of(Outline read, List<Section> sections) {
    return new Outline(
        read.title(), read.format(), sections, read.skipped(), read.findings(), read.remarks());
  }

  private static Section section(Section read, Milestone better, List<Entry> entries) {
    Milestone milestone = read.milestone();
    boolean same = milestone.status() == better.status() && milestone.plan().equals(better.plan());
    for (int at = 0; same && at < entries.size(); at++) {
      same = entries.get(at).equals(read.entries().get(at));
    }
    return same
        ? read
        : new Section(
            milestone.withStatus(better.status()).withPlan(better.plan()),
            entries,
            read.mentions());
  }

  private static Entry said(Entry read, @Nullable Item item) {
    if (item == null) {
      return read;
    }
    Facts facts = said(read.facts(), item.facts());
    Mentions mentions = said(read.mentions(), item.state().needs());
    return facts.equals(read.facts()) && mentions.equals(read.mentions())
        ? read
        : new Entry(read.place(), read.kind(), facts, mentions);
  }

  /// Criteria stay as read, as findings point at their lines.
  private static Facts said(Facts read, Facts better) {
    return read.status() == better.status() && read.plan().equals(better.plan())
        ? read
        : read.withStatus(better.status()).withPlan(better.plan());
  }

  /// What people said to come first counts as if the line said it.
  private static Mentions said(Mentions read, List<Need> needs) {
    return needs.isEmpty() ? read : read.needing(needs.stream().map(Need::words).toList());
  }

  private static History history(List<Item> items, Owners owners, ZoneId zone) {
    Map<Place, LocalDate> changed = new HashMap<>();
    items.stream()
        .filter(item -> item.status() == Status.IN_PROGRESS)
        .forEach(item -> item.places().forEach(place -> changed.put(place, day(item, zone))));
    LocalDate last =
        items.stream()
            .filter(item -> item.last().version() > 1)
            .map(item -> item.last().at())
            .max(Comparator.naturalOrder())
            .map(at -> LocalDate.ofInstant(at, zone))
            .orElse(null);
    return new History(
        last,
        changed,
        items.stream().map(Item::places).filter(places -> places.size() > 1).toList(),
        owners::place);
  }

  private static LocalDate day(Item item, ZoneId zone) {
    return LocalDate.ofInstant(item.last().at(), zone);
  }

  Subject subject(LocalDate today, Repository repository) {
    return new Subject(new Reading(said, prose, names), today, history, repository);
  }

  /// The items that stand in some lines.
  Map<Integer, Set<Item.Id>> itemsIn(BitSet lines) {
    Map<Integer, Set<Item.Id>> items = new HashMap<>();
    for (Section section : lines.isEmpty() ? List.<Section>of() : said.sections()) {
      for (Entry entry : section.entries()) {
        Item.Id owner = lines.get(entry.place().line()) ? owners.at(entry.place()) : null;
        if (owner != null) {
          items.computeIfAbsent(entry.place().line(), _ -> new HashSet<>(2)).add(owner);
        }
      }
    }
    return items;
  }

  /// The same with another text.
  ///
  /// @param places whose work reads otherwise: what the store says of it is still missing
  record Reread(Contents contents, Set<Place> places) {}

  /// Empty where not all work stands where it stood, under its name.
  Optional<Reread> reread(Outline now, List<String> lines) {
    Optional<Prose> reads = prose.with(lines);
    if (reads.isEmpty() || now.sections().size() != read.sections().size()) {
      return Optional.empty();
    }
    Set<Place> places = new HashSet<>();
    List<Section> sections = new ArrayList<>(said.sections());
    boolean named = true;
    for (int at = 0; at < sections.size(); at++) {
      Section was = read.sections().get(at);
      Section is = now.sections().get(at);
      if (was.equals(is)) {
        continue;
      }
      if (!stands(was, is)) {
        return Optional.empty();
      }
      List<Entry> entries = new ArrayList<>(said.sections().get(at).entries());
      for (int i = 0; i < entries.size(); i++) {
        Entry entry = is.entries().get(i);
        if (!entry.equals(was.entries().get(i))) {
          places.add(entry.place());
          entries.set(i, entry);
          named &= ownId(was.entries().get(i), prose).equals(ownId(entry, reads.get()));
        }
      }
      sections.set(at, section(is, said.sections().get(at).milestone(), entries));
    }
    Contents reread =
        new Contents(
            now,
            of(now, sections),
            reads.get(),
            owners,
            history,
            named ? names : new Names(),
            zone);
    return Optional.of(new Reread(reread, places));
  }

  private static Optional<String> ownId(Entry entry, Prose prose) {
    return DependencyNames.ownId(entry, prose);
  }

  private static boolean stands(Section was, Section is) {
    boolean stands =
        was.milestone().equals(is.milestone()) && was.entries().size() == is.entries().size();
    for (int at = 0; stands && at < was.entries().size(); at++) {
      Entry before = was.entries().get(at);
      Entry after = is.entries().get(at);
      stands =
          before.equals(after)
              || (before.place().equals(after.place())
                  && before.kind() == after.kind()
                  && before.facts().title().equals(after.facts().title()));
    }
    return stands;
  }

  /// The same with some items as the store has them now; empty where one of them does not stand
  /// where it stood.
  Optional<Contents> with(Collection<Item> items) {
    Map<Place, Item> there = new HashMap<>();
    Map<Place, LocalDate> changed = new HashMap<>(history.changed());
    LocalDate last = history.last();
    for (Item item : items) {
      LocalDate day = day(item, zone);
      if (!stands(item) || (last != null && day.isBefore(last))) {
        return Optional.empty();
      }
      last = item.last().version() > 1 ? day : last;
      for (Place place : item.places()) {
        there.put(place, item);
        changed.remove(place);
        if (item.status() == Status.IN_PROGRESS) {
          changed.put(place, day);
        }
      }
    }
    return Optional.of(
        new Contents(
            read,
            of(read, sections(there)),
            prose,
            owners,
            new History(last, changed, history.joined(), owners::place),
            names,
            zone));
  }

  private boolean stands(Item item) {
    List<Place> places = item.places();
    boolean joined =
        places.size() == 1
            ? history.joined().stream().anyMatch(several -> several.contains(places.getFirst()))
            : !places.isEmpty() && !history.joined().contains(places);
    return !item.state().gone()
        && !joined
        && places.stream().allMatch(place -> item.id().equals(owners.at(place)));
  }

  private List<Section> sections(Map<Place, Item> there) {
    Set<Integer> lines = new HashSet<>();
    there.keySet().forEach(place -> lines.add(place.line()));
    List<Section> sections = new ArrayList<>(said.sections());
    for (int at = 0; at < sections.size(); at++) {
      Section section = read.sections().get(at);
      List<Entry> entries = null;
      for (int i = 0; i < section.entries().size(); i++) {
        Entry entry = section.entries().get(i);
        Item item = there.get(entry.place());
        if (item != null) {
          entries = entries == null ? new ArrayList<>(sections.get(at).entries()) : entries;
          entries.set(i, said(entry, item));
        }
      }
      if (entries != null) {
        sections.set(at, section(section, sections.get(at).milestone(), entries));
      }
    }
    return sections;
  }
}
