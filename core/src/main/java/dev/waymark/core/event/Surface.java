package dev.waymark.core.event;

import java.util.Locale;

/// Where a change was asked for.
public enum Surface {
  CLI,
  TUI,
  SSH,
  SLACK,
  DISCORD,
  CHAT,
  /// The roadmap's own file, changed in an editor or by git.
  FILE,
  /// The running service itself.
  SERVE;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
