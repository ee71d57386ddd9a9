package dev.waymark.tui.paint;

import dev.waymark.core.roadmap.Priority;
import dev.waymark.core.roadmap.Rule.Severity;
import dev.waymark.core.roadmap.Status;
import dev.waymark.tui.text.Tone;
import org.jspecify.annotations.Nullable;

/// Signs and tones of what the plan knows. Each means the same without its tone.
final class Looks {
  private Looks() {}

  static Tone of(Status status) {
    return switch (status) {
      case PLANNED -> Tone.PLAIN;
      case IN_PROGRESS -> Tone.ACTIVE;
      case BLOCKED -> Tone.WRONG;
      case DONE -> Tone.DONE;
      case DEFERRED -> Tone.WARNING;
      case DROPPED -> Tone.DIM;
    };
  }

  static Tone of(Severity severity) {
    return switch (severity) {
      case ERROR -> Tone.WRONG;
      case WARNING -> Tone.WARNING;
      case NOTE -> Tone.DIM;
    };
  }

  static String sign(Severity severity) {
    return switch (severity) {
      case ERROR -> "■";
      case WARNING -> "▲";
      case NOTE -> "·";
    };
  }

  /// As many signs as it is urgent; empty for none, medium and low.
  static String sign(@Nullable Priority priority) {
    if (priority == null) {
      return "";
    }
    return switch (priority) {
      case CRITICAL -> "!!";
      case HIGH -> "!";
      case MEDIUM, LOW -> "";
    };
  }
}
