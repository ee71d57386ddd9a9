package dev.waymark.tui.ssh;

import dev.waymark.tui.loop.Tty;
import dev.waymark.tui.screen.Size;
import dev.waymark.tui.text.Look;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Map;
import org.apache.sshd.server.Environment;
import org.apache.sshd.server.Signal;

/// The terminal at the other end of an SSH connection.
///
/// @param typed from the client
/// @param shown to the client
record SshTerminal(InputStream typed, OutputStream shown, Environment environment) implements Tty {

  @Override
  public Size size() {
    return new Size(
        number(Environment.ENV_COLUMNS, Size.USUAL.columns()),
        number(Environment.ENV_LINES, Size.USUAL.rows()));
  }

  /// Some clients say 0 for what they do not know.
  private int number(String name, int usual) {
    String said = environment.getEnv().getOrDefault(name, "");
    return said.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(said) : usual;
  }

  @Override
  public void onResize(Runnable listener) {
    environment.addSignalListener((_, _) -> listener.run(), Signal.WINCH);
  }

  @Override
  public Look look() {
    return Look.of(Map.copyOf(environment.getEnv()));
  }

  @Override
  public void edit(Path file, int line) throws IOException {
    throw new IOException("An editor opens only at your own terminal.");
  }
}
