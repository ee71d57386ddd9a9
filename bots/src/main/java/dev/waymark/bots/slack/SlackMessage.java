package dev.waymark.bots.slack;

import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.MarkdownTextObject;
import dev.waymark.core.reply.Line;
import java.util.ArrayList;
import java.util.List;

/// A message as Slack takes it.
///
/// @param text what notifications and screen readers use
record SlackMessage(String text, List<LayoutBlock> blocks) {
  SlackMessage {
    blocks = List.copyOf(blocks);
  }

  static SlackMessage of(List<Line> lines) {
    List<String> sections = SlackMarkup.sections(lines);
    List<LayoutBlock> blocks = new ArrayList<>();
    for (String section : sections) {
      blocks.add(SectionBlock.builder().text(words(section)).build());
    }
    return new SlackMessage(sections.getFirst(), blocks);
  }

  /// With a line in small print.
  SlackMessage and(Line smallPrint) {
    List<LayoutBlock> more = new ArrayList<>(blocks);
    String print = SlackMarkup.sections(List.of(smallPrint)).getFirst();
    more.add(ContextBlock.builder().elements(List.of(words(print))).build());
    return new SlackMessage(text, more);
  }

  /// Verbatim: Slack makes no links or mentions out of what only looks like them.
  private static MarkdownTextObject words(String mrkdwn) {
    return MarkdownTextObject.builder().text(mrkdwn).verbatim(true).build();
  }
}
