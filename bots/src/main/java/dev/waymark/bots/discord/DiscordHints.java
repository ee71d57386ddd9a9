package dev.waymark.bots.discord;

import dev.waymark.bots.chat.Suggestions;
import dev.waymark.bots.chat.Suggestions.Suggestion;
import dev.waymark.bots.chat.text.Printable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.dv8tion.jda.api.interactions.commands.Command;

/// What Discord shows below a field while somebody types into it.
record DiscordHints(Suggestions suggestions) {
  private static final int MOST = 25;
  private static final int LONGEST = 100;

  List<Command.Choice> of(String user, String subcommand, String field, String typed) {
    return DiscordField.of(subcommand, field).flatMap(DiscordField::kind).stream()
        .flatMap(
            kind -> choices(suggestions.of(kind, DiscordParcel.identity(user), typed)).stream())
        .toList();
  }

  /// Discord takes each value once.
  private static List<Command.Choice> choices(List<Suggestion> suggestions) {
    Map<String, Command.Choice> choices = new LinkedHashMap<>();
    for (Suggestion suggestion : suggestions) {
      value(suggestion.value())
          .ifPresent(
              value ->
                  choices.putIfAbsent(value, new Command.Choice(label(suggestion.label()), value)));
    }
    return choices.values().stream().limit(MOST).toList();
  }

  /// What is longer is said by the words it begins with.
  private static Optional<String> value(String whole) {
    if (whole.length() <= LONGEST) {
      return Optional.of(whole).filter(value -> !value.isBlank());
    }
    int end = whole.lastIndexOf(' ', LONGEST);
    return end < 1 ? Optional.empty() : Optional.of(whole.substring(0, end));
  }

  private static String label(String text) {
    String label = Printable.cut(Printable.of(text).strip(), LONGEST);
    return label.isBlank() ? "·" : label;
  }
}
