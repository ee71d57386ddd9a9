package dev.waymark.bots.discord;

import dev.waymark.core.request.Verb;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;
import net.dv8tion.jda.api.utils.data.DataArray;
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
              Verb.UNFOLLOW,
              Verb.STANDUP,
              Verb.DEFER,
              Verb.AWAY));

  private static final String ASK = "ask";
  private static final String TEXT = "text";

  /// In the menu of a message.
  static final String LINK = "Link to roadmap";

  static final String MAKE = "Make an item";

  /// In the menu of a person.
  static final String WHO = "What is this person on?";

  private DiscordCommands() {}

  /// As they are registered.
  ///
  /// @param places where they can be chosen; none where nobody can
  static List<CommandData> all(Collection<InteractionContextType> places) {
    return places.isEmpty()
        ? List.of()
        : Stream.of(slash(), Commands.message(LINK), Commands.message(MAKE), Commands.user(WHO))
            .map(command -> command.setContexts(places))
            .toList();
  }

  private static CommandData slash() {
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

  /// What is registered, as the JSON that Discord takes, for those who register it by hand.
  public static String json() {
    DataArray all = DataArray.empty();
    all(EnumSet.of(InteractionContextType.GUILD, InteractionContextType.BOT_DM))
        .forEach(command -> all.add(command.toData()));
    return all.toPrettyString() + "\n";
  }

  /// One line of the grammar out of what stands in the fields.
  ///
  /// @param field a field's content; null when it was left empty
  static String words(String subcommand, Function<String, @Nullable String> field) {
    if (subcommand.equals(ASK)) {
      return or(field.apply(TEXT), "");
    }
    StringBuilder words = new StringBuilder(subcommand);
    List<DiscordField> fields = Verb.of(subcommand).map(DiscordField::of).orElse(List.of());
    for (DiscordField one : fields) {
      String value = or(field.apply(one.name()), "").strip();
      if (!value.isEmpty()) {
        boolean last = one.equals(fields.getLast());
        words.append(' ').append(last || one.many() ? value : quoted(value));
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
    return new SubcommandData(verb.word(), verb.caption())
        .addOptions(DiscordField.of(verb).stream().map(DiscordField::option).toList());
  }
}
