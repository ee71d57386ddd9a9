package dev.waymark.tui.loop;

import dev.waymark.core.event.Surface;
import dev.waymark.core.port.Journal;
import dev.waymark.core.reply.Line;
import dev.waymark.core.reply.Reply;
import dev.waymark.core.reply.Reply.LogEntry;
import dev.waymark.core.reply.Wording;
import dev.waymark.core.request.Query;
import dev.waymark.tui.screen.Welcome;
import dev.waymark.tui.text.Look;
import dev.waymark.tui.text.TerminalText;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/// The plan for those who listen to their terminal instead of looking at it: requests are typed as
/// lines, answers and others' changes are lines, and nothing is ever drawn over.
public final class PlainSession {
  private static final Set<String> LEAVING = Set.of("q", "quit", "exit");

  private final Door door;
  private final Welcome welcome;
  private final Consumer<String> out;
  private final TerminalText text;
  private final Set<String> own = new HashSet<>();
  private long head;

  /// @param out takes whole lines, each with its end
  public PlainSession(Door door, Welcome welcome, Look look, Consumer<String> out) {
    this.door = door;
    this.welcome = welcome;
    this.out = out;
    this.text = new TerminalText(look.withoutColours());
  }

  /// Returns when there is nothing more to read, or the person leaves.
  public void run(BufferedReader in) throws IOException {
    head = log().stream().mapToLong(entry -> entry.recorded().sequence()).max().orElse(0);
    say("Waymark, %s, %s.".formatted(welcome.store(), welcome.person()));
    said(door.answer(new Query.Status(null)));
    say("Type a request, such as mine, next or done KMS-12; help lists them, quit leaves.");
    try (Journal.Subscription _ = door.onNews(this::news)) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (LEAVING.contains(line.strip())) {
          return;
        }
        if (!line.isBlank()) {
          answered(line.strip());
        }
      }
    }
  }

  private synchronized void answered(String line) {
    Reply reply = door.answer(line);
    if (reply instanceof Reply.Changed(var changes, var _)) {
      changes.forEach(one -> one.events().forEach(event -> own.add(event.origin().request())));
    }
    said(reply);
  }

  /// One line for each change that this session did not make itself.
  private synchronized void news() {
    List<LogEntry> since = new ArrayList<>(log());
    since.removeIf(entry -> entry.recorded().sequence() <= head);
    for (LogEntry entry : since.reversed()) {
      head = Math.max(head, entry.recorded().sequence());
      if (entry.item() != null && !own.contains(entry.recorded().origin().request())) {
        Surface surface = entry.recorded().origin().surface();
        say(
            "%s, %s: %s %s %s."
                .formatted(
                    entry.person(),
                    surface.word(),
                    entry.item().item().ref(),
                    entry.item().item().title(),
                    entry.what()));
      }
    }
  }

  private List<LogEntry> log() {
    Reply reply = door.answer(Query.Log.ALL);
    Reply bare = reply instanceof Reply.Remarked(var remarked, var _) ? remarked : reply;
    return bare instanceof Reply.History(var entries) ? entries : List.of();
  }

  private void said(Reply reply) {
    out.accept(text.of(Wording.of(reply, welcome.zone())));
  }

  private void say(String sentence) {
    out.accept(text.of(List.of(Line.of(Line.plain(sentence)))));
  }
}
