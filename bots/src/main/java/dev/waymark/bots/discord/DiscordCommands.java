package dev.waymark.bots.discord;

import dev.waymark.core.request.Verb;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;
import org.jspecify.annotations.Nullable;

/// The command `/roadmap` as Discord wants it: a sub-command for each verb, a field for each of its
/// arguments.
public final class DiscordCommands {
  static final String COMMAND = "roadmap";

  /// Discord takes 25 sub-commands: what is said seldom is said through `ask`.
  static final Set<Verb> SELDOM =
      Collections.unmodifiableSet(
          EnumSet.of(
              Verb.UNTRACK,
              Verb.RENAME,
              Verb.AFTER,
              Verb.JOIN,
              Verb.SYNC,
              Verb.MEET,
              Verb.UNMEET,
              Verb.REDO,
              Verb.VIEW,
              Verb.VERIFY,
              Verb.LINT,
              Verb.EXPORT,
              Verb.WAIVE,
              Verb.FOLLOW,
              Verb.UNFOLLOW));

  private static final String ASK = "ask";
  private static final String TEXT = "text";
  private static final Pattern ARGUMENT = Pattern.compile("(\\[?)([A-Z][A-Z|]*)(…?)]?");

  /// @param many whether it takes several values, so that blanks divide them
  private record Argument(String name, String shown, boolean required, boolean many) {}

  private DiscordCommands() {}

  /// As it is registered for one server.
  static SlashCommandData forGuild() {
    Stream<SubcommandData> verbs =
        Arrays.stream(Verb.values())
            .filter(verb -> !SELDOM.contains(verb))
            .map(DiscordCommands::subcommand);
    SubcommandData ask =
        new SubcommandData(ASK, "Ask in your own words, such as: what is overdue?")
            .addOption(OptionType.STRING, TEXT, "One line of words", true);
    return Commands.slash(COMMAND, "Ask for or change what stands in the roadmap")
        .addSubcommands(Stream.concat(verbs, Stream.of(ask)).toList());
  }

  /// As it is registered for every server, and for messages to the app itself.
  static SlashCommandData forAll() {
    return forGuild().setContexts(InteractionContextType.GUILD, InteractionContextType.BOT_DM);
  }

  /// What is registered, as the JSON that Discord takes, for those who register it by hand.
  public static String json() {
    return "[" + forAll().toData().toPrettyString() + "]\n";
  }

  /// One line of the grammar out of what stands in the fields.
  ///
  /// @param field a field's content; null when it was left empty
  static String words(String subcommand, Function<String, @Nullable String> field) {
    if (subcommand.equals(ASK)) {
      return or(field.apply(TEXT), "");
    }
    StringBuilder words = new StringBuilder(subcommand);
    List<Argument> arguments =
        Verb.of(subcommand).map(DiscordCommands::arguments).orElse(List.of());
    for (Argument argument : arguments) {
      String value = or(field.apply(argument.name()), "").strip();
      if (!value.isEmpty()) {
        boolean last = argument.equals(arguments.getLast());
        words.append(' ').append(last || argument.many() ? value : quoted(value));
      }
    }
    return words.toString();
  }

  private static String or(@Nullable String value, String otherwise) {
    return value == null ? otherwise : value;
  }

  /// Keeps words of a title together when more follows.
  private static String quoted(String value) {
    boolean apart = value.chars().anyMatch(Character::isWhitespace);
    return apart && !value.startsWith("\"") ? '"' + value.replace("\"", "") + '"' : value;
  }

  private static SubcommandData subcommand(Verb verb) {
    SubcommandData subcommand = new SubcommandData(verb.word(), verb.caption());
    for (Argument argument : arguments(verb)) {
      subcommand.addOptions(
          new OptionData(
              OptionType.STRING, argument.name(), argument.shown(), argument.required()));
    }
    return subcommand;
  }

  private static List<Argument> arguments(Verb verb) {
    List<Argument> arguments = new ArrayList<>();
    for (MatchResult argument : ARGUMENT.matcher(verb.arguments()).results().toList()) {
      String name = argument.group(2).toLowerCase(Locale.ROOT).replace("|", "-or-");
      boolean taken = arguments.stream().anyMatch(earlier -> earlier.name().equals(name));
      arguments.add(
          new Argument(
              taken ? name + "-" + (arguments.size() + 1) : name,
              shown(argument.group(2)),
              argument.group(1).isEmpty(),
              !argument.group(3).isEmpty()));
    }
    return List.copyOf(arguments);
  }

  private static String shown(String argument) {
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
