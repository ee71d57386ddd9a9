package dev.waymark.tui.loop;

import static org.awaitility.Awaitility.await;

import dev.waymark.tui.screen.Size;
import dev.waymark.tui.screen.Welcome;
import dev.waymark.tui.text.Look;
import dev.waymark.tui.text.Look.Colours;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;

/// A session behind glass: an emulated terminal shows what a person would see, and keys go in as
/// bytes.
public final class Glass implements Tty, AutoCloseable {
  private static final byte[] END = new byte[0];

  private final BlockingQueue<byte[]> typed = new LinkedBlockingQueue<>();
  private final List<String> edited = new CopyOnWriteArrayList<>();
  private final Emulator emulator;
  private final Look look;
  private volatile Size size;
  private volatile boolean smashed;
  private volatile Runnable onResize = () -> {};
  private Thread session = Thread.currentThread();

  public Glass(Size size, Look look) {
    this.size = size;
    this.look = look;
    this.emulator = new Emulator(size);
  }

  public static Glass open(SamplePlan plan, Size size) {
    return new Glass(size, new Look(Colours.MANY, true)).watching(plan);
  }

  public Glass watching(Door door) {
    return watching(
        door,
        new Welcome("sample.db", "lea", ZoneOffset.UTC).here(),
        InstantSource.fixed(SamplePlan.NOW));
  }

  public Glass watching(Door door, Welcome welcome, InstantSource clock) {
    session =
        Thread.ofVirtual()
            .start(
                () -> {
                  try {
                    new Session(this, door, welcome, clock).run();
                  } catch (IOException gone) {
                    throw new UncheckedIOException(gone);
                  } catch (Smashed expected) {
                    smashed = false;
                  }
                });
    return this;
  }

  public Glass type(String keys) {
    typed.add(keys.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  /// Presses keys as people call them: `Ctrl-D`, `Space`, `j`.
  public Glass press(String... keys) {
    for (String key : keys) {
      type(Presses.bytes(key));
    }
    return this;
  }

  /// Nobody is there any more.
  public void hangUp() {
    typed.add(END);
  }

  /// From now on drawing fails, as a fault in the program would make it fail.
  public Glass smash() {
    smashed = true;
    return this;
  }

  private static final class Smashed extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  public Glass resize(int columns, int rows) {
    size = new Size(columns, rows);
    emulator.resize(size);
    onResize.run();
    return this;
  }

  public String text() {
    return emulator.text();
  }

  public byte[] raw() {
    return emulator.raw();
  }

  public Glass until(String shown) {
    emulator.until(shown);
    return this;
  }

  public Glass untilExactly(String screen) {
    emulator.until(screen, text -> text.equals(screen));
    return this;
  }

  public Glass untilGone(String shown) {
    emulator.until("without " + shown, text -> !text.contains(shown));
    return this;
  }

  public boolean isOver() {
    return !session.isAlive();
  }

  @Override
  public InputStream typed() {
    return new InputStream() {
      private byte[] rest = END;
      private int at;

      @Override
      public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
      }

      @Override
      public int read(byte[] into, int offset, int length) throws IOException {
        if (at == rest.length) {
          try {
            rest = typed.take();
          } catch (InterruptedException interrupted) {
            throw new IOException(interrupted);
          }
          at = 0;
          if (rest.length == 0) {
            return -1;
          }
        }
        int n = Math.min(length, rest.length - at);
        System.arraycopy(rest, at, into, offset, n);
        at += n;
        return n;
      }
    };
  }

  @Override
  public OutputStream shown() {
    return new OutputStream() {
      @Override
      public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
      }

      @Override
      public void write(byte[] bytes, int offset, int length) {
        emulator.receive(bytes, offset, length);
      }
    };
  }

  @Override
  public Size size() {
    if (smashed) {
      throw new Smashed();
    }
    return size;
  }

  @Override
  public void onResize(Runnable listener) {
    onResize = listener;
  }

  @Override
  public Look look() {
    return look;
  }

  @Override
  public void edit(Path file, int line) {
    edited.add(file.getFileName() + ":" + line);
  }

  /// What was opened in an editor.
  public List<String> edited() {
    return edited;
  }

  @Override
  public void close() {
    hangUp();
    await().until(this::isOver);
  }
}
