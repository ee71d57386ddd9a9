package dev.waymark.bots.discord;

import dev.waymark.bots.chat.Suggestions.Kind;
import dev.waymark.core.request.Verb;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;

/// A field of a sub-command, for one argument of its verb.
///
/// @param argument as the catalogue has it
/// @param many whether it takes several values, so that blanks divide them
record DiscordField(String name, String argument, boolean required, boolean many) {
  private static final Pattern ARGUMENT = Pattern.compile("(\\[?)([A-Z][A-Z|]*)(…?)]?");

  static List<DiscordField> of(Verb verb) {
    List<DiscordField> fields = new ArrayList<>();
    for (MatchResult argument : ARGUMENT.matcher(verb.arguments()).results().toList()) {
      String name = argument.group(2).toLowerCase(Locale.ROOT).replace("|", "-or-");
      boolean taken = fields.stream().anyMatch(earlier -> earlier.name().equals(name));
      fields.add(
          new DiscordField(
              taken ? name + "-" + (fields.size() + 1) : name,
              argument.group(2),
              argument.group(1).isEmpty(),
              !argument.group(3).isEmpty()));
    }
    return List.copyOf(fields);
  }

  static Optional<DiscordField> of(String subcommand, String name) {
    return Verb.of(subcommand).stream()
        .flatMap(verb -> of(verb).stream())
        .filter(field -> field.name().equals(name))
        .findFirst();
  }

  /// What is shown below it while somebody types.
  Optional<Kind> kind() {
    return switch (argument) {
      case "REF" -> Optional.of(many ? Kind.ITEMS : Kind.ITEM);
      case "REF|PERSON" -> Optional.of(Kind.ITEM_OR_PERSON);
      case "MILESTONE" -> Optional.of(Kind.MILESTONE);
      case "ROADMAP" -> Optional.of(Kind.ROADMAP);
      case "ROADMAP|MILESTONE" -> Optional.of(Kind.ROADMAP_OR_MILESTONE);
      case "PERSON" -> Optional.of(Kind.PERSON);
      case "FILTER" -> Optional.of(Kind.FILTER);
      default -> Optional.empty();
    };
  }

  /// As Discord is told of it.
  OptionData option() {
    OptionData option = new OptionData(OptionType.STRING, name, shown(), required);
    choices().forEach(choice -> option.addChoice(choice, choice));
    return option.setAutoComplete(kind().isPresent());
  }

  /// Where nothing else can be said.
  private List<String> choices() {
    return switch (argument) {
      case "LEVEL" -> List.of("critical", "high", "medium", "low", "none");
      case "SIDE" -> List.of("ours", "theirs");
      default -> List.of();
    };
  }

  private String shown() {
    return switch (argument) {
      case "REF" -> "A ref such as KMS-12, or words of a title";
      case "FILTER" -> "Words, or is:open owner:me milestone:\"Phase 2\"";
      case "DATE" -> "2026-12-01, tomorrow, fri, +2w or none";
      case "WHICH" -> "since:3d by:ana surface:slack, any of them";
      case "SIDE" -> "ours: what the store says; theirs: what the file says";
      default -> "The " + argument.toLowerCase(Locale.ROOT).replace("|", " or ");
    };
  }
}
