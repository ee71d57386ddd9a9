package dev.waymark.tui;

import dev.waymark.tui.loop.Tty;
import dev.waymark.tui.screen.Size;
import dev.waymark.tui.text.Look;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jline.utils.Signals;
import org.jspecify.annotations.Nullable;

/// The terminal this program was started in, whatever its standard streams are. However the program
/// ends, short of kill -9, the terminal is as it was before.
final class LocalTerminal implements Tty, AutoCloseable {
  private static final String WINDOW_CHANGE = "WINCH";
  private static final String EDITOR = "${VISUAL:-${EDITOR:-vi}} \"$@\"";
  private static final int NOT_FOUND = 127;
  private static final File TTY = new File("/dev/tty");
  private static final Pattern SIZE = Pattern.compile("([1-9][0-9]*) ([1-9][0-9]*)");

  /// In case the session could not: pasting as usual, the cursor, the usual screen.
  private static final byte[] AS_USUAL =
      "\u001b[?2026l\u001b[?1006l\u001b[?1000l\u001b[?2004l\u001b[0m\u001b[?25h\u001b[?1049l"
          .getBytes(StandardCharsets.US_ASCII);

  private final Look look;
  private final InputStream typed;
  private final OutputStream shown;
  private final String before;
  private final Thread rescue = new Thread(this::restoreAll, "restore the terminal");
  private final AtomicBoolean restored = new AtomicBoolean();
  private volatile Size size;
  private @Nullable Object usualResize;

  private LocalTerminal(Look look) throws IOException {
    this.look = look;
    this.typed = new FileInputStream(TTY);
    this.shown = new FileOutputStream(TTY);
    this.before = stty("-g");
    this.size = measured();
  }

  /// Takes the terminal over.
  ///
  /// @throws IOException with a sentence, when there is none
  static LocalTerminal open(Look look) throws IOException {
    LocalTerminal terminal;
    try {
      terminal = new LocalTerminal(look);
    } catch (IOException none) {
      throw new IOException(
          "There is no terminal here to draw on: run this in one, or use the commands.", none);
    }
    Runtime.getRuntime().addShutdownHook(terminal.rescue);
    stty("raw", "-echo");
    return terminal;
  }

  private static String stty(String... settings) throws IOException {
    List<String> command = new ArrayList<>(List.of("stty"));
    command.addAll(List.of(settings));
    Process process =
        new ProcessBuilder(command).redirectInput(TTY).redirectErrorStream(true).start();
    String said =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    try {
      if (process.waitFor() != 0) {
        throw new IOException("stty: " + said);
      }
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
    return said;
  }

  private static Size measured() throws IOException {
    Matcher said = SIZE.matcher(stty("size"));
    return said.matches()
        ? new Size(Integer.parseInt(said.group(2)), Integer.parseInt(said.group(1)))
        : Size.USUAL;
  }

  @Override
  public InputStream typed() {
    return typed;
  }

  /// Reading from a terminal keeps a thread of the system waiting; where there is one processor, no
  /// virtual thread would run meanwhile.
  @Override
  public Thread.Builder reader() {
    return Thread.ofPlatform().daemon();
  }

  @Override
  public OutputStream shown() {
    return shown;
  }

  @Override
  public Size size() {
    return size;
  }

  @Override
  public void onResize(Runnable listener) {
    usualResize =
        Signals.register(
            WINDOW_CHANGE,
            () -> {
              try {
                size = measured();
                listener.run();
              } catch (IOException gone) {
                // The terminal is gone; reading from it ends the session.
              }
            });
  }

  @Override
  public Look look() {
    return look;
  }

  /// The editor is what `VISUAL` or `EDITOR` says, which may have options.
  @Override
  public void edit(Path file, int line) throws IOException {
    stty(before);
    try {
      Process editor =
          new ProcessBuilder("sh", "-c", EDITOR, "sh", "+" + line, file.toString())
              .redirectInput(TTY)
              .redirectOutput(TTY)
              .redirectError(TTY)
              .start();
      int code = editor.waitFor();
      if (code == NOT_FOUND) {
        throw new IOException("No editor was found: set EDITOR to one that there is.");
      }
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    } finally {
      stty("raw", "-echo");
    }
  }

  @Override
  public void close() {
    if (usualResize != null) {
      Signals.unregister(WINDOW_CHANGE, usualResize);
    }
    restoreSettings();
    Runtime.getRuntime().removeShutdownHook(rescue);
  }

  private void restoreAll() {
    if (!restored.get()) {
      try {
        shown.write(AS_USUAL);
        shown.flush();
      } catch (IOException gone) {
        // Nobody is there to see it.
      }
      restoreSettings();
    }
  }

  private void restoreSettings() {
    if (restored.compareAndSet(false, true)) {
      try {
        stty(before);
      } catch (IOException gone) {
        // Nobody is there to see it.
      }
    }
  }
}
