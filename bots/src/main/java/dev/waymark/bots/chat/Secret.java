package dev.waymark.bots.chat;

/// A token that no log, message or test report ever shows.
public record Secret(String reveal) {
  public Secret {
    if (reveal.isBlank()) {
      throw new IllegalArgumentException("a token is empty: put it into the configuration");
    }
  }

  @Override
  public String toString() {
    return "(secret)";
  }
}
