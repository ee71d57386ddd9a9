package dev.waymark.app.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;

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

  static void addTo(CommandSpec spec) {
    spec.addOption(word(STORE, "URL", "The store: a path (or WAYMARK_STORE)"));
    spec.addOption(word(CONFIG, "FILE", "The configuration (else the nearest waymark.toml)"));
    spec.addOption(word(AS, "PERSON", "Ask as this person"));
    spec.addOption(flag(JSON, "Answer in JSON, one object per line"));
    spec.addOption(flag(NO_COLOR, "Without colours (or NO_COLOR)"));
  }

  private static OptionSpec word(String name, String label, String caption) {
    return OptionSpec.builder(name)
        .type(String.class)
        .paramLabel(label)
        .description(caption)
        .scopeType(ScopeType.INHERIT)
        .build();
  }

  private static OptionSpec flag(String name, String caption) {
    return OptionSpec.builder(name)
        .type(boolean.class)
        .description(caption)
        .scopeType(ScopeType.INHERIT)
        .build();
  }

  /// Whether the next word is this option's value.
  static boolean takesValue(String option) {
    return option.equals(STORE) || option.equals(CONFIG) || option.equals(AS);
  }

  /// Said twice, the one nearer to the end counts.
  static Globals of(ParseResult whole) {
    ParseResult parsed = whole;
    Globals globals = new Globals(null, null, null, false, true).with(parsed);
    while (parsed.hasSubcommand()) {
      parsed = parsed.subcommand();
      globals = globals.with(parsed);
    }
    return globals;
  }

  private Globals with(ParseResult parsed) {
    return new Globals(
        parsed.matchedOptionValue(STORE, store),
        parsed.matchedOptionValue(CONFIG, config),
        parsed.matchedOptionValue(AS, as),
        parsed.matchedOptionValue(JSON, json),
        colours && !parsed.matchedOptionValue(NO_COLOR, false));
  }
}
