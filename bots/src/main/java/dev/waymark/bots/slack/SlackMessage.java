package dev.waymark.bots.slack;

import static java.util.stream.Collectors.joining;

import com.slack.api.model.block.LayoutBlock;
import dev.waymark.bots.chat.Answer;
import dev.waymark.bots.chat.Answer.Audience;
import dev.waymark.bots.chat.Notice;
import dev.waymark.bots.chat.card.Sheet;
import dev.waymark.core.event.Identity;
import dev.waymark.core.event.Workspace;
import dev.waymark.core.reply.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A message as Slack takes it.
///
/// @param text what notifications and screen readers use
record SlackMessage(String text, List<LayoutBlock> blocks) {
  /// A user's id; nothing else is ever put between the marks of a mention.
  private static final Pattern USER = Pattern.compile("[A-Z0-9-]{2,30}");

  SlackMessage {
    blocks = List.copyOf(blocks);
  }

  /// Where others see it, too, it says who asked for it, and calls who has to act.
  static SlackMessage of(Answer answer) {
    SlackMessage message = of(answer.sheet());
    if (answer.audience() == Audience.ASKER) {
      return message;
    }
    Line print =
        Line.of(Line.plain(answer.asker() + " · " + SlackManifest.COMMAND + " " + answer.words()));
    List<LayoutBlock> more = new ArrayList<>(message.blocks());
    more.add(
        SlackCards.context(
            mentions(answer.called()) + SlackMarkup.sections(List.of(print)).getFirst()));
    return new SlackMessage(message.text(), more);
  }

  static SlackMessage of(Sheet sheet) {
    // One is left for the small print.
    return new SlackMessage(
        SlackMarkup.sections(sheet.lines()).getFirst(),
        SlackCards.blocks(sheet, SlackCards.MESSAGE_BLOCKS - 1));
  }

  /// Calls who has to act.
  static SlackMessage of(Notice notice) {
    SlackMessage message = of(notice.sheet());
    String mentions = mentions(notice.called()).strip();
    return mentions.isEmpty()
        ? message
        : new SlackMessage(
            message.text(),
            Stream.concat(message.blocks().stream(), Stream.of(SlackCards.context(mentions)))
                .toList());
  }

  private static String mentions(List<Identity> called) {
    return called.stream()
        .map(Workspace::id)
        .filter(USER.asMatchPredicate())
        .map(id -> "<@" + id + "> ")
        .collect(joining());
  }
}
