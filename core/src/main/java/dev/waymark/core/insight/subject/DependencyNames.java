package dev.waymark.core.insight.subject;

import dev.waymark.core.roadmap.Mentions;
import dev.waymark.core.roadmap.Outline.Entry;
import dev.waymark.core.roadmap.Outline.Section;
import dev.waymark.core.roadmap.Place;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What a document's words about a dependency mean: the id that only one line begins with, the name
/// of a numbered milestone, a whole title, or a ref that the store gave. What is not surely known
/// means nothing. Lint and everything that waits ask here.
public final class DependencyNames {
  private static final int NEAR = 8;
  private static final String DECORATION = " \t\n\u000B\f\r*`_-";

  /// A line that is meant.
  public sealed interface Meant {}

  public record AnItem(Place place) implements Meant {}

  public record AMilestone(int line, String title) implements Meant {}

  private static final Names.Question<Map<String, Optional<Meant>>> NAMES = DependencyNames::names;

  /// What was asked before: where very much depends on something, most of it says so as it did.
  private static final Names.Question<Map<List<String>, List<Meant>>> MEANT =
      DependencyNames::nothingYet;

  private final Map<String, Optional<Meant>> names;
  private final Map<List<String>, List<Meant>> meant;
  private final Function<String, @Nullable Place> refs;

  private DependencyNames(
      Map<String, Optional<Meant>> names,
      Map<List<String>, List<Meant>> meant,
      Function<String, @Nullable Place> refs) {
    this.names = names;
    this.meant = meant;
    this.refs = refs;
  }

  private static Map<String, Optional<Meant>> names(Subject subject) {
    DependencyNames gathered = new DependencyNames(new HashMap<>(), Map.of(), _ -> null);
    for (Section section : subject.sections()) {
      if (section.milestone().line() > 0) {
        gathered.add(section);
      }
      section.entries().forEach(entry -> gathered.add(entry, subject.prose()));
    }
    return gathered.names;
  }

  private static Map<List<String>, List<Meant>> nothingYet(Subject subject) {
    return new ConcurrentHashMap<>();
  }

  public static DependencyNames of(Subject subject) {
    return new DependencyNames(
        subject.names(NAMES), subject.names(MEANT), subject.history().refs());
  }

  /// Whether anything says what it depends on, so that names are worth being gathered.
  public static boolean matter(List<Section> sections) {
    return sections.stream()
        .anyMatch(
            section ->
                says(section.mentions())
                    || section.entries().stream().anyMatch(entry -> says(entry.mentions())));
  }

  private static boolean says(Mentions mentions) {
    return !mentions.dependencies().isEmpty();
  }

  /// What something says that it depends on.
  public List<Meant> meant(Mentions mentions) {
    return mentions.dependencies().isEmpty() ? List.of() : meant(mentions.dependencies());
  }

  /// The lines that these words mean, each once.
  public List<Meant> meant(List<String> dependencies) {
    List<Meant> known = meant.get(dependencies);
    if (known == null) {
      known = dependencies.stream().flatMap(words -> meant(words).stream()).distinct().toList();
      meant.put(dependencies, known);
    }
    return known;
  }

  private Optional<Meant> meant(String words) {
    Optional<Meant> named = names.getOrDefault(key(words), Optional.empty());
    return named.isPresent()
        ? named
        : Optional.ofNullable(refs.apply(words.strip().toUpperCase(Locale.ROOT))).map(AnItem::new);
  }

  private void add(Section section) {
    String title = section.milestone().title();
    AMilestone milestone = new AMilestone(section.milestone().line(), title);
    add(title, milestone);
    Numbered.of(title).ifPresent(one -> add(one.word() + number(one.number()), milestone));
  }

  private void add(Entry entry, Prose prose) {
    AnItem item = new AnItem(entry.place());
    add(entry.facts().title(), item);
    ownId(entry, prose).ifPresent(id -> add(id, item));
  }

  /// The id that its line begins with.
  public static Optional<String> ownId(Entry entry, Prose prose) {
    return entry.mentions().ids().stream()
        .limit(1)
        .filter(id -> leads(id, prose.line(entry.place().line())))
        .findFirst();
  }

  /// An id near the beginning of its line is the item's own.
  private static boolean leads(String id, String line) {
    int at = line.indexOf(id);
    return at >= 0
        && (line.substring(0, at).chars().noneMatch(Character::isLetter)
            || line.substring(0, at).strip().length() <= NEAR);
  }

  /// A name that two have is nobody's.
  private void add(String name, Meant meant) {
    Optional<Meant> one = Optional.of(meant);
    names.merge(key(name), one, (other, _) -> other.equals(one) ? one : Optional.empty());
  }

  private static String key(String name) {
    StringBuilder key = new StringBuilder(name.length());
    name.toLowerCase(Locale.ROOT)
        .chars()
        .filter(c -> DECORATION.indexOf(c) < 0)
        .forEach(c -> key.append((char) c));
    return key.toString();
  }

  private static String number(double number) {
    return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
  }
}
