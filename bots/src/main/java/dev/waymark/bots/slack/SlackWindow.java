package dev.waymark.bots.slack;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.block.element.StaticSelectElement;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewClose;
import com.slack.api.model.view.ViewState;
import com.slack.api.model.view.ViewState.Value;
import com.slack.api.model.view.ViewSubmit;
import com.slack.api.model.view.ViewTitle;
import dev.waymark.bots.chat.Blank;
import dev.waymark.bots.chat.form.Field;
import dev.waymark.bots.chat.form.Form;
import dev.waymark.bots.chat.text.Printable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A form as a window over everything, which Slack calls a modal; and what was filled in.
final class SlackWindow {
  static final String CALLBACK = "form";

  private static final String VALUE = "value";
  private static final int LINE = 250;
  private static final int TEXT = 1_500;
  private static final int ERROR = 300;

  private SlackWindow() {}

  static View of(Blank blank, SlackPlace place) {
    Form form = blank.fill().form();
    List<LayoutBlock> blocks =
        form.fields(blank.fill().about()).stream()
            .map(field -> input(field, blank.initial().getOrDefault(field.name(), "")))
            .toList();
    return View.builder()
        .type("modal")
        .callbackId(CALLBACK)
        .privateMetadata(new SlackPlace.Memory(blank.code(), place).text())
        .title(ViewTitle.builder().type("plain_text").text(form.title()).build())
        .submit(ViewSubmit.builder().type("plain_text").text(form.submit()).build())
        .close(ViewClose.builder().type("plain_text").text("Cancel").build())
        .blocks(blocks)
        .build();
  }

  private static LayoutBlock input(Field field, String initial) {
    InputBlock input =
        InputBlock.builder()
            .blockId(field.name())
            .label(text(field.label()))
            .element(element(field, initial))
            .optional(!field.isRequired())
            .build();
    if (!field.hint().isEmpty()) {
      input.setHint(text(field.hint()));
    }
    return input;
  }

  private static BlockElement element(Field field, String initial) {
    if (!field.picks().isEmpty()) {
      List<OptionObject> options =
          field.picks().stream()
              .map(one -> OptionObject.builder().text(text(one.label())).value(one.value()).build())
              .toList();
      return StaticSelectElement.builder()
          .actionId(VALUE)
          .options(options)
          .initialOption(options.getFirst())
          .build();
    }
    int most = field.isLong() ? TEXT : LINE;
    PlainTextInputElement element =
        PlainTextInputElement.builder()
            .actionId(VALUE)
            .multiline(field.isLong())
            .maxLength(most)
            .build();
    if (!initial.isBlank()) {
      element.setInitialValue(Printable.cut(initial, most));
    }
    return element;
  }

  private static PlainTextObject text(String text) {
    return PlainTextObject.builder().text(text).emoji(false).build();
  }

  /// What stands in the fields, by their names.
  static Map<String, String> answers(@Nullable ViewState state) {
    Map<String, String> answers = new HashMap<>();
    if (state != null) {
      state
          .getValues()
          .forEach((name, values) -> values.values().forEach(one -> answers.put(name, said(one))));
    }
    return answers;
  }

  private static String said(Value value) {
    if (value.getSelectedOption() != null) {
      return value.getSelectedOption().getValue();
    }
    return value.getValue() == null ? "" : value.getValue();
  }

  /// What stands below the fields; Slack shows no more than a few lines.
  static Map<String, String> errors(Map<String, String> wrong) {
    Map<String, String> errors = new HashMap<>();
    wrong.forEach((field, sentence) -> errors.put(field, Printable.cut(sentence, ERROR)));
    return errors;
  }
}
