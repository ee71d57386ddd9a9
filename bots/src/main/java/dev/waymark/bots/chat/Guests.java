package dev.waymark.bots.chat;

import java.util.Locale;

/// What somebody may whom a service does not count among its members, whatever their role here.
public enum Guests {
  /// What their role says.
  AS_LINKED,
  /// No more than a viewer.
  VIEWER,
  /// Nothing.
  REFUSE;

  /// As the configuration writes it.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
