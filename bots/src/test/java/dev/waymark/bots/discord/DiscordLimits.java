package dev.waymark.bots.discord;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/// What Discord takes of a payload, as Discord documents it: messages, components, modals,
/// suggestions and commands. Every payload that a test sends passes here.
final class DiscordLimits {
  private static final Pattern MENTION = Pattern.compile("<@!?([0-9]+)>");
  private static final Pattern MOMENT = Pattern.compile("<t:[0-9]+:[tTdDfFR]>");
  private static final Pattern OPEN_BRACKET = Pattern.compile("(?<!\\\\)<");
  private static final Pattern LINK =
      Pattern.compile("https?://|(?<!\\\\)\\]\\(|(?<!\\\\)\\[.*?\\]\\(");
  private static final Pattern NAME = Pattern.compile("[-_'\\p{L}\\p{N}]{1,32}");

  private final List<String> violations = new ArrayList<>();

  private DiscordLimits() {}

  /// @param what `reply`, `edit`, `follow`, `post`, `modal`, `choices` or `command`
  /// @return a sentence for each thing that Discord would refuse, or show as what it is not
  static List<String> violations(String what, DataObject payload) {
    DiscordLimits limits = new DiscordLimits();
    switch (what) {
      case "modal" -> limits.modal(payload);
      case "choices" -> limits.choices(payload.getArray("choices"), 25);
      case "command" -> limits.command(payload);
      default -> limits.message(payload);
    }
    return limits.violations;
  }

  private void message(DataObject message) {
    String content = message.getString("content", "");
    DataArray embeds = message.optArray("embeds").orElse(DataArray.empty());
    DataArray rows = message.optArray("components").orElse(DataArray.empty());
    atMost("content", content, 2_000);
    check(!content.isBlank() || !embeds.isEmpty(), "a message without words");
    check(embeds.length() <= 10, embeds.length() + " embeds");
    int all = 0;
    for (DataObject embed : Heard.objects(embeds)) {
      String description = embed.getString("description", "");
      atMost("description", description, 4_096);
      words("description", description, Set.of());
      all += description.length();
    }
    check(all <= 6_000, "embeds of " + all + " characters");
    for (DataObject file :
        Heard.objects(message.optArray("attachments").orElse(DataArray.empty()))) {
      atMost("description of a file", file.getString("description", ""), 1_024);
    }
    mentions(message, content);
    rows(rows);
    check(message.getString("nonce", "").length() <= 25, "nonce " + message.getString("nonce", ""));
  }

  /// Without this the defaults hold, on edits too.
  private void mentions(DataObject message, String content) {
    if (!message.hasKey("allowed_mentions")) {
      violations.add("nothing says who may be called");
      return;
    }
    DataObject allowed = message.getObject("allowed_mentions");
    check(
        allowed.optArray("parse").map(DataArray::isEmpty).orElse(false),
        "everybody in it may be called: " + allowed);
    check(!allowed.getBoolean("replied_user"), "who asked is called");
    Set<String> users = new HashSet<>();
    allowed
        .optArray("users")
        .ifPresent(array -> array.stream(DataArray::getString).forEach(users::add));
    words("content", content, users);
  }

  /// People's words do nothing: no link, no mention but of those who may be called. As code they do
  /// nothing anyway.
  private void words(String where, String text, Set<String> called) {
    String rest = MOMENT.matcher(text.replaceAll("(?<!\\\\)`[^`\n]*`", "")).replaceAll("");
    for (String id : called) {
      rest = rest.replace("<@" + id + ">", "");
    }
    check(!MENTION.matcher(rest.replace("\\<", "")).find(), where + " mentions somebody: " + rest);
    check(!OPEN_BRACKET.matcher(rest).find(), where + " has an open bracket: " + rest);
    check(!LINK.matcher(rest).find(), where + " has a link: " + rest);
    check(!rest.contains("@everyone") && !rest.contains("@here"), where + " calls everybody");
    check(!rest.contains("```"), where + " begins a block of code");
    check(
        text.codePoints().noneMatch(DiscordLimits::isHarmful),
        where + " has half a character, a control or a turn of direction: " + rest);
  }

  private static boolean isHarmful(int point) {
    return Character.getType(point) == Character.SURROGATE
        || (Character.isISOControl(point) && point != '\n')
        || (point >= 0x202A && point <= 0x202E)
        || (point >= 0x2066 && point <= 0x2069);
  }

