package dev.waymark.bots.chat;

import dev.waymark.bots.chat.Answer.Audience;
import dev.waymark.bots.chat.Reception.Heard;
import dev.waymark.bots.chat.Reception.Met;
import dev.waymark.bots.chat.Reception.Turned;
import dev.waymark.bots.chat.card.Cards;
import dev.waymark.bots.chat.card.Look;
import dev.waymark.bots.chat.card.Press;
import dev.waymark.bots.chat.card.Sheet;
import dev.waymark.core.event.CheckIn;
import dev.waymark.core.event.Workspace;
import dev.waymark.core.port.Follows;
import dev.waymark.core.reply.Reply;
import dev.waymark.core.request.Verb;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Makes answers of replies: what they look like, who sees them, what becomes of the card that was
/// pressed.
final class Clerk {
  private static final String TOO_OLD = "This card is too old: ask for it again.";

  private final Reception reception;
  private final Cards cards;
  private final Shorthand codes;
  private volatile Callings callings;
  private volatile Map<String, Manner> manners = Map.of();
  private volatile Optional<Charts> charts = Optional.empty();

  Clerk(Reception reception, Cards cards, Shorthand codes) {
    this.reception = reception;
    this.cards = cards;
    this.codes = codes;
    this.callings = new Callings(reception.people(), _ -> true);
  }

  void follows(Follows follows) {
    callings = new Callings(reception.people(), follows::isCalled);
  }

  void manners(Map<String, Manner> byRoom) {
    manners = Map.copyOf(byRoom);
  }

  void charts(Charts drawing) {
    charts = Optional.of(drawing);
  }

  /// With what a chart is asked for by, where there are charts.
  Sheet charted(Reply reply, Sheet sheet) {
    return charts.isEmpty() ? sheet : Charts.under(reply, sheet, codes.of(new Press.Chart()));
  }

  Answer answer(Said said, String request) {
    return answer(said, reception.meet(said, request), 0);
  }

  Answer answer(Said said, Met met, int from) {
    return switch (met) {
      case Turned(var name, var lines) -> Answer.toAsker(name, said.text(), lines);
      case Heard heard -> answer(said, heard, from);
    };
  }

  Answer answer(Said said, Heard heard, int from) {
    Reply reply = heard.reply();
    return new Answer(
        audience(said, heard),
        heard.person().name(),
        heard.words(),
        () -> cards.words(reply),
        charted(reply, cards.of(reply, new Look(again(heard.words(), reply), from))),
        callings.of(reply, heard.person(), Workspace.of(said.who())));
  }

  /// What was changed concerns everybody, as far as they want to hear of it there; what was asked
  /// or went wrong concerns the asker.
  private Audience audience(Said said, Heard heard) {
    if (!isChange(heard.reply()) || isOfAsker(heard.words())) {
      return Audience.ASKER;
    }
    return switch (manner(Reception.room(said))) {
      case PUBLIC -> Audience.CHANNEL;
      case THREAD -> Audience.THREAD;
      case QUIET -> Audience.ASKER;
    };
  }

  /// Whether somebody is called by name is theirs alone.
  private static boolean isOfAsker(String words) {
    return verb(words).filter(verb -> verb == Verb.FOLLOW || verb == Verb.UNFOLLOW).isPresent();
  }

  Manner manner(String room) {
    return manners.getOrDefault(room, Manner.PUBLIC);
  }

  static boolean isChange(Reply reply) {
    return switch (reply) {
      case Reply.Changed _, Reply.MilestoneSaid _ -> true;
      case Reply.Remarked(var remarked, var _) -> isChange(remarked);
      case Reply.Understood(var _, var understood) -> isChange(understood);
      case Reply.Listing _,
          Reply.Card _,
          Reply.MilestoneCard _,
          Reply.Overview _,
          Reply.Choice _,
          Reply.History _,
          Reply.Digest _,
          Reply.Posts _,
          Reply.Views _,
          Reply.Follows _,
          Reply.OfDays _,
          Reply.Confirm _,
          Reply.Findings _,
          Reply.Document _,
          Reply.Help _,
          Reply.Refused _ ->
          false;
    };
  }

  /// The words that ask for the same again.
  private static String again(String words, Reply reply) {
    boolean isQuery = verb(words).filter(verb -> !verb.changes()).isPresent();
    return isQuery || !(reply instanceof Reply.Listing listing) ? words : "list " + listing.asked();
  }

  static Optional<Verb> verb(String words) {
    return Verb.of(words.strip().split("\\s+", 2)[0]);
  }

  Pressed press(Said said, String request) {
    Optional<Press> press = codes.read(said.text());
    return press.isEmpty()
        ? Pressed.beside(Answer.toAsker(TOO_OLD))
        : press(press.get(), said, request);
  }

  private Pressed press(Press press, Said said, String request) {
    return switch (press) {
      case Press.Ask(var line) -> Pressed.beside(answer(said.with(line), request));
      case Press.Chart() -> Pressed.beside(chart(said.with(Verb.STATUS.word()), request));
      case Press.Settle(var line) -> Pressed.settled(answer(said.with(line), request));
      case Press.Turn(var to) -> {
        Said looked = said.with(to.line());
        Met met = reception.meet(looked, request);
        Answer answer = answer(looked, met, to.from());
        yield met instanceof Heard ? Pressed.shown(answer) : Pressed.beside(answer);
      }
      case Press.Replace(var line) -> {
        Met met = reception.meet(said.with(line), request);
        Answer answer = answer(said.with(line), met, 0);
        yield met instanceof Heard heard && isChange(heard.reply())
            ? Pressed.shown(answer)
            : Pressed.beside(answer);
      }
      case Press.Change(var line, var then) -> {
        Met met = reception.meet(said.with(line), request);
        yield Pressed.beside(answer(said.with(line), met, 0))
            .with(redrawn(said, met, then, request));
      }
      case Press.Fill(var form, var _, var _) ->
          Pressed.beside(Answer.toAsker("“" + form.title() + "” has to be filled in first."));
    };
  }

  /// What stands in a form before anybody has filled it in.
  Map<String, String> known(Press.Fill fill, Said said) {
    return switch (fill.form()) {
      case CHECK_IN ->
          reception
              .look(said, "checkin on:" + fill.about())
              .filter(Reply.CheckedIn.class::isInstance)
              .map(reply -> known(((Reply.CheckedIn) reply).said()))
              .orElse(Map.of());
      case UPDATE, BLOCK, DONE, ADD, LINK, AWAY -> Map.of();
    };
  }

  private static Map<String, String> known(CheckIn said) {
    return Stream.of(CheckIn.Part.values())
        .collect(
            Collectors.toMap(CheckIn.Part::word, part -> String.join("\n", said.statements(part))));
  }

  /// Whoever may see how things are may see how they came to be so.
  private Answer chart(Said said, String request) {
    Met met = reception.meet(said, request);
    return met instanceof Heard(var person, var _, var reply) && Charts.saysHowThingsAre(reply)
        ? charts.map(one -> one.answer(person.name())).orElseGet(() -> answer(said, met, 0))
        : answer(said, met, 0);
  }

  /// The card as it is after a change; nothing where there is none, or nothing was asked.
  Optional<Answer> redrawn(Said said, Met met, Look then, String request) {
    if (!(met instanceof Heard heard)
        || verb(then.line()).filter(verb -> !verb.changes()).isEmpty()) {
      return Optional.empty();
    }
    Reply reply = reception.ask(heard.person(), said, then.line(), request);
    return Optional.of(answer(said, new Heard(heard.person(), then.line(), reply), then.from()));
  }
}
