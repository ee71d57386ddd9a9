package dev.waymark.bots.chat.text;

import dev.waymark.core.reply.Line.Style;
import java.time.Instant;
import java.util.Optional;

/// How a chat service writes styles, and how it is kept from reading any in people's words.
public interface Markup {
  /// What stands on both sides of text in this style; empty for nothing.
  String mark(Style style);

  /// One character of somebody's words so that it shows as itself and does nothing.
  String escape(Style style, int codePoint);

  /// A moment as the service shows it to each reader in their own zone.
  ///
  /// @param text as it is told otherwise
  default Optional<String> time(Instant at, String text) {
    return Optional.empty();
  }
}
