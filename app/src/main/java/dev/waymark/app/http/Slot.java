package dev.waymark.app.http;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// What takes what is sent to one path.
///
/// @param longest how many bytes it takes at most
public record Slot(int longest, Taker taker) {
  /// Looks itself whether the sender may send.
  @FunctionalInterface
  public interface Taker {
    /// @param header gives a header's value, or null
    Page take(UnaryOperator<@Nullable String> header, byte[] body);
  }
}
