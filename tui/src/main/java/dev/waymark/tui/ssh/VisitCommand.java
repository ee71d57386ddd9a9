package dev.waymark.tui.ssh;

import dev.waymark.tui.text.Sanitized;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.sshd.server.Environment;
import org.apache.sshd.server.ExitCallback;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.command.Command;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What runs for one channel, on a thread of its own, until it is done or the client is gone.
abstract class VisitCommand implements Command {
  private static final Logger LOG = LoggerFactory.getLogger(VisitCommand.class);
  private static final int BUG = 70;

  private final Visit visit;
  private Runnable ended = () -> {};
  private @Nullable InputStream in;
  private @Nullable OutputStream out;
  private @Nullable OutputStream err;
  private @Nullable ExitCallback exit;
  private @Nullable Thread thread;
  private volatile boolean dismissed;

  VisitCommand(Visit visit) {
    this.visit = visit;
  }

  Visit visit() {
    return visit;
  }

  /// Calls back when it has ended.
  void onEnd(Runnable listener) {
    ended = listener;
  }

  /// The streams of a channel.
  record Streams(InputStream in, OutputStream out, OutputStream err) {
    /// Writes text, with the line ends a terminal in raw mode needs.
    void write(OutputStream to, String text, boolean terminal) throws IOException {
      String lines = terminal ? text.replace("\n", "\r\n") : text;
      to.write(lines.getBytes(StandardCharsets.UTF_8));
      to.flush();
    }

    void complain(String sentence, boolean terminal) throws IOException {
      write(err, Sanitized.line(sentence) + "\n", terminal);
    }
  }

  /// @return the exit code
  abstract int run(Streams streams, SessionChannel channel, Environment environment)
      throws IOException;

  @Override
  public void start(ChannelSession channel, Environment environment) {
    Streams streams =
        new Streams(
            Objects.requireNonNull(in), Objects.requireNonNull(out), Objects.requireNonNull(err));
    ExitCallback callback = Objects.requireNonNull(exit);
    thread =
        Thread.ofVirtual()
            .name("ssh " + channel)
            .start(
                () -> {
                  int code = code(streams, (SessionChannel) channel, environment);
                  callback.onExit(code);
                  ended.run();
                });
  }

  private int code(Streams streams, SessionChannel channel, Environment environment) {
    try {
      int code = run(streams, channel, environment);
      if (dismissed) {
        streams.complain("Waymark is being stopped: come back in a moment.", channel.hasTerminal());
      }
      return code;
    } catch (IOException gone) {
      LOG.debug("{} is gone", channel, gone);
      return BUG;
    } catch (RuntimeException surprise) {
      String id = Integer.toHexString(ThreadLocalRandom.current().nextInt() | Integer.MIN_VALUE);
      LOG.error("{} in {}", id, channel, surprise);
      return complained(streams, channel, id);
    }
  }

  private static int complained(Streams streams, SessionChannel channel, String id) {
    try {
      streams.complain(
          "Something went wrong here; the log has it under " + id + ".", channel.hasTerminal());
    } catch (IOException gone) {
      LOG.debug("{} is gone", channel, gone);
    }
    return BUG;
  }

  /// Ends it; it gives the terminal back if it still can.
  @Override
  public void destroy(ChannelSession channel) {
    ended.run();
    end();
  }

  /// The door is closing.
  void dismiss() {
    dismissed = true;
    if (!isOverSoon()) {
      end();
    }
  }

  /// Whether it ends by itself in a moment, so that nothing is gained by ending it halfway.
  abstract boolean isOverSoon();

  private void end() {
    if (thread != null) {
      thread.interrupt();
    }
  }

  /// Waits until it has ended.
  void await(Duration longest) throws InterruptedException {
    if (thread != null) {
      thread.join(longest);
    }
  }

  @Override
  public void setInputStream(InputStream stream) {
    in = stream;
  }

  @Override
  public void setOutputStream(OutputStream stream) {
    out = stream;
  }

  @Override
  public void setErrorStream(OutputStream stream) {
    err = stream;
  }

  @Override
  public void setExitCallback(ExitCallback callback) {
    exit = callback;
  }
}
