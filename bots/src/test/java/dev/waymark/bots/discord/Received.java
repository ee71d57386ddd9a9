package dev.waymark.bots.discord;

import net.dv8tion.jda.api.utils.data.DataObject;

/// One request that came in over HTTP.
///
/// @param path without the server and the API's version
public record Received(String method, String path, String body) {
  private static final String PART = "name=\"payload_json\"";

  /// Whether a picture comes with it, within what Discord takes of one.
  boolean hasPicture() {
    return body.contains("PNG\r\n") && body.contains("Content-Type: ") && body.length() < 10 << 20;
  }

  /// Its JSON, also where files come with it.
  DataObject json() {
    int part = body.indexOf(PART);
    if (part < 0) {
      return DataObject.fromJson(body);
    }
    int start = body.indexOf("{", part);
    return DataObject.fromJson(body.substring(start, body.indexOf("\r\n--", start)));
  }
}
