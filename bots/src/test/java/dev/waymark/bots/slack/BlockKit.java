package dev.waymark.bots.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// What Slack takes of a payload, as Slack documents it: limits of Block Kit, of messages, modals
/// and the app's home. Every payload that a test sends passes here.
final class BlockKit {
  private static final Map<String, Integer> MOST_BLOCKS =
      Map.of("message", 50, "modal", 100, "home", 100);

  /// Undocumented: about 12,000 characters of all blocks are refused with `msg_blocks_too_long`.
  private static final int ALL_TEXT = 10_000;

  private static final Pattern CONTROL_SEQUENCE = Pattern.compile("<[^>]*>");
  private static final Pattern MENTION_OF_ONE = Pattern.compile("<@[A-Z0-9-]+>");
  private static final Pattern LONE_AMPERSAND = Pattern.compile("&(?!amp;|lt;|gt;)");

  private final List<String> violations = new ArrayList<>();
  private int text;

  private BlockKit() {}

  /// @param method of the Web API, or `response_url`, or `ack`
  /// @return a sentence for each thing that Slack would refuse, or show as what it is not
  static List<String> violations(String method, JsonObject payload) {
    BlockKit kit = new BlockKit();
    kit.payload(method, payload);
    return kit.violations;
  }

  private void payload(String method, JsonObject payload) {
    switch (method) {
      case "chat.postMessage", "chat.postEphemeral", "chat.update", "response_url" ->
          message(method, payload);
      case "views.open", "views.update", "views.push", "views.publish" ->
          view(payload.getAsJsonObject("view"));
      case "ack" -> acknowledgement(payload);
      case "files.getUploadURLExternal" -> {
        atMost("alt_txt", payload.get("alt_txt").getAsString(), 1_000);
        check(payload.get("length").getAsInt() <= 1_000_000, "a picture of more than 1 MB");
      }
      default -> {}
    }
  }

  private void message(String method, JsonObject message) {
    if (message.has("text") && !message.get("text").isJsonNull()) {
      String fallback = message.get("text").getAsString();
      atMost("text of a message", fallback, 4_000);
      mrkdwn("text of a message", fallback);
    }
    if (message.has("delete_original") && message.get("delete_original").getAsBoolean()) {
      return;
    }
    if (message.has("blocks")) {
      blocks("message", message.getAsJsonArray("blocks"));
    }
    if (method.startsWith("chat.") && message.has("link_names")) {
      check(!message.get("link_names").getAsString().equals("1"), "link_names is on");
    }
    check(text <= ALL_TEXT, "all blocks together have " + text + " characters");
  }

  private void view(JsonObject view) {
    String type = view.get("type").getAsString();
    if (type.equals("modal")) {
      plain("title of a modal", view.getAsJsonObject("title"), 24);
      if (view.has("submit")) {
        plain("submit of a modal", view.getAsJsonObject("submit"), 24);
      }
      if (view.has("close")) {
        plain("close of a modal", view.getAsJsonObject("close"), 24);
      }
      check(
          view.has("submit") || !view.toString().contains("\"input\""),
          "a modal with inputs has no submit");
    }
    if (view.has("private_metadata")) {
      atMost("private_metadata", view.get("private_metadata").getAsString(), 3_000);
    }
    if (view.has("callback_id")) {
      atMost("callback_id", view.get("callback_id").getAsString(), 255);
    }
    check(view.toString().length() <= 250_000, "a view of more than 250 KB");
    blocks(type, view.getAsJsonArray("blocks"));
  }

  private void acknowledgement(JsonObject acknowledgement) {
    if (acknowledgement.has("errors")) {
      acknowledgement
          .getAsJsonObject("errors")
          .asMap()
          .forEach((field, sentence) -> atMost("error of " + field, sentence.getAsString(), 300));
    }
  }

  private void blocks(String surface, JsonArray blocks) {
    check(blocks.size() <= MOST_BLOCKS.get(surface), surface + " of " + blocks.size() + " blocks");
    check(!blocks.isEmpty(), surface + " without blocks");
    Set<String> ids = new HashSet<>();
    for (JsonElement each : blocks) {
      JsonObject block = each.getAsJsonObject();
      if (block.has("block_id")) {
        String id = block.get("block_id").getAsString();
        atMost("block_id", id, 255);
        check(ids.add(id), "block_id " + id + " twice");
      }
      block(surface, block);
    }
  }

