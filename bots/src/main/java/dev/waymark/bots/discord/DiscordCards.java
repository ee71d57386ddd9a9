package dev.waymark.bots.discord;

import dev.waymark.bots.chat.card.Offer;
import dev.waymark.bots.chat.card.Offer.Weight;
import dev.waymark.bots.chat.card.Sheet;
import dev.waymark.bots.chat.card.Sheet.Part;
import dev.waymark.bots.chat.text.Printable;
import dev.waymark.core.reply.Line;
import dev.waymark.core.reply.Line.Span;
import dev.waymark.core.reply.Line.Style;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.actionrow.ActionRowChildComponent;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.buttons.ButtonStyle;
import net.dv8tion.jda.api.components.selections.SelectOption;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;

/// What can be pressed on a sheet, in the few rows that Discord shows below a message. What a menu
/// beside a line would have stands in a menu for several lines, each entry with its line's ref.
final class DiscordCards {
  private static final int ROWS = 5;
  private static final int IN_A_ROW = 5;
  private static final int OPTIONS = 25;
  private static final int LABEL = 80;
  private static final int OPTION = 100;

  /// An entry of a menu.
  ///
  /// @param ref what it is about; empty where the card is about one thing
  private record Entry(String ref, String title, Offer offer) {}

  private final List<ActionRow> rows = new ArrayList<>();
  private int pressed;

  private DiscordCards() {}

  static List<ActionRow> rows(Sheet sheet) {
    DiscordCards cards = new DiscordCards();
    cards.answers(of(sheet, Weight.ANSWER));
    cards.buttons(
        sheet.offers().stream()
            .filter(one -> one.weight() == Weight.MAIN || one.weight() == Weight.PLAIN)
            .toList());
    cards.menus(sheet);
    return cards.rows.stream().limit(ROWS).toList();
  }

  /// What was pressed: an offer's code.
  ///
  /// @param id of the button; what a menu's entry carries is the code itself
  static String code(String id) {
    return id.substring(id.indexOf(':') + 1);
  }

  private static List<Offer> of(Sheet sheet, Weight weight) {
    return sheet.offers().stream().filter(one -> one.weight() == weight).toList();
  }

  private void answers(List<Offer> answers) {
    if (answers.size() <= IN_A_ROW) {
      buttons(answers);
    } else {
      menu("Which one?", answers.stream().map(one -> new Entry("", "", one)).toList());
    }
  }

  private void buttons(List<Offer> offers) {
    for (int from = 0; from < offers.size(); from += IN_A_ROW) {
      rows.add(
          ActionRow.of(
              offers.subList(from, Math.min(offers.size(), from + IN_A_ROW)).stream()
                  .<ActionRowChildComponent>map(this::button)
                  .toList()));
    }
  }

  /// The same may stand on a card twice, but not under the same id.
  private Button button(Offer offer) {
    return Button.of(
        offer.weight() == Weight.MAIN ? ButtonStyle.PRIMARY : ButtonStyle.SECONDARY,
        pressed++ + ":" + offer.code(),
        label(offer.label(), LABEL));
  }

  /// The entries of one line are never divided between two menus.
  private void menus(Sheet sheet) {
    List<Part> parts =
        sheet.parts().stream()
            .filter(part -> part.offers().stream().anyMatch(one -> one.weight() == Weight.MENU))
            .toList();
    List<Entry> waiting = new ArrayList<>();
    for (Part part : parts) {
      List<Entry> entries = entries(part, parts.size() > 1);
      if (waiting.size() + entries.size() > OPTIONS) {
        menu(placeholder(waiting), waiting);
        waiting.clear();
      }
      waiting.addAll(entries);
    }
    if (!waiting.isEmpty()) {
      menu(placeholder(waiting), waiting);
    }
  }

  private static List<Entry> entries(Part part, boolean isOneOfSeveral) {
    Stream<Span> spans = part.lines().stream().map(Line::spans).flatMap(List::stream);
    String ref =
        spans
            .filter(span -> isOneOfSeveral && span.style() == Style.REF)
            .map(Span::text)
            .findFirst()
            .orElse("");
    String title =
        ref.isEmpty()
            ? ""
            : part.lines().stream().map(Line::text).collect(Collectors.joining(" ")).strip();
    return part.offers().stream()
        .filter(one -> one.weight() == Weight.MENU)
        .map(one -> new Entry(ref, title, one))
        .toList();
  }

  private static String placeholder(List<Entry> entries) {
    String first = entries.getFirst().ref();
    String last = entries.getLast().ref();
    return first.isEmpty() ? "More" : first.equals(last) ? first : first + " to " + last;
  }

  private void menu(String placeholder, List<Entry> entries) {
    Map<String, SelectOption> options = new LinkedHashMap<>();
    entries.forEach(entry -> options.putIfAbsent(entry.offer().code(), option(entry)));
    rows.add(
        ActionRow.of(
            StringSelectMenu.create("menu:" + pressed++)
                .setPlaceholder(label(placeholder, OPTION))
                .addOptions(options.values().stream().limit(OPTIONS).toList())
                .build()));
  }

  private static SelectOption option(Entry entry) {
    SelectOption option =
        SelectOption.of(
            label((entry.ref() + " " + entry.offer().label()).strip(), OPTION),
            entry.offer().code());
    return entry.title().isEmpty() ? option : option.withDescription(label(entry.title(), OPTION));
  }

  /// Labels are shown as they are, but never empty.
  private static String label(String text, int most) {
    String shown = Printable.cut(Printable.of(text).strip(), most);
    return shown.isBlank() ? "·" : shown;
  }
}
