package dev.waymark.bots.chat.form;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.core.request.Command;
import dev.waymark.core.request.Named;
import dev.waymark.core.request.Request;
import dev.waymark.core.request.RequestParser;
import dev.waymark.core.request.RequestParser.Fits;
import dev.waymark.core.request.RequestParser.Understood;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Whatever is filled in, the line means what the form said and nothing else.
class FormTest {
  private static final Named ITEM = new Named("WM-1");
  private static final List<String> TRICKY =
      List.of(
          "plain words",
          "WM-2",
          "WM-2 is like it",
          "WM-2,WM-3",
          "#2 and #3",
          "\"WM-2\" quoted",
          "“WM-2” curly",
          "none",
          "anyway because",
          "done WM-2",
          "until 2026-12-01",
          "https://example.test/pr/7",
          "{} {}",
          "wm-2: see there");

  private static Request read(String line) {
    Fits fits = new Fits(_ -> false, _ -> false);
    RequestParser parser = new RequestParser(fits, LocalDate.of(2026, 11, 20), "Anna");
    assertThat(parser.parse(line)).as(line).isInstanceOf(Understood.class);
    return ((Understood) parser.parse(line)).request();
  }

  private static Request first(Form form, String about, Map<String, String> answers) {
    return read(form.filled(about, answers).lines().getFirst());
  }

  @Test
  void says_why_of_that_item_alone() {
    for (String text : TRICKY) {
      assertThat(first(Form.BLOCK, "WM-1", Map.of("text", text)))
          .isEqualTo(new Command.Block(ITEM, text));
    }
  }

  @Test
  void finishes_that_item_alone_whatever_shows_it() {
    for (String text : TRICKY) {
      assertThat(first(Form.DONE, "WM-1", Map.of("text", text)))
          .as(text)
          .isInstanceOfSatisfying(
              Command.Done.class, done -> assertThat(done.items()).containsExactly(ITEM));
    }
    assertThat(first(Form.DONE, "WM-1", Map.of()))
        .isEqualTo(new Command.Done(List.of(ITEM), List.of()));
  }

  @Test
  void updates_that_item_alone() {
    for (String text : TRICKY) {
      assertThat(first(Form.UPDATE, "WM-1", Map.of("state", "note", "text", text)))
          .isEqualTo(new Command.Note(ITEM, text));
      assertThat(
              first(Form.UPDATE, "", Map.of("state", "start", "item", "helm charts", "text", text)))
          .isEqualTo(new Command.Start(List.of(new Named("helm charts"))));
    }
    assertThat(Form.UPDATE.filled("WM-1", Map.of("state", "block")).missing()).isEqualTo("text");
    assertThat(Form.UPDATE.filled("WM-1", Map.of("state", "explode")).missing()).isEqualTo("state");
  }

  @Test
  void names_an_item_that_ends_where_its_field_ends() {
    for (String item : List.of("helm charts", "\"helm\" charts", "“helm charts”")) {
      assertThat(first(Form.LINK, "https://t.example/p1", Map.of("state", "link", "item", item)))
          .isInstanceOfSatisfying(
              Command.Link.class,
              link -> {
                assertThat(link.item()).isEqualTo(new Named("helm charts"));
                assertThat(link.evidence().text()).isEqualTo("https://t.example/p1");
              });
    }
    for (String text : TRICKY) {
      assertThat(first(Form.ADD, "", Map.of("milestone", "M1 Launch", "text", text)))
          .isInstanceOfSatisfying(
              Command.Add.class,
              add -> assertThat(add.milestone()).isEqualTo(new Named("M1 Launch")));
    }
  }
}
