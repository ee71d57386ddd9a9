package dev.waymark.bots.discord;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.jspecify.annotations.Nullable;

/// Somebody in a channel, or alone with the app: what they can do there.
public final class Seat {
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"\\s*|(\\S+)\\s*");

  private final FakeDiscord discord;
  private final String user;
  private final String channel;
  private final @Nullable String guild;
  private final List<String> roles;

  /// @param guild null where they are alone with the app
  Seat(
      FakeDiscord discord,
      String user,
      String channel,
      @Nullable String guild,
      List<String> roles) {
    this.discord = discord;
    this.user = user;
    this.channel = channel;
    this.guild = guild;
    this.roles = roles;
  }

  /// The same person with a role of the server.
  Seat with(String role) {
    return new Seat(discord, user, channel, guild, List.of(role));
  }

  /// Types a command and waits for its answer. The first field gets the first word or what stands
  /// in quotes, the last one all the rest.
  public String types(String line) {
    return hears(line).text();
  }

  /// Types a command and waits for its answer, with all that is known of that.
  public Heard hears(String line) {
    Turn turn = sends(line);
    Heard heard = turn.answer();
    return heard.how().equals("deleted") ? turn.answer() : heard;
  }

  /// Types a command.
  public Turn sends(String line) {
    discord.awaitCommands();
    String[] parts = line.split(" ", 3);
    DataArray fields = DataArray.empty();
    List<DataObject> options = options(parts[1]);
    List<String> values = values(parts.length < 3 ? "" : parts[2], options.size());
    for (int i = 0; i < values.size(); i++) {
      fields.add(field(options.get(i).getString("name"), values.get(i)));
    }
    return deliver(2, command(parts[0].substring(1), parts[1], fields), null);
  }

  private List<DataObject> options(String subcommand) {
    return Heard.objects(
        discord.registry().subcommand(subcommand).optArray("options").orElse(DataArray.empty()));
  }

  private static DataObject field(String name, String value) {
    return DataObject.empty().put("name", name).put("type", 3).put("value", value);
  }

  private static DataObject command(String name, String subcommand, DataArray fields) {
    return DataObject.empty()
        .put("id", "5000")
        .put("name", name)
        .put("type", 1)
        .put(
            "options",
            DataArray.empty()
                .add(
                    DataObject.empty()
                        .put("name", subcommand)
                        .put("type", 1)
                        .put("options", fields)));
  }

  private static List<String> values(String words, int fields) {
    List<String> values = new ArrayList<>();
    String rest = words.strip();
    while (!rest.isEmpty() && fields > 0) {
      Matcher first = WORD.matcher(rest);
      if (values.size() == fields - 1 || !first.lookingAt()) {
        values.add(rest);
        break;
      }
      values.add(first.group().strip());
      rest = rest.substring(first.end());
    }
    return values;
  }

  /// What is suggested while they type into a field.
  List<String> suggested(String subcommand, String field, String typed) {
    return Heard.objects(typing(subcommand, field, typed).answer().raw().getArray("choices"))
        .stream()
        .map(choice -> choice.getString("name"))
        .toList();
  }

  /// Types into a field.
  public Turn typing(String subcommand, String field, String typed) {
    discord.awaitCommands();
    DataObject option =
        options(subcommand).stream()
            .filter(one -> one.getString("name").equals(field))
            .findFirst()
            .orElseThrow();
    if (!option.getBoolean("autocomplete")) {
      throw new AssertionError(field + " of " + subcommand + " suggests nothing");
    }
    DataArray fields = DataArray.empty().add(field(field, typed).put("focused", true));
    return deliver(4, command("roadmap", subcommand, fields), null);
  }

  /// Presses what has this label on a card, be it a button or an entry of a menu.
  Turn press(Heard card, String label) {
    for (DataObject component : card.components()) {
      if (!component.hasKey("options")) {
        if (component.getString("label").equals(label)) {
          return press(card, component.getString("custom_id"), 2, List.of());
        }
        continue;
      }
      for (DataObject option : Heard.objects(component.getArray("options"))) {
        if (option.getString("label").equals(label)) {
          return press(
              card, component.getString("custom_id"), 3, List.of(option.getString("value")));
        }
      }
    }
    throw new AssertionError("“" + label + "” is not among " + card.labels());
  }

  /// Presses a button that carries this.
  Turn pressForged(Heard card, String id) {
    return press(card, id, 2, List.of());
  }

  private Turn press(Heard card, String id, int type, List<String> values) {
    DataObject data = DataObject.empty().put("custom_id", id).put("component_type", type);
    if (!values.isEmpty()) {
      data.put("values", DataArray.fromCollection(values));
    }
    return deliver(3, data, card);
  }

  /// Sends a form that is open.
  ///
  /// @param card where it was opened; null where no card was
  Turn fills(Heard modal, @Nullable Heard card, Map<String, String> answers) {
    DataArray fields = DataArray.empty();
    for (DataObject label : Heard.objects(modal.raw().getArray("components"))) {
      DataObject asked = label.getObject("component");
      String name = asked.getString("custom_id");
      DataObject filled =
          DataObject.empty().put("type", asked.getInt("type")).put("id", 2).put("custom_id", name);
      if (asked.hasKey("options")) {
        String value = answers.getOrDefault(name, usual(asked));
        filled.put("values", DataArray.empty().add(value));
      } else {
        filled.put("value", answers.getOrDefault(name, asked.getString("value", "")));
      }
      fields.add(DataObject.empty().put("type", 18).put("id", 1).put("component", filled));
    }
    return deliver(
        5,
        DataObject.empty()
            .put("custom_id", modal.raw().getString("custom_id"))
            .put("components", fields),
        card);
  }

  private static String usual(DataObject menu) {
    return Heard.objects(menu.getArray("options")).stream()
        .filter(option -> option.getBoolean("default"))
        .findFirst()
        .orElseThrow()
        .getString("value");
  }

  /// Chooses an entry of a message's menu.
  Turn chooses(String entry, String text) {
    DataObject message =
        Snow.message(channel, Snow.user("4777", "somebody", false), text).put("id", "9001");
    return deliver(
        2,
        menu(entry, 3, "9001")
            .put(
                "resolved",
                DataObject.empty().put("messages", DataObject.empty().put("9001", message))),
        null);
  }

  /// Chooses an entry of a person's menu.
  Turn choosesOf(String entry, String other) {
    DataObject resolved =
        DataObject.empty()
            .put("users", DataObject.empty().put(other, Snow.user(other, "somebody", false)));
    return deliver(2, menu(entry, 2, other).put("resolved", resolved), null);
  }

  private static DataObject menu(String entry, int type, String target) {
    return DataObject.empty()
        .put("id", "5001")
        .put("name", entry)
        .put("type", type)
        .put("target_id", target);
  }

  /// Says something that everybody there can read.
  void says(String text) {
    DataObject message = Snow.message(channel, Snow.user(user, "user" + user, false), text);
    if (guild != null) {
      message
          .put("guild_id", guild)
          .put("member", Snow.member(user, "user" + user, false, roles).remove("user"));
    } else {
      discord.gateway().dispatch("CHANNEL_CREATE", Snow.direct(user));
    }
    discord.gateway().dispatch("MESSAGE_CREATE", message);
  }

  private Turn deliver(int type, DataObject data, @Nullable Heard card) {
    String id = Snow.flake();
    String token = "token" + id;
    DataObject interaction =
        DataObject.empty()
            .put("id", id)
            .put("application_id", Snow.APPLICATION)
            .put("type", type)
            .put("token", token)
            .put("version", 1)
            .put("locale", "en-GB")
            .put("entitlements", DataArray.empty())
            .put("app_permissions", Snow.ALL)
            .put("attachment_size_limit", 10_485_760)
            .put("channel_id", channel)
            .put("data", data);
    if (card != null) {
      interaction.put(
          "message",
          Snow.message(channel, Snow.self(), card.raw().getString("content", ""))
              .put("components", card.raw().optArray("components").orElse(DataArray.empty()))
              .put("flags", card.onlyAsker() ? 64 : 0));
    }
    place(interaction);
    discord.interactions().expect(token);
    discord.gateway().dispatch("INTERACTION_CREATE", interaction);
    return new Turn(discord, interaction);
  }

  private void place(DataObject interaction) {
    if (guild == null) {
      interaction
          .put("context", 1)
          .put("authorizing_integration_owners", DataObject.empty().put("0", "0"))
          .put("channel", Snow.direct(user))
          .put("user", Snow.user(user, "user" + user, false));
      return;
    }
    interaction
        .put("context", 0)
        .put("authorizing_integration_owners", DataObject.empty().put("0", guild))
        .put("guild_id", guild)
        .put("guild_locale", "en-GB")
        .put(
            "guild",
            DataObject.empty()
                .put("id", guild)
                .put("locale", "en-GB")
                .put("features", DataArray.empty()))
        .put("channel", Snow.textChannel(channel, "c").put("permissions", Snow.ALL))
        .put("member", Snow.member(user, "user" + user, false, roles).put("permissions", Snow.ALL));
  }
}