  private void block(String surface, JsonObject block) {
    switch (block.get("type").getAsString()) {
      case "section" -> {
        text("section", block.getAsJsonObject("text"), 3_000);
        if (block.has("accessory")) {
          element(block.getAsJsonObject("accessory"), new HashSet<>());
        }
      }
      case "context" -> {
        JsonArray elements = block.getAsJsonArray("elements");
        check(!elements.isEmpty() && elements.size() <= 10, "context of " + elements.size());
        elements.forEach(one -> text("context", one.getAsJsonObject(), 3_000));
      }
      case "actions" -> {
        JsonArray elements = block.getAsJsonArray("elements");
        check(!elements.isEmpty() && elements.size() <= 25, "actions of " + elements.size());
        Set<String> actions = new HashSet<>();
        elements.forEach(one -> element(one.getAsJsonObject(), actions));
      }
      case "input" -> {
        check(surface.equals("modal"), "an input on a " + surface);
        plain("label of an input", block.getAsJsonObject("label"), 2_000);
        if (block.has("hint")) {
          plain("hint of an input", block.getAsJsonObject("hint"), 2_000);
        }
        element(block.getAsJsonObject("element"), new HashSet<>());
      }
      case "header" -> plain("header", block.getAsJsonObject("text"), 150);
      case "divider" -> {}
      default -> violations.add("a block of type " + block.get("type"));
    }
  }

  private void element(JsonObject element, Set<String> actions) {
    String action = element.get("action_id").getAsString();
    atMost("action_id", action, 255);
    check(actions.add(action), "action_id " + action + " twice in a block");
    switch (element.get("type").getAsString()) {
      case "button" -> {
        plain("button", element.getAsJsonObject("text"), 75);
        atMost("value of a button", element.get("value").getAsString(), 2_000);
      }
      case "overflow" -> options(element, 2, 5);
      case "static_select" -> options(element, 1, 100);
      case "plain_text_input" -> {
        if (element.has("max_length")) {
          check(element.get("max_length").getAsInt() <= 3_000, "an input of more than 3,000");
        }
        if (element.has("initial_value") && element.has("max_length")) {
          atMost(
              "initial_value",
              element.get("initial_value").getAsString(),
              element.get("max_length").getAsInt());
        }
      }
      default -> violations.add("an element of type " + element.get("type"));
    }
  }

  private void options(JsonObject element, int least, int most) {
    JsonArray options = element.getAsJsonArray("options");
    check(
        options.size() >= least && options.size() <= most,
        element.get("type").getAsString() + " with " + options.size() + " options");
    for (JsonElement each : options) {
      JsonObject option = each.getAsJsonObject();
      plain("option", option.getAsJsonObject("text"), 75);
      atMost("value of an option", option.get("value").getAsString(), 75);
    }
    if (element.has("placeholder")) {
      plain("placeholder", element.getAsJsonObject("placeholder"), 150);
    }
    if (element.has("initial_option")) {
      check(
          options.contains(element.get("initial_option")),
          "an initial option that is none of them");
    }
  }

  private void plain(String where, JsonObject object, int most) {
    check(object.get("type").getAsString().equals("plain_text"), where + " is not plain_text");
    check(
        !object.has("emoji") || !object.get("emoji").getAsBoolean(), where + " reads emoji names");
    String words = object.get("text").getAsString();
    atMost(where, words, most);
    shown(where, words);
  }

  private void text(String where, JsonObject object, int most) {
    String words = object.get("text").getAsString();
    atMost(where, words, most);
    check(
        object.get("type").getAsString().equals("mrkdwn") && object.get("verbatim").getAsBoolean(),
        where + " is not verbatim");
    mrkdwn(where, words);
    shown(where, words);
  }

  /// People's words do nothing: no link, no mention but of a single person by id.
  private void mrkdwn(String where, String words) {
    String rest = MENTION_OF_ONE.matcher(words).replaceAll("");
    check(!CONTROL_SEQUENCE.matcher(rest).find(), where + " has a control sequence: " + rest);
    check(!rest.contains("<") && !rest.contains(">"), where + " has an open bracket: " + rest);
    check(!LONE_AMPERSAND.matcher(rest).find(), where + " has half an entity: " + rest);
    check(!words.contains("```"), where + " begins a block of code");
  }

  private void shown(String where, String words) {
    text += words.length();
    check(!words.isBlank(), where + " is empty");
    check(
        words.codePoints().noneMatch(BlockKit::isHarmful),
        where + " has half a character, a control or a turn of direction: " + words);
  }

  private static boolean isHarmful(int point) {
    return Character.getType(point) == Character.SURROGATE
        || (Character.isISOControl(point) && point != '\n')
        || (point >= 0x202A && point <= 0x202E)
        || (point >= 0x2066 && point <= 0x2069);
  }

  private void atMost(String where, String words, int most) {
    check(words.length() <= most, where + " of " + words.length() + " characters");
  }

  private void check(boolean holds, String otherwise) {
    if (!holds) {
      violations.add(otherwise);
    }
  }
}
