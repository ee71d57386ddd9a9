package dev.waymark.app.cli;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The options that every command takes, before its name or after it.
///
/// @param store where the store is; null for the usual place
/// @param config the configuration file; null for the usual one
/// @param as who asks; null for the operating system's user
/// @param colours whether they are wanted where they can be shown
public record Globals(
    @Nullable String store,
    @Nullable String config,
    @Nullable String as,
    boolean json,
    boolean colours) {
  private static final String STORE = "--store";
  private static final String CONFIG = "--config";
  private static final String AS = "--as";
  private static final String JSON = "--json";
  private static final String NO_COLOR = "--no-color";

  static final List<Option> OPTIONS =
      List.of(
          Option.told(STORE, "URL", "The store: a path (or WAYMARK_STORE)"),
          Option.told(CONFIG, "FILE", "The configuration (else the nearest waymark.toml)"),
          Option.told(AS, "PERSON", "Ask as this person"),
          Option.flag(JSON, "Answer in JSON, one object per line"),
          Option.flag(NO_COLOR, "Without colours (or NO_COLOR)"));

  /// Whether the next word is this option's value.
  static boolean takesValue(String option) {
    return option.equals(STORE) || option.equals(CONFIG) || option.equals(AS);
  }

  static Globals of(Map<String, String> options) {
    return new Globals(
        options.get(STORE),
        options.get(CONFIG),
        options.get(AS),
        options.containsKey(JSON),
        !options.containsKey(NO_COLOR));
  }
}
