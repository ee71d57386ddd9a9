package dev.waymark.app.paper;

import dev.waymark.app.cli.Command;
import dev.waymark.app.cli.Option;
import dev.waymark.app.cli.Usage;
import java.util.List;

/// The manual page, in roff, printed from the commands themselves.
public final class Manual {
  private static final String HEAD =
      """
      .TH WAYMARK 1 "" "Waymark" "User Commands"
      .SH NAME
      waymark \\- roadmaps kept true from chat, terminal and editor
      .SH SYNOPSIS
      .B waymark
      [\\fICOMMAND\\fR] [\\fIOPTION\\fR...]
      .SH DESCRIPTION
      Reads a roadmap in Markdown as it is written, lets people work it from a terminal, over SSH, in Slack, in Discord
      and in an editor, and writes every change back as the smallest edit. Without a command it opens the board.
      """;

  private static final String TAIL =
      """
      .SH FILES
      .TP
      .I .waymark/store.db
      the store, in the nearest such folder upwards; else in the user's data folder
      .TP
      .I waymark.toml
      the configuration; see waymark config template
      .SH EXIT STATUS
      0 fine, 1 the answer is no, 2 the request is wrong, 3 conflict, 4 the disk or the store failed, 70 a bug, 78 the
      configuration is wrong.
      """;

  private Manual() {}

  public static String of(List<Command> commands) {
    StringBuilder page = new StringBuilder(HEAD);
    page.append(".SH COMMANDS\n");
    for (Command command : commands) {
      page.append(".TP\n.B ")
          .append(plain(command.name()))
          .append("\n.RI \"")
          .append(plain(command.arguments()))
          .append("\"\n.br\n")
          .append(plain(command.caption()))
          .append(".\n");
    }
    page.append(".SH OPTIONS\n");
    for (Option option : Usage.options(commands.getFirst())) {
      page.append(".TP\n.B ")
          .append(plain(option.name()))
          .append('\n')
          .append(plain(option.caption()))
          .append('\n');
    }
    return page.append(TAIL).toString();
  }

  /// Text that roff takes as it is.
  private static String plain(String text) {
    String escaped =
        text.replace("\\", "\\\\").replace("-", "\\-").replace("\"", "\\(dq").replace("…", "...");
    return escaped.startsWith(".") || escaped.startsWith("'") ? "\\&" + escaped : escaped;
  }
}
