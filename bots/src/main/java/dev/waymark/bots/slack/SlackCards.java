package dev.waymark.bots.slack;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.MarkdownTextObject;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.block.element.OverflowMenuElement;
import com.slack.api.model.block.element.StaticSelectElement;
import dev.waymark.bots.chat.card.Offer;
import dev.waymark.bots.chat.card.Offer.Weight;
import dev.waymark.bots.chat.card.Sheet;
import dev.waymark.bots.chat.card.Sheet.Part;
import dev.waymark.bots.chat.text.Printable;
import dev.waymark.core.reply.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Draws sheets in blocks, within what Slack takes of each.
final class SlackCards {
  static final int MESSAGE_BLOCKS = 50;
  static final int VIEW_BLOCKS = 100;

  /// All blocks of a message together, less what is told beside them.
  private static final int TEXT = 9_000;

  private static final int SHORTEST_LINE = 250;
  private static final int LABEL = 75;
  private static final int OVERFLOW = 5;
  private static final int BUTTONS = 5;
  private static final int OPTIONS = 100;

  private final List<LayoutBlock> blocks = new ArrayList<>();
  private final List<Line> waiting = new ArrayList<>();
  private final int most;
  private final int longestLine;
  private int room;

  private SlackCards(Sheet sheet, int most) {
    this.most = most;
    int pressed =
        sheet.offers().stream().mapToInt(one -> one.label().length() + one.code().length()).sum();
    room = Math.max(TEXT / 3, TEXT - pressed);
    int lines = Math.max(1, sheet.lines().size());
    longestLine = Math.clamp(room / lines, SHORTEST_LINE, SlackMarkup.SECTION);
  }

  static List<LayoutBlock> blocks(Sheet sheet, int most) {
    SlackCards cards = new SlackCards(sheet, most);
    sheet.parts().forEach(cards::add);
    cards.write();
    return List.copyOf(cards.blocks);
  }

  /// In small print.
  static LayoutBlock context(String mrkdwn) {
    return ContextBlock.builder().elements(List.of(words(mrkdwn))).build();
  }

  private void add(Part part) {
    waiting.addAll(part.lines());
    if (part.offers().isEmpty()) {
      return;
    }
    if (part.lines().size() == 1) {
      // What stands beside this line belongs to no other.
      Line last = waiting.removeLast();
      write();
      waiting.add(last);
    }
    boolean written = write();
    if ((!written && !part.lines().isEmpty()) || blocks.size() + 2 > most) {
      return;
    }
    List<Offer> menu = of(part, Weight.MENU).limit(OVERFLOW).toList();
    List<Offer> buttons =
        part.offers().stream().filter(one -> one.weight() != Weight.MENU).toList();
    if (buttons.isEmpty() && blocks.getLast() instanceof SectionBlock section) {
      section.setAccessory(menu(menu));
    } else if (buttons.size() == 1
        && menu.isEmpty()
        && blocks.getLast() instanceof SectionBlock section) {
      section.setAccessory(button(buttons.getFirst(), 0));
    } else {
      blocks.add(ActionsBlock.builder().elements(elements(buttons, menu)).build());
    }
  }

  private static Stream<Offer> of(Part part, Weight weight) {
    return part.offers().stream().filter(one -> one.weight() == weight);
  }

  /// @return whether there was room for any of what waits
  private boolean write() {
    if (waiting.isEmpty() || room <= 0 || blocks.size() >= most - 1) {
      waiting.clear();
      return false;
    }
    for (String section : SlackMarkup.sections(waiting, longestLine, room)) {
      room -= section.length();
      blocks.add(SectionBlock.builder().text(words(section.isBlank() ? "·" : section)).build());
    }
    waiting.clear();
    return true;
  }

  private static List<BlockElement> elements(List<Offer> buttons, List<Offer> menu) {
    List<BlockElement> elements = new ArrayList<>();
    if (buttons.size() > BUTTONS && buttons.getFirst().weight() == Weight.ANSWER) {
      elements.add(
          StaticSelectElement.builder()
              .actionId("choose")
              .placeholder(text("Which one?"))
              .options(options(buttons.subList(0, Math.min(OPTIONS, buttons.size()))))
              .build());
    } else {
      IntStream.range(0, buttons.size())
          .mapToObj(at -> button(buttons.get(at), at))
          .forEach(elements::add);
    }
    if (!menu.isEmpty()) {
      elements.add(menu(menu));
    }
    return elements;
  }

  private static BlockElement button(Offer offer, int at) {
    ButtonElement button =
        ButtonElement.builder()
            .actionId("press" + at)
            .text(text(offer.label()))
            .value(offer.code())
            .build();
    if (offer.weight() == Weight.MAIN) {
      button.setStyle("primary");
    }
    return button;
  }

  private static BlockElement menu(List<Offer> offers) {
    return OverflowMenuElement.builder().actionId("menu").options(options(offers)).build();
  }

  private static List<OptionObject> options(List<Offer> offers) {
    return offers.stream()
        .map(offer -> OptionObject.builder().text(text(offer.label())).value(offer.code()).build())
        .toList();
  }

  /// Plain: nothing in it is read as markup, not even the names of emoji.
  private static PlainTextObject text(String label) {
    return PlainTextObject.builder().text(Printable.cut(label, LABEL)).emoji(false).build();
  }

  /// Verbatim: Slack makes no links or mentions out of what only looks like them.
  private static MarkdownTextObject words(String mrkdwn) {
    return MarkdownTextObject.builder().text(mrkdwn).verbatim(true).build();
  }
}
