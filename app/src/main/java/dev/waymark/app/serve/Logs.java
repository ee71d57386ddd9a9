package dev.waymark.app.serve;

import dev.waymark.app.config.Config;
import dev.waymark.app.log.LogBook;
import dev.waymark.bots.chat.Secret;
import java.nio.file.Path;

/// Where the libraries' messages go: nowhere, unless somebody is there to read them later.
public final class Logs {
  private static final String PROVIDER = "slf4j.provider";

  private Logs() {}

  /// For what is over in a moment: setting up a log would take longer than most commands.
  public static void none() {
    System.setProperty("slf4j.internal.verbosity", "ERROR");
    System.setProperty(PROVIDER, "org.slf4j.helpers.NOP_FallbackServiceProvider");
  }

  /// For what stays. Has to come before anything is logged.
  public static LogBook open(Config config, Path file) {
    System.clearProperty(PROVIDER);
    return LogBook.open(config.log(), file, config.secrets().map(Secret::reveal).toList());
  }
}
