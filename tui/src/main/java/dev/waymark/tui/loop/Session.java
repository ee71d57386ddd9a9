package dev.waymark.tui.loop;

import dev.waymark.core.port.Bytes;
import dev.waymark.core.port.Journal;
import dev.waymark.tui.key.Action;
import dev.waymark.tui.key.Key;
import dev.waymark.tui.key.KeyDecoder;
import dev.waymark.tui.screen.App;
import dev.waymark.tui.screen.Effect;
import dev.waymark.tui.screen.Message;
import dev.waymark.tui.screen.Step;
import dev.waymark.tui.screen.Welcome;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One person at one terminal: hears, lets the screen decide, does what it wants, draws. All of
/// that on the caller's thread; reading keys and asking the program happen on threads of their own
/// and come back through one queue.
public final class Session {
  private static final Logger LOG = LoggerFactory.getLogger(Session.class);
  private static final int ESCAPE_MILLIS = 40;

  /// How long a line that somebody changed is fresh.
  private static final Duration FRESH = Duration.ofMillis(600);

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

  /// Released when what was read has had its effect: only then is more read, as the effect may be
  /// an editor that reads the same terminal.
  private final Semaphore turn = new Semaphore(0);

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
    boolean interrupted = false;
    Thread reader = tty.reader().name("keys of " + welcome.person()).unstarted(this::read);
    try (Window window = new Window(tty);
        Journal.Subscription _ = door.onNews(() -> tell(new Message.News()))) {
      reader.start();
      tty.onResize(() -> tell(new Message.Resized(tty.size())));
      App app = done(App.open(welcome, tty.size()), window);
      draw(app, window);
      while (!left) {
        app = heardAll(app, next(), window);
        if (!left) {
          draw(app, window);
        }
      }
    } catch (InterruptedException ended) {
      interrupted = true;
    } finally {
      reader.interrupt();
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void draw(App app, Window window) throws IOException {
    window.draw(app, anew);
    anew = false;
  }

  /// What comes next; null when it was time to take an undecided Escape for one.
  private @Nullable Heard next() throws InterruptedException {
    return decoder.isUndecided() ? queue.poll(ESCAPE_MILLIS, TimeUnit.MILLISECONDS) : queue.take();
  }

  /// Everything that waits, so that it is drawn once.
  private App heardAll(App begin, @Nullable Heard first, Window window) throws IOException {
    App app = begin;
    if (first == null) {
      return pressed(app, decoder.settle(), window);
    }
    for (Heard heard = first; heard != null && !left; heard = queue.poll()) {
      switch (heard) {
        case Typed(var bytes) -> {
          app = pressed(app, decoder.feed(bytes.toArray()), window);
          turn.release();
        }
        case Told(var message) -> app = update(app, message, window);
        case Gone() -> left = true;
      }
    }
    return app;
  }

  private App pressed(App begin, List<Key> keys, Window window) throws IOException {
    App app = begin;
    for (Key key : keys) {
      anew |= welcome.bindings().of(key).filter(action -> action == Action.RELOAD).isPresent();
      app = update(app, new Message.Pressed(key), window);
    }
    return app;
  }

  private App update(App app, Message message, Window window) throws IOException {
    anew |= message instanceof Message.Resized;
    return done(app.update(message), window);
  }

  private App done(Step step, Window window) throws IOException {
    for (Effect effect : step.effects()) {
      perform(effect, window);
    }
    return step.app();
  }

  private void perform(Effect effect, Window window) throws IOException {
    switch (effect) {
      case Effect.Leave() -> left = true;
      case Effect.Errand errand -> later(errand);
      case Effect.Fade(var number) -> inAMoment(new Message.Faded(number));
      case Effect.Copy(var text) -> window.copy(text);
      case Effect.Mouse(var on) -> window.mouse(on);
      case Effect.Edit(var file, var line) -> edit(window, file, line);
    }
  }

  /// Nobody reads keys meanwhile: those are the editor's.
  private void edit(Window window, Path file, int line) throws IOException {
    try {
      window.edit(file, line);
      tell(new Message.News());
    } catch (IOException none) {
      tell(new Message.Broken(String.valueOf(none.getMessage()), false));
    }
    anew = true;
  }

  /// Asks on a thread of its own, so that keys are never kept waiting.
  private void later(Effect.Errand effect) {
    Thread.startVirtualThread(
        () -> {
          try {
            tell(errands.run(effect));
          } catch (RuntimeException surprise) {
            String id =
                Long.toHexString(ThreadLocalRandom.current().nextLong() | Long.MIN_VALUE)
                    .substring(8);
            LOG.error("{} asking for {}", id, welcome.person(), surprise);
            String sentence = "Something went wrong here; the log has it under " + id + ".";
            tell(new Message.Broken(sentence, effect instanceof Effect.Say));
          }
        });
  }

  /// Once and never again: an idle session has no clock.
  private void inAMoment(Message message) {
    Thread.startVirtualThread(
        () -> {
          try {
            Thread.sleep(FRESH);
            tell(message);
          } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
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
        turn.acquire();
      }
    } catch (IOException gone) {
      LOG.debug("terminal of {} is gone", welcome.person(), gone);
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    } finally {
      queue.add(new Gone());
    }
  }
}
