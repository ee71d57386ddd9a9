package dev.waymark.tui.ssh;

import dev.waymark.core.json.Json;
import dev.waymark.core.reply.Reply;
import dev.waymark.core.reply.Reply.Reason;
import dev.waymark.core.reply.Wording;
import dev.waymark.core.roadmap.Finding;
import dev.waymark.tui.text.Look;
import dev.waymark.tui.text.TerminalText;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import org.apache.sshd.server.Environment;

/// `ssh host done KMS-12`: one request, answered as text.
final class OneRequest extends VisitCommand {
  private static final String JSON = " --json";
  private static final int NO = 1;
  private static final int WRONG = 2;
  private static final int CONFLICT = 3;
  private static final int STORE = 4;

  private final String words;

  OneRequest(Visit visit, String words) {
    super(visit);
    this.words = words;
  }

  @Override
  boolean isOverSoon() {
    return true;
  }

  @Override
  int run(Streams streams, SessionChannel channel, Environment environment) throws IOException {
    boolean terminal = channel.hasTerminal();
    Look look = terminal ? Look.of(Map.copyOf(environment.getEnv())) : Look.PLAIN;
    boolean json = words.endsWith(JSON) || words.startsWith(JSON.strip() + " ");
    Reply reply = visit().door().answer(json ? words.replace(JSON.strip(), "").strip() : words);
    if (reply instanceof Reply.Remarked(var remarked, var problems)) {
      for (String problem : problems) {
        streams.complain(problem, terminal);
      }
      reply = remarked;
    }
    if (reply instanceof Reply.Document document && !json && !terminal) {
      streams.out().write(document.toArray());
      streams.out().flush();
      return 0;
    }
    int code = code(reply);
    OutputStream to = code <= NO ? streams.out() : streams.err();
    String text =
        json
            ? String.join("\n", Json.of(reply)) + "\n"
            : new TerminalText(look).of(Wording.of(reply, visit().config().clock().getZone()));
    streams.write(to, text, terminal);
    return code;
  }

  private static int code(Reply reply) {
    return switch (reply) {
      case Reply.Refused(var reason, var _) -> code(reason);
      case Reply.Choice _ -> WRONG;
      case Reply.Confirm _ -> WRONG;
      case Reply.Understood(var _, var understood) -> code(understood);
      case Reply.Views _, Reply.Follows _, Reply.Posts _, Reply.OfDays _ -> 0;
      case Reply.Remarked(var remarked, var _) -> code(remarked);
      case Reply.Changed _ -> 0;
      case Reply.MilestoneSaid _ -> 0;
      case Reply.Listing _ -> 0;
      case Reply.Card _ -> 0;
      case Reply.MilestoneCard _ -> 0;
      case Reply.Overview _ -> 0;
      case Reply.History _ -> 0;
      case Reply.Digest _ -> 0;
      case Reply.Findings(var files) ->
          files.stream().flatMap(one -> one.findings().stream()).anyMatch(Finding::fails) ? NO : 0;
      case Reply.Document _ -> 0;
      case Reply.Help _ -> 0;
    };
  }

  private static int code(Reason reason) {
    return switch (reason) {
      case WRONG -> WRONG;
      case CONFLICT -> CONFLICT;
      case STORE -> STORE;
    };
  }
}
