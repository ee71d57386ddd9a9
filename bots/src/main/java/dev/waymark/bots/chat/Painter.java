package dev.waymark.bots.chat;

/// Makes pictures.
@FunctionalInterface
public interface Painter {
  /// @return a PNG
  /// @throws RuntimeException where none can be made here
  byte[] png(Chart chart);
}
