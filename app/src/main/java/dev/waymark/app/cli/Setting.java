package dev.waymark.app.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

/// What the process was given by whoever started it.
///
/// @param variables the environment's
/// @param folder the one it was started in
/// @param user the operating system's name for who started it
/// @param isTerminal whether somebody sits at both ends
public record Setting(
    Map<String, String> variables,
    Path folder,
    String user,
    InputStream in,
    PrintStream out,
    PrintStream err,
    boolean isTerminal,
    Clock clock) {
  public Setting {
    variables = Map.copyOf(variables);
  }

  /// The same in an environment that says this besides.
  public Setting with(String variable, String value) {
    Map<String, String> more = new HashMap<>(variables);
    more.put(variable, value);
    return new Setting(more, folder, user, in, out, err, isTerminal, clock);
  }
}
