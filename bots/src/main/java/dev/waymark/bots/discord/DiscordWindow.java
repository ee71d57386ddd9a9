package dev.waymark.bots.discord;

import dev.waymark.bots.chat.Blank;
import dev.waymark.bots.chat.card.Look;
import dev.waymark.bots.chat.card.Press.Fill;
import dev.waymark.bots.chat.form.Field;
import dev.waymark.bots.chat.text.Printable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.label.LabelChildComponent;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.interactions.modals.ModalMapping;
import net.dv8tion.jda.api.modals.Modal;

/// A form as a window over everything, which Discord calls a modal; and what was filled in.
final class DiscordWindow {
  private static final int ID = 100;
  private static final int TITLE = 45;
  private static final int HINT = 100;
  private static final int LINE = 250;
  private static final int TEXT = 1_500;

  private DiscordWindow() {}

  /// Nothing where what the form is about is longer than a window can remember.
  static Optional<Modal> of(Blank blank) {
    return id(blank.fill())
        .map(
            id ->
                Modal.create(id, Printable.cut(blank.fill().form().title(), TITLE))
                    .addComponents(
                        blank.fill().form().fields(blank.fill().about()).stream()
                            .map(field -> input(field, initial(blank, field)))
                            .toList())
                    .build());
  }

  /// What brings the form back; without what its card shows, where there is no room for that.
  private static Optional<String> id(Fill fill) {
    String whole = fill.code();
    String code =
        whole.length() <= ID ? whole : new Fill(fill.form(), fill.about(), Look.NONE).code();
    return Optional.of(code).filter(id -> id.length() <= ID);
  }

  private static String initial(Blank blank, Field field) {
    return blank.initial().getOrDefault(field.name(), "");
  }

  private static Label input(Field field, String initial) {
    String label = Printable.cut(field.label(), TITLE);
    LabelChildComponent child =
        field.picks().isEmpty() ? text(field, initial) : menu(field, initial);
    return field.hint().isEmpty()
        ? Label.of(label, child)
        : Label.of(label, Printable.cut(field.hint(), HINT), child);
  }

  private static LabelChildComponent menu(Field field, String initial) {
    StringSelectMenu.Builder menu =
        StringSelectMenu.create(field.name()).setRequired(field.isRequired());
    field.picks().forEach(pick -> menu.addOption(pick.label(), pick.value()));
    boolean isOne = field.picks().stream().anyMatch(pick -> pick.value().equals(initial));
    return menu.setDefaultValues(isOne ? initial : field.picks().getFirst().value()).build();
  }

  private static LabelChildComponent text(Field field, String initial) {
    int most = field.isLong() ? TEXT : LINE;
    TextInput.Builder text =
        TextInput.create(
                field.name(), field.isLong() ? TextInputStyle.PARAGRAPH : TextInputStyle.SHORT)
            .setRequired(field.isRequired())
            .setMaxLength(most);
    if (!initial.isBlank()) {
      text.setValue(Printable.cut(initial, most));
    }
    return text.build();
  }

  /// What stands in the fields, by their names.
  static Map<String, String> answers(List<ModalMapping> values) {
    Map<String, String> answers = new HashMap<>();
    for (ModalMapping value : values) {
      answers.put(
          value.getCustomId(),
          switch (value.getType()) {
            case STRING_SELECT -> value.getAsStringList().stream().findFirst().orElse("");
            case TEXT_INPUT -> value.getAsString();
            default -> "";
          });
    }
    return answers;
  }
}
