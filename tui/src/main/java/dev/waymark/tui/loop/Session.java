package dev.waymark.tui.loop;

import com.googlecode.lanterna.TerminalSize;
import com.googlecode.lanterna.screen.Screen.RefreshType;
import com.googlecode.lanterna.screen.TerminalScreen;
import dev.waymark.core.port.Bytes;
import dev.waymark.core.port.Journal;
import dev.waymark.tui.key.Key;
import dev.waymark.tui.key.KeyDecoder;
import dev.waymark.tui.screen.Board;
import dev.waymark.tui.screen.Effect;
import dev.waymark.tui.screen.Message;
import dev.waymark.tui.screen.Size;
import dev.waymark.tui.screen.Step;
import dev.waymark.tui.screen.Welcome;
import dev.waymark.tui.widget.Cells;
import dev.waymark.tui.widget.Pen;
import dev.waymark.tui.widget.StandIns;
import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One person at one terminal: hears, lets the board decide, does what it wants, draws. All of that
/// on the caller's thread; reading keys and asking the program happen on threads of their own and
/// come back through one queue.
public final class Session {
  private static final Logger LOG = LoggerFactory.getLogger(Session.class);
  private static final int ESCAPE_MILLIS = 40;
  private static final Message REPAINT = new Message.Pressed(Key.Named.CTRL_L);

  /// What comes through the queue.
  private sealed interface Heard {}

  private record Typed(Bytes bytes) implements Heard {}

  private record Told(Message message) implements Heard {}

  private record Gone() implements Heard {}

  private final Tty tty;
  private final Door door;
  private final Welcome welcome;
  private final Errands errands;
  private final BlockingQueue<Heard> queue = new LinkedBlockingQueue<>();
  private final KeyDecoder decoder = new KeyDecoder();
  private boolean anew;
  private boolean left;

  public Session(Tty tty, Door door, Welcome welcome, InstantSource clock) {
    this.tty = tty;
    this.door = door;
    this.welcome = welcome;
    this.errands = new Errands(door, welcome, clock);
  }

  /// Returns when the person leaves, the terminal goes away or the thread is interrupted; the
  /// terminal is as before then.
  public void run() throws IOException {
    StandIns standIns = new StandIns();
    AnsiCanvas canvas = new AnsiCanvas(tty, standIns);
    TerminalScreen screen = new TerminalScreen(canvas);
    Cells cells = new Cells(tty.look(), standIns);
    boolean interrupted = false;
    screen.startScreen();
    Thread reader = Thread.ofVirtual().name("keys of " + welcome.person()).start(this::read);
    try (Journal.Subscription _ = door.onNews(() -> tell(new Message.News()))) {
      tty.onResize(() -> tell(new Message.Resized(tty.size())));
      Board board = done(Board.open(welcome, tty.size()));
      draw(board, screen, canvas, cells);
      while (!left) {
        board = heardAll(board, next());
        if (!left) {
          draw(board, screen, canvas, cells);
        }
      }
    } catch (InterruptedException ended) {
      interrupted = true;
    } finally {
      reader.interrupt();
      screen.stopScreen(false);
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /// What comes next; null when it was time to take an undecided Escape for one.
  private @Nullable Heard next() throws InterruptedException {
    return decoder.isUndecided() ? queue.poll(ESCAPE_MILLIS, TimeUnit.MILLISECONDS) : queue.take();
  }

  /// Everything that waits, so that it is drawn once.
  private Board heardAll(Board begin, @Nullable Heard first) {
    Board board = begin;
    if (first == null) {
      return pressed(board, decoder.settle());
    }
    for (Heard heard = first; heard != null && !left; heard = queue.poll()) {
      switch (heard) {
        case Typed(var bytes) -> board = pressed(board, decoder.feed(bytes.toArray()));
        case Told(var message) -> board = update(board, message);
        case Gone() -> left = true;
      }
    }
    return board;
  }

  private Board pressed(Board begin, List<Key> keys) {
    Board board = begin;
    for (Key key : keys) {
      board = update(board, new Message.Pressed(key));
    }
    return board;
  }

  private Board update(Board board, Message message) {
    anew |= message instanceof Message.Resized || message.equals(REPAINT);
    return done(board.update(message));
  }

  private Board done(Step step) {
    step.effects().forEach(this::perform);
    return step.board();
  }

  private void draw(Board board, TerminalScreen screen, AnsiCanvas canvas, Cells cells)
      throws IOException {
    Size size = board.size();
    boolean complete = anew;
    anew = false;
    if (complete) {
      canvas.getTerminalSize();
      screen.doResizeIfNecessary();
    }
    screen.clear();
    screen.setCursorPosition(null);
    if (screen.getTerminalSize().equals(new TerminalSize(size.columns(), size.rows()))) {
      board.draw(Pen.on(screen, cells));
    }
    canvas.beginFrame();
    screen.refresh(complete ? RefreshType.COMPLETE : RefreshType.DELTA);
    canvas.endFrame();
  }

  private void perform(Effect effect) {
    switch (effect) {
      case Effect.Leave() -> left = true;
      case Effect.Load _, Effect.Show _, Effect.Ask _, Effect.Say _ -> later(effect);
    }
  }

  /// Asks on a thread of its own, so that keys are never kept waiting.
  private void later(Effect effect) {
    Thread.startVirtualThread(
        () -> {
          try {
            errands.run(effect).ifPresent(this::tell);
          } catch (RuntimeException surprise) {
            String id =
                Long.toHexString(ThreadLocalRandom.current().nextLong() | Long.MIN_VALUE)
                    .substring(8);
            LOG.error("{} asking for {}", id, welcome.person(), surprise);
            tell(new Message.Broken("Something went wrong here; the log has it under " + id + "."));
          }
        });
  }

  private void tell(Message message) {
    queue.add(new Told(message));
  }

  private void read() {
    byte[] buffer = new byte[4096];
    try {
      InputStream typed = tty.typed();
      for (int n = typed.read(buffer); n >= 0; n = typed.read(buffer)) {
        queue.add(new Typed(Bytes.of(buffer).slice(0, n)));
      }
    } catch (IOException gone) {
      LOG.debug("terminal of {} is gone", welcome.person(), gone);
    } finally {
      queue.add(new Gone());
    }
  }
}
