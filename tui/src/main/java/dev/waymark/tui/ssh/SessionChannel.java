package dev.waymark.tui.ssh;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.apache.sshd.common.channel.Channel;
import org.apache.sshd.common.channel.ChannelFactory;
import org.apache.sshd.common.channel.PtyMode;
import org.apache.sshd.common.channel.RequestHandler.Result;
import org.apache.sshd.common.session.Session;
import org.apache.sshd.server.channel.ChannelSession;

/// The only kind of channel there is. It takes no environment but what concerns a terminal, and
/// forwards nothing.
final class SessionChannel extends ChannelSession {
  static final ChannelFactory FACTORY =
      new ChannelFactory() {
        @Override
        public String getName() {
          return "session";
        }

        @Override
        public Channel createChannel(Session session) {
          return new SessionChannel();
        }
      };

  private static final Set<String> WELCOME =
      Set.of("TERM", "COLORTERM", "LANG", "LC_ALL", "LC_CTYPE", "COLUMNS", "LINES", "NO_COLOR");
  private static final int LONGEST_VALUE = 64;

  private volatile boolean terminal;

  /// Whether a terminal was asked for.
  boolean hasTerminal() {
    return terminal;
  }

  @Override
  protected Result handleEnvParsed(String name, String value) throws IOException {
    return WELCOME.contains(name) && value.length() <= LONGEST_VALUE
        ? super.handleEnvParsed(name, value)
        : Result.ReplyFailure;
  }

  @Override
  protected Result handlePtyReqParsed(
      String term, int columns, int rows, int width, int height, Map<PtyMode, Integer> modes)
      throws IOException {
    terminal = true;
    return super.handlePtyReqParsed(term, columns, rows, width, height, modes);
  }

  @Override
  protected Result handleSubsystemParsed(String request, String subsystem) {
    return Result.ReplyFailure;
  }

  @Override
  protected Result handleAgentForwardingParsed(String request) {
    return Result.ReplyFailure;
  }
}
