package dev.waymark.bots.chat;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import dev.waymark.bots.chat.Reception.Heard;
import dev.waymark.bots.chat.Reception.Met;
import dev.waymark.bots.chat.Reception.Turned;
import dev.waymark.bots.chat.Submitted.Taken;
import dev.waymark.bots.chat.Submitted.Wrong;
import dev.waymark.bots.chat.card.Cards;
import dev.waymark.bots.chat.card.Press;
import dev.waymark.bots.chat.card.Press.Fill;
import dev.waymark.bots.chat.card.Sheet;
import dev.waymark.bots.chat.form.Field;
import dev.waymark.bots.chat.form.Filled;
import dev.waymark.bots.chat.form.Form;
import dev.waymark.bots.chat.text.Printable;
import dev.waymark.core.event.CheckIn;
import dev.waymark.core.reply.Line;
import dev.waymark.core.reply.Reply;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Takes a filled-in form to the door, one line after the other. As long as the first is refused
/// nothing has happened, and the form says what is wrong.
final class Entry {
  private static final String ITEM = "item";

  private final Reception reception;
  private final Clerk clerk;
  private final Cards cards;

  Entry(Reception reception, Clerk clerk, Cards cards) {
    this.reception = reception;
    this.clerk = clerk;
    this.cards = cards;
  }

  Submitted submit(Said said, Map<String, String> answers, String request) {
    return Press.of(said.text()).orElse(null) instanceof Fill fill
        ? submit(fill, said, clean(fill.form(), answers), request)
        : new Taken(Pressed.beside(Answer.toAsker("This form is too old: open it again.")));
  }

  private static Map<String, String> clean(Form form, Map<String, String> answers) {
    return answers.entrySet().stream()
        .collect(
            toMap(Map.Entry::getKey, one -> Printable.of(inOneLine(form, one.getValue())).strip()));
  }

  /// In a check-in, lines are statements of their own.
  private static String inOneLine(Form form, String text) {
    return form == Form.CHECK_IN ? CheckIn.oneLine(text) : text;
  }

  private Submitted submit(Fill fill, Said said, Map<String, String> answers, String request) {
    List<Field> fields = fill.form().fields(fill.about());
    Optional<Field> empty =
        fields.stream()
            .filter(field -> field.isRequired() && answers.getOrDefault(field.name(), "").isEmpty())
            .findFirst();
    if (empty.isPresent()) {
      return wrong(empty.get().name(), "Fill this in.");
    }
    Filled filled = fill.form().filled(fill.about(), answers);
    if (filled.lines().isEmpty()) {
      return wrong(filled.missing(), "Fill this in.");
    }
    Said first = said.with(filled.lines().getFirst());
    Met met = reception.meet(first, request);
    return switch (met) {
      case Turned(var _, var lines) -> wrong(fields.getFirst().name(), sentence(lines));
      case Heard heard when !isTaken(heard.reply()) ->
          wrong(blamed(fields), sentence(heard.reply()));
      case Heard heard -> {
        Answer answer = clerk.answer(first, heard, 0);
        for (String line : filled.lines().subList(1, filled.lines().size())) {
          answer = more(answer, reception.ask(heard.person(), said, same(line, heard), request));
        }
        yield new Taken(
            Pressed.beside(answer).with(clerk.redrawn(said, heard, fill.then(), request)));
      }
    };
  }

  private static boolean isTaken(Reply reply) {
    return Clerk.isChange(reply) || reply instanceof Reply.OfDays;
  }

  /// Both come of one request, so that what takes the first back takes this back, too.
  private Answer more(Answer first, Reply second) {
    List<Line> told = cards.words(second);
    return new Answer(
        first.audience(),
        first.asker(),
        first.words(),
        () -> Stream.concat(first.lines().stream(), told.stream()).toList(),
        first.sheet().above(Sheet.of(told)),
        first.called());
  }

  private static String same(String line, Heard first) {
    return first.reply() instanceof Reply.Changed(var changes, var _)
        ? line.replaceFirst(
            Pattern.quote(Form.SAME), changes.getFirst().item().item().ref().toString())
        : line;
  }

  private static String blamed(List<Field> fields) {
    return fields.stream()
        .map(Field::name)
        .filter(ITEM::equals)
        .findFirst()
        .orElse(fields.getFirst().name());
  }

  private String sentence(Reply reply) {
    return reply instanceof Reply.Choice choice
        ? "“"
            + choice.words()
            + "” fits several: say "
            + choice.candidates().stream().limit(5).map(Entry::toSay).collect(joining(" or "))
            + "."
        : sentence(cards.words(reply));
  }

  private static String toSay(Reply.Candidate candidate) {
    return switch (candidate) {
      case Reply.ListedItem listed -> listed.name() + " (" + listed.item().title() + ")";
      case Reply.ListedMilestone milestone -> milestone.name();
    };
  }

  private static String sentence(List<Line> lines) {
    return lines.stream().map(Line::text).collect(joining(" "));
  }

  private static Wrong wrong(String field, String sentence) {
    return new Wrong(Map.of(field, sentence));
  }
}
