package dev.waymark.tui.ssh;

import dev.waymark.core.reply.Wording;
import dev.waymark.tui.key.KeyDecoder;
import dev.waymark.tui.text.Look;
import dev.waymark.tui.text.TerminalText;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import org.apache.sshd.server.Environment;

/// `ssh host chat`: requests line by line, answered as in a chat room, until `/quit`.
final class Chat extends VisitCommand {
  private static final int CHUNK = 1_024;

  Chat(Visit visit) {
    super(visit);
  }

  @Override
  boolean isOverSoon() {
    return false;
  }

  @Override
  int run(Streams streams, SessionChannel channel, Environment environment) throws IOException {
    boolean terminal = channel.hasTerminal();
    Look look = terminal ? Look.of(Map.copyOf(environment.getEnv())) : Look.PLAIN;
    LineEditor editor = new LineEditor(terminal ? visit().person().name() + "> " : "", terminal);
    KeyDecoder decoder = new KeyDecoder();
    streams.write(streams.out(), editor.prompt(), terminal);
    byte[] chunk = new byte[CHUNK];
    for (int read = streams.in().read(chunk); read >= 0; read = streams.in().read(chunk)) {
      for (LineEditor.Step step : editor.feed(decoder.feed(Arrays.copyOf(chunk, read)))) {
        streams.write(streams.out(), step.echo(), false);
        if (step.line() != null && !heard(streams, step.line(), look, terminal)) {
          return 0;
        }
        streams.write(streams.out(), step.line() == null ? "" : editor.prompt(), terminal);
      }
    }
    heard(streams, editor.rest(), look, terminal);
    return 0;
  }

  /// @return false when the room is to be left
  private boolean heard(Streams streams, String line, Look look, boolean terminal)
      throws IOException {
    String words = line.strip();
    if (words.equals("/quit") || words.equals("/exit")) {
      return false;
    }
    if (!words.isEmpty()) {
      var answer = Wording.of(visit().door().answer(words), visit().config().clock().getZone());
      streams.write(streams.out(), new TerminalText(look).of(answer), terminal);
    }
    return true;
  }
}
