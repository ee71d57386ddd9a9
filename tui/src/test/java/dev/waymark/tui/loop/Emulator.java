package dev.waymark.tui.loop;

import static org.awaitility.Awaitility.await;

import dev.waymark.tui.screen.Size;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.awaitility.core.ConditionTimeoutException;
import org.jline.utils.ScreenTerminal;

/// What a terminal would show of the bytes it was sent.
public final class Emulator {
  private static final Duration POLL = Duration.ofMillis(2);
  private static final Duration SOON = Duration.ofSeconds(30);

  private final ByteArrayOutputStream raw = new ByteArrayOutputStream();
  private final ScreenTerminal screen;

  /// The beginning of a character whose end is still to come.
  private final ByteArrayOutputStream cut = new ByteArrayOutputStream();

  public Emulator(Size size) {
    screen = new ScreenTerminal(size.columns(), size.rows());
  }

  public synchronized void receive(byte[] bytes, int offset, int length) {
    raw.write(bytes, offset, length);
    cut.write(bytes, offset, length);
    byte[] all = cut.toByteArray();
    int end = wholeCharacters(all);
    screen.write(new String(all, 0, end, StandardCharsets.UTF_8));
    cut.reset();
    cut.write(all, end, all.length - end);
  }

  private static int wholeCharacters(byte[] all) {
    for (int back = 1; back <= 3 && back <= all.length; back++) {
      int b = all[all.length - back] & 0xff;
      if (b >= 0xc0) {
        int needed = b >= 0xf0 ? 4 : b >= 0xe0 ? 3 : 2;
        return needed > back ? all.length - back : all.length;
      }
    }
    return all.length;
  }

  public void resize(Size size) {
    screen.setSize(org.jline.terminal.Size.of(size.columns(), size.rows()));
  }

  /// Everything that was sent so far.
  public synchronized byte[] raw() {
    return raw.toByteArray();
  }

  /// What is on the screen, without blanks at the ends of lines; never half a frame.
  public String text() {
    await().pollInterval(POLL).until(() -> !screen.isSynchronizedOutput());
    return screen.toString().lines().map(String::stripTrailing).collect(Collectors.joining("\n"));
  }

  public void until(String what, Predicate<String> condition) {
    try {
      await().atMost(SOON).pollInterval(POLL).until(() -> condition.test(text()));
    } catch (ConditionTimeoutException never) {
      throw new AssertionError("expected:\n" + what + "\nbut saw:\n" + text(), never);
    }
  }

  public void until(String shown) {
    until(shown, text -> text.contains(shown));
  }
}
