package dev.waymark.bots.discord;

import java.util.Map;
import net.dv8tion.jda.api.utils.data.DataObject;

/// What a request is answered.
record FakeAnswer(int status, String json, Map<String, String> headers) {
  static final FakeAnswer NOTHING = new FakeAnswer(204, "", Map.of());

  static FakeAnswer of(Object json) {
    return new FakeAnswer(200, json.toString(), Map.of());
  }

  static FakeAnswer refused(int status, int code, String message) {
    return new FakeAnswer(
        status, DataObject.empty().put("message", message).put("code", code).toString(), Map.of());
  }
}
