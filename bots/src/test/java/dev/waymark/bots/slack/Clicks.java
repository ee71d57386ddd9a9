package dev.waymark.bots.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.waymark.bots.slack.FakeSlack.Heard;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// Somebody who presses buttons, chooses from menus, fills in forms and opens the app's home.
final class Clicks {
  private static final String CARD = "1700000000.5";

  private final FakeSlack slack;
  private final String user;
  private final String channel;

  Clicks(FakeSlack slack, String user, String channel) {
    this.slack = slack;
    this.user = user;
    this.channel = channel;
  }

  /// What comes of pressing something: which envelope it was, so that its answers are found.
  record Click(FakeSlack slack, String id) {
    /// The next message that is an answer to it.
    Heard answer() {
      return slack.seen().awaitAnswer(id);
    }
  }

  /// Presses what has this label on a card, be it a button or an entry of a menu.
  Click press(JsonObject card, String label) {
    return press(element(card, label), false);
  }

  /// On the app's home.
  Click pressAtHome(JsonObject home, String label) {
    return press(element(home, label), true);
  }

  /// Presses a button that carries this.
  Click pressForged(String value) {
    JsonObject button = new JsonObject();
    button.addProperty("type", "button");
    button.addProperty("action_id", "press0");
    button.addProperty("value", value);
    return press(button, false);
  }

  /// All that can be pressed on a card, by what stands on it.
  static List<String> labels(JsonObject card) {
    List<String> labels = new ArrayList<>();
    elements(card)
        .forEach(
            element -> {
              if (element.has("options")) {
                element
                    .getAsJsonArray("options")
                    .forEach(option -> labels.add("⋮ " + label(option.getAsJsonObject())));
              } else {
                labels.add(label(element));
              }
            });
    return labels;
  }

  private static String label(JsonObject element) {
    return element.getAsJsonObject("text").get("text").getAsString();
  }

  private static JsonObject element(JsonObject card, String label) {
    for (JsonObject element : elements(card)) {
      if (!element.has("options") && label(element).equals(label)) {
        JsonObject pressed = element.deepCopy();
        pressed.addProperty("block_id", "b1");
        return pressed;
      }
      if (element.has("options")) {
        for (JsonElement option : element.getAsJsonArray("options")) {
          if (label(option.getAsJsonObject()).equals(label)) {
            JsonObject chosen = new JsonObject();
            chosen.addProperty("type", element.get("type").getAsString());
            chosen.addProperty("action_id", element.get("action_id").getAsString());
            chosen.addProperty("block_id", "b1");
            chosen.add("selected_option", option);
            return chosen;
          }
        }
      }
    }
    throw new AssertionError("“" + label + "” is not among " + labels(card));
  }

  private static List<JsonObject> elements(JsonObject card) {
    List<JsonObject> elements = new ArrayList<>();
    if (!card.has("blocks")) {
      return elements;
    }
    for (JsonElement each : card.getAsJsonArray("blocks")) {
      JsonObject block = each.getAsJsonObject();
      if (block.has("accessory")) {
        elements.add(block.getAsJsonObject("accessory"));
      }
      if (block.get("type").getAsString().equals("actions")) {
        block.getAsJsonArray("elements").forEach(one -> elements.add(one.getAsJsonObject()));
      }
    }
    return elements;
  }

  private Click press(JsonObject action, boolean atHome) {
    String number = number();
    action.addProperty("action_ts", "1700000000." + number);
    JsonObject payload = interaction("block_actions", number);
    JsonObject container = new JsonObject();
    if (atHome) {
      container.addProperty("type", "view");
      container.addProperty("view_id", "V1");
      JsonObject view = new JsonObject();
      view.addProperty("id", "V1");
      view.addProperty("type", "home");
      payload.add("view", view);
    } else {
      container.addProperty("type", "message");
      container.addProperty("message_ts", CARD);
      container.addProperty("channel_id", channel);
      payload.add("channel", named(channel));
      payload.addProperty("response_url", slack.responseUrl("E" + number));
    }
    payload.add("container", container);
    JsonArray actions = new JsonArray();
    actions.add(action);
    payload.add("actions", actions);
    return deliver(number, payload);
  }

