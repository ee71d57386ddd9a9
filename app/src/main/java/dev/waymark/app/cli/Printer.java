package dev.waymark.app.cli;

import dev.waymark.core.json.Json;
import dev.waymark.core.port.Progress;
import dev.waymark.core.reply.Line;
import dev.waymark.core.reply.Reply;
import dev.waymark.core.reply.Wording;
import dev.waymark.core.roadmap.Finding;
import dev.waymark.tui.text.Look;
import dev.waymark.tui.text.TerminalText;
import java.io.PrintStream;
import java.time.ZoneId;
import java.util.List;

/// Prints answers, in words or as JSON, and says how the run ended.
public final class Printer {
  private final PrintStream out;
  private final PrintStream err;
  private final TerminalText text;
  private final boolean json;
  private final boolean isTerminal;
  private final ZoneId zone;

  Printer(Setting setting, Globals globals) {
    Look look = Look.of(setting.variables());
    this.out = setting.out();
    this.err = setting.err();
    this.text =
        new TerminalText(
            !setting.isTerminal() ? Look.PLAIN : globals.colours() ? look : look.withoutColours());
    this.json = globals.json();
    this.isTerminal = setting.isTerminal();
    this.zone = setting.clock().getZone();
  }

  public boolean isJson() {
    return json;
  }

  public void print(List<Line> lines) {
    out.writeBytes(text.utf8(lines));
  }

  public void print(String line) {
    print(List.of(Line.of(Line.plain(line))));
  }

  /// For what is JSON, or plain text that somebody asked for as it is.
  public void printRaw(String line) {
    out.print(line + "\n");
  }

  /// Says on the side what went wrong.
  public void complain(String sentence) {
    complain(List.of(Line.of(Line.plain(sentence))));
  }

  private void complain(List<Line> lines) {
    out.flush();
    err.print(new TerminalText(Look.PLAIN).of(lines));
  }

  /// Says on stderr how far long work has come: on a terminal in one line, else once in a while.
  ///
  /// @param what it is done to
  public Progress progress(String what) {
    return new ProgressLine(err, what, isTerminal);
  }

  public Exit refuse(Exit exit, String sentence) {
    complain(sentence);
    if (json) {
      printRaw(Json.refused(sentence));
    }
    return exit;
  }

  public Exit answer(Reply reply) {
    if (reply instanceof Reply.Listing) {
      return fine(reply); // asked most: docs/decisions/0006
    }
    return switch (reply) {
      case Reply.Refused(var reason, var sentence) -> refuse(Exit.of(reason), sentence);
      case Reply.Choice choice -> {
        complain(Wording.of(choice, zone));
        if (json) {
          Json.of(choice).forEach(this::printRaw);
        }
        yield Exit.WRONG;
      }
      case Reply.Understood(var line, var inner) -> {
        if (!json) {
          print("→ " + line);
        }
        yield answer(inner);
      }
      case Reply.Confirm confirm -> {
        complain(Wording.of(confirm, zone));
        if (json) {
          Json.of(confirm).forEach(this::printRaw);
        }
        yield Exit.WRONG;
      }
      case Reply.Remarked(var inner, var problems) -> {
        Exit exit = answer(inner);
        problems.forEach(this::complain);
        yield exit;
      }
      case Reply.Findings(var files) -> {
        fine(reply);
        boolean fails =
            files.stream().flatMap(file -> file.findings().stream()).anyMatch(Finding::fails);
        yield fails ? Exit.NO : Exit.FINE;
      }
      case Reply.Document document when !json && !isTerminal -> {
        out.writeBytes(document.toArray());
        yield Exit.FINE;
      }
      case Reply.Document _,
          Reply.Changed _,
          Reply.MilestoneSaid _,
          Reply.Listing _,
          Reply.Card _,
          Reply.MilestoneCard _,
          Reply.Overview _,
          Reply.History _,
          Reply.Digest _,
          Reply.Posts _,
          Reply.Views _,
          Reply.Follows _,
          Reply.OfDays _,
          Reply.Help _ ->
          fine(reply);
    };
  }

  private Exit fine(Reply reply) {
    if (json) {
      Json.of(reply).forEach(this::printRaw);
    } else {
      print(Wording.of(reply, zone));
    }
    return Exit.FINE;
  }
}
