package dev.waymark.app.config;

import dev.waymark.core.filter.Distance;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;

/// One section of the file while it is read: hands out values, notes which keys were asked for, and
/// collects what is wrong.
final class Section {
  private final String file;
  private final String name;
  private final TomlTable table;
  private final List<String> problems;
  private final Map<String, String> origins;
  private final TreeSet<String> known;

  /// Where it is looked for what this one leaves out.
  private final @Nullable Section otherwise;

  /// @param name empty for the top of the file
  Section(
      String file,
      String name,
      TomlTable table,
      List<String> problems,
      Map<String, String> origins) {
    this.file = file;
    this.name = name;
    this.table = table;
    this.problems = problems;
    this.origins = origins;
    this.known = new TreeSet<>();
    this.otherwise = null;
  }

  private Section(Section same, Section otherwise) {
    this.file = same.file;
    this.name = same.name;
    this.table = same.table;
    this.problems = same.problems;
    this.origins = same.origins;
    this.known = same.known;
    this.otherwise = otherwise;
  }

  /// The same with another's values for what it leaves out.
  Section or(Section other) {
    return new Section(this, other);
  }

  /// A section in this one; empty where the file has none.
  Section section(String key) {
    known.add(key);
    List<String> path = List.of(key);
    String full = name.isEmpty() ? key : name + "." + key;
    if (table.contains(path) && !table.isTable(path)) {
      wrong(key, "is a section, so write [" + full + "] on a line of its own");
    }
    return new Section(
        file,
        full,
        table.isTable(path) ? table.getTableOrEmpty(path) : Toml.parse(""),
        problems,
        origins);
  }

  /// Those in this one that nobody asked for as anything else, by their names.
  Map<String, Section> sections() {
    Map<String, Section> sections = new TreeMap<>();
    for (String key : table.keySet()) {
      if (!known.contains(key) && table.isTable(List.of(key))) {
        sections.put(key, section(key));
      }
    }
    return sections;
  }

  boolean has(String key) {
    return table.contains(List.of(key));
  }

  /// `slack.acme`; empty for the top of the file.
  String name() {
    return name;
  }

  boolean isEmpty() {
    return table.isEmpty();
  }

  @Nullable String text(String key) {
    return value(key, String.class, "text in quotes");
  }

  /// A text that means something; an unreadable one is a problem and counts as absent.
  ///
  /// @param allowed what may be written, for the problem
  <T> @Nullable T of(String key, String allowed, Function<String, Optional<T>> read) {
    String text = text(key);
    if (text == null) {
      return null;
    }
    Optional<T> value = read.apply(text);
    if (value.isEmpty()) {
      wrong(key, "is “" + text + "”, and may be " + allowed);
    }
    return value.orElse(null);
  }

  int number(String key, int least, int most, int otherwise) {
    Long number = value(key, Long.class, "a whole number");
    if (number == null) {
      return otherwise;
    }
    if (number < least || number > most) {
      wrong(key, "is " + number + ", and may be " + least + " to " + most);
      return otherwise;
    }
    return number.intValue();
  }

  boolean flag(String key, boolean otherwise) {
    Boolean flag = value(key, Boolean.class, "true or false");
    return flag == null ? otherwise : flag;
  }

  /// Texts that mean something each; null where the key is absent.
  <T> @Nullable List<T> listOf(String key, String allowed, Function<String, Optional<T>> read) {
    TomlArray array = value(key, TomlArray.class, "a list of texts: [\"…\"]");
    if (array == null) {
      return null;
    }
    if (array.isEmpty()) {
      wrong(key, "is empty: fill it or leave it out");
    }
    List<T> values = new ArrayList<>();
    for (Object element : array.toList()) {
      Optional<T> value = element instanceof String text ? read.apply(text) : Optional.<T>empty();
      if (value.isEmpty()) {
        wrong(key, "holds “" + element + "”, and may hold " + allowed);
      }
      value.ifPresent(values::add);
    }
    return values;
  }

  private <T> @Nullable T value(String key, Class<T> type, String allowed) {
    known.add(key);
    if (otherwise != null && !has(key)) {
      String origin = origins.get(otherwise.path(key));
      if (origin != null) {
        from(key, origin);
      }
      return otherwise.value(key, type, allowed);
    }
    Object value = table.get(List.of(key));
    if (value != null && !type.isInstance(value)) {
      wrong(
          key,
          value instanceof TomlTable
              ? "is a key, so no section can be called that: choose another name"
              : "must be " + allowed);
      return null;
    }
    TomlPosition position = table.inputPositionOf(List.of(key));
    if (position != null) {
      from(key, file + ":" + position.line());
    }
    return type.cast(value);
  }

  /// `[ssh] port`
  String path(String key) {
    return name.isEmpty() ? key : "[" + name + "] " + key;
  }

  /// Notes where a key's value came from.
  void from(String key, String origin) {
    origins.put(path(key), origin);
  }

  /// Notes a problem with a key of this section.
  ///
  /// @param what the end of a sentence that begins with the key
  void wrong(String key, String what) {
    if (otherwise != null && !has(key) && otherwise.has(key)) {
      return; // said where it stands
    }
    TomlPosition position = table.inputPositionOf(List.of(key));
    String line = position == null ? "" : ":" + position.line();
    String problem = file + line + ": " + path(key) + " " + what + ".";
    if (!problems.contains(problem)) {
      problems.add(problem);
    }
  }

  /// Notes the keys that nobody asked for.
  ///
  /// @return whether there are any
  boolean nothingElse() {
    boolean is = false;
    for (String key : table.keySet()) {
      if (!known.contains(key)) {
        is = true;
        String nearest =
            known.stream()
                .min(Comparator.comparingInt(one -> Distance.between(one, key)))
                .filter(one -> Distance.between(one, key) <= 2)
                .map(one -> "did you mean " + one + "? ")
                .orElse("");
        wrong(key, "is not known here: " + nearest + "there is " + String.join(", ", known));
      }
    }
    return is;
  }
}