  private void rows(DataArray rows) {
    check(rows.length() <= 5, rows.length() + " rows");
    Set<String> ids = new HashSet<>();
    for (DataObject row : Heard.objects(rows)) {
      check(row.getInt("type") == 1, "a row of type " + row.getInt("type"));
      List<DataObject> inside = Heard.objects(row.getArray("components"));
      boolean menu = inside.stream().anyMatch(one -> one.getInt("type") == 3);
      check(!inside.isEmpty() && inside.size() <= (menu ? 1 : 5), "a row of " + inside.size());
      for (DataObject component : inside) {
        id(component, ids);
        component(component);
      }
    }
  }

  private void id(DataObject component, Set<String> ids) {
    String id = component.getString("custom_id");
    check(!id.isEmpty(), "an empty custom_id");
    atMost("custom_id", id, 100);
    check(ids.add(id), "custom_id " + id + " twice");
  }

  private void component(DataObject component) {
    switch (component.getInt("type")) {
      case 2 -> label("button", component.getString("label"), 80);
      case 3 -> {
        label("placeholder", component.getString("placeholder", "-"), 150);
        DataArray options = component.getArray("options");
        choices(options, 25);
        check(!options.isEmpty(), "a menu without options");
      }
      default -> violations.add("a component of type " + component.getInt("type"));
    }
  }

  private void choices(DataArray options, int most) {
    check(options.length() <= most, options.length() + " options");
    Set<String> values = new HashSet<>();
    for (DataObject option : Heard.objects(options)) {
      label("option", option.getString("label", option.getString("name", "")), 100);
      String value = option.getString("value");
      check(!value.isEmpty(), "an empty value");
      atMost("value of an option", value, 100);
      check(values.add(value), "value " + value + " twice");
      if (option.hasKey("description") && !option.isNull("description")) {
        label("description of an option", option.getString("description"), 100);
      }
    }
  }

  private void modal(DataObject modal) {
    label("title of a modal", modal.getString("title"), 45);
    Set<String> ids = new HashSet<>();
    id(modal, new HashSet<>());
    List<DataObject> fields = Heard.objects(modal.getArray("components"));
    check(!fields.isEmpty() && fields.size() <= 5, "a modal of " + fields.size() + " fields");
    for (DataObject field : fields) {
      check(field.getInt("type") == 18, "a field of type " + field.getInt("type"));
      label("label", field.getString("label"), 45);
      if (field.hasKey("description") && !field.isNull("description")) {
        label("description", field.getString("description"), 100);
      }
      DataObject inside = field.getObject("component");
      id(inside, ids);
      if (inside.getInt("type") == 3) {
        choices(inside.getArray("options"), 25);
      } else {
        check(inside.getInt("max_length", 4_000) <= 4_000, "an input of more than 4,000");
        atMost("value", inside.getString("value", ""), inside.getInt("max_length", 4_000));
      }
    }
  }

  private void command(DataObject command) {
    boolean typed = command.getInt("type", 1) == 1;
    atMost("name", command.getString("name"), 32);
    if (!typed) {
      check(command.getString("description", "").isEmpty(), "a menu entry with a description");
      return;
    }
    int all = option(command, "command");
    check(all <= 8_000, "a command of " + all + " characters");
  }

  /// @return how many characters it has
  private int option(DataObject option, String where) {
    String name = option.getString("name");
    check(
        NAME.matcher(name).matches() && name.equals(name.toLowerCase(Locale.ROOT)),
        where + " is called " + name);
    label("description of " + name, option.getString("description"), 100);
    int all = name.length() + option.getString("description").length();
    List<DataObject> options = Heard.objects(option.optArray("options").orElse(DataArray.empty()));
    check(options.size() <= 25, options.size() + " options of " + name);
    boolean optional = false;
    for (DataObject inside : options) {
      all += option(inside, name);
      boolean required = inside.getBoolean("required");
      check(!required || !optional, inside.getString("name") + " is required too late");
      optional |= !required && inside.getInt("type") > 2;
    }
    for (DataObject choice : Heard.objects(option.optArray("choices").orElse(DataArray.empty()))) {
      all += choice.getString("name").length() + choice.getString("value").length();
    }
    return all;
  }

  private void label(String where, String text, int most) {
    check(!text.isBlank(), where + " is empty");
    atMost(where, text, most);
    check(text.codePoints().noneMatch(DiscordLimits::isHarmful), where + " is harmful: " + text);
  }

  private void atMost(String where, String text, int most) {
    check(text.length() <= most, where + " of " + text.length() + " characters");
  }

  private void check(boolean holds, String otherwise) {
    if (!holds) {
      violations.add(otherwise);
    }
  }
}
