package dev.waymark.app.http;

import java.nio.charset.StandardCharsets;

/// An answer: a status, what kind of text it is, and the text.
public record Page(int status, String type, String text) {
  private static final String PLAIN = "text/plain; charset=utf-8";
  private static final String JSON = "application/json";

  /// What Prometheus asks for.
  private static final String FIGURES = "text/plain; version=0.0.4; charset=utf-8";

  public static Page json(int status, String object) {
    return new Page(status, JSON, object + "\n");
  }

  public static Page figures(String text) {
    return new Page(200, FIGURES, text);
  }

  /// An answer for machines, as it is.
  public static Page exactly(int status, String json) {
    return new Page(status, JSON, json);
  }

  static Page sentence(int status, String sentence) {
    return new Page(status, PLAIN, sentence + "\n");
  }

  byte[] bytes() {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