  /// Chooses “Link to roadmap” from a message's menu.
  Click links(String text, @Nullable String thread) {
    String number = number();
    JsonObject payload = interaction("message_action", number);
    payload.addProperty("callback_id", "link");
    payload.addProperty("message_ts", "1700000000.000700");
    payload.addProperty("response_url", slack.responseUrl("E" + number));
    JsonObject message = new JsonObject();
    message.addProperty("type", "message");
    message.addProperty("user", "U-SOMEBODY");
    message.addProperty("ts", "1700000000.000700");
    message.addProperty("text", SlackText.escaped(text));
    if (thread != null) {
      message.addProperty("thread_ts", thread);
    }
    payload.add("message", message);
    payload.add("channel", named(channel));
    return deliver(number, payload);
  }

  /// Chooses “Post an update” from Slack's own menu.
  Click shortcut() {
    String number = number();
    JsonObject payload = interaction("shortcut", number);
    payload.addProperty("callback_id", "update");
    return deliver(number, payload);
  }

  /// Opens the app's home and waits for what it shows.
  JsonObject home() {
    JsonObject event = new JsonObject();
    event.addProperty("type", "app_home_opened");
    event.addProperty("user", user);
    event.addProperty("channel", "D1");
    event.addProperty("tab", "home");
    slack.deliver(Inbound.event(number(), event));
    return slack.seen().awaitView("views.publish");
  }

  /// Says something to the app alone and waits for what it says.
  Heard tells(String text) {
    JsonObject event = new JsonObject();
    event.addProperty("type", "message");
    event.addProperty("channel_type", "im");
    event.addProperty("user", user);
    event.addProperty("channel", channel);
    event.addProperty("text", SlackText.escaped(text));
    event.addProperty("ts", "1700000000." + number());
    slack.deliver(Inbound.event(number(), event));
    return slack.seen().awaitInThread();
  }

  /// Sends a form that is open.
  ///
  /// @return what Slack is told with the acknowledgement; empty for nothing
  Optional<JsonObject> submits(JsonObject view, Map<String, String> answers) {
    String number = number();
    JsonObject payload = interaction("view_submission", number);
    JsonObject sent = view.deepCopy();
    sent.addProperty("id", "V" + number);
    sent.addProperty("hash", "h" + number);
    JsonObject values = new JsonObject();
    for (JsonElement each : view.getAsJsonArray("blocks")) {
      String field = each.getAsJsonObject().get("block_id").getAsString();
      JsonObject element = each.getAsJsonObject().getAsJsonObject("element");
      JsonObject value = new JsonObject();
      value.add(element.get("action_id").getAsString(), value(element, answers.get(field)));
      values.add(field, value);
    }
    JsonObject state = new JsonObject();
    state.add("values", values);
    sent.add("state", state);
    payload.add("view", sent);
    payload.add("response_urls", new JsonArray());
    Click click = deliver(number, payload);
    Optional<JsonObject> told = slack.sockets().acknowledgement(click.id());
    assertThat(told.map(ack -> BlockKit.violations("ack", ack)).orElse(List.of())).isEmpty();
    return told;
  }

  private static JsonObject value(JsonObject element, @Nullable String answer) {
    JsonObject value = new JsonObject();
    value.add("type", element.get("type"));
    if (element.has("options")) {
      value.add(
          "selected_option",
          StreamSupport.stream(element.getAsJsonArray("options").spliterator(), false)
              .map(JsonElement::getAsJsonObject)
              .filter(option -> option.get("value").getAsString().equals(answer))
              .findFirst()
              .orElse(element.getAsJsonObject("initial_option")));
    } else if (answer != null) {
      value.addProperty("value", answer);
    } else if (element.has("initial_value")) {
      value.add("value", element.get("initial_value"));
    }
    return value;
  }

  private JsonObject interaction(String type, String number) {
    JsonObject payload = new JsonObject();
    payload.addProperty("type", type);
    payload.addProperty("token", "t");
    payload.addProperty("api_app_id", "A1");
    payload.addProperty("trigger_id", "Tr" + number);
    payload.addProperty("is_enterprise_install", false);
    JsonObject team = new JsonObject();
    team.addProperty("id", "T1");
    team.addProperty("domain", "team");
    payload.add("team", team);
    payload.add("user", named(user));
    return payload;
  }

  private static JsonObject named(String id) {
    JsonObject object = new JsonObject();
    object.addProperty("id", id);
    object.addProperty("name", id);
    return object;
  }

  private Click deliver(String number, JsonObject payload) {
    slack.seen().expect("E" + number);
    JsonObject envelope = Inbound.envelope("interactive", number, payload);
    slack.deliver(envelope);
    return new Click(slack, Inbound.id(envelope));
  }

  private String number() {
    return String.valueOf(slack.seen().number());
  }
}
