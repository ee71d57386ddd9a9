package dev.waymark.bots.chat;

import dev.waymark.bots.chat.Reception.Heard;
import dev.waymark.bots.chat.Reception.Turned;
import dev.waymark.bots.chat.card.Cards;
import dev.waymark.bots.chat.card.Look;
import dev.waymark.bots.chat.card.Offer;
import dev.waymark.bots.chat.card.Offer.Weight;
import dev.waymark.bots.chat.card.Press;
import dev.waymark.bots.chat.card.Sheet;
import dev.waymark.bots.chat.card.Sheet.Part;
import dev.waymark.bots.chat.form.Form;
import dev.waymark.core.reply.Line;
import dev.waymark.core.reply.Reply;
import dev.waymark.core.reply.Reply.ListedItem;
import dev.waymark.core.reply.Reply.Listing;
import dev.waymark.core.roadmap.Person;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// What one person sees first: what is theirs, what is due, who waits for them.
final class Desktop {
  private static final String MINE = "mine";
  private static final String DUE = "list is:open owner:me (is:overdue OR target:1w) sort:target";
  private static final String WAITING = "list is:waiting";

  private final Reception reception;
  private final Cards cards;
  private final Shorthand codes;

  Desktop(Reception reception, Cards cards, Shorthand codes) {
    this.reception = reception;
    this.cards = cards;
    this.codes = codes;
  }

  Sheet of(Said said, String request) {
    return switch (reception.meet(said.with(MINE), request)) {
      case Turned(var _, var lines) -> Sheet.of(lines);
      case Heard(var person, var _, var mine) -> {
        Reply due = reception.ask(person, said, DUE, request);
        Reply waiting =
            items(mine).isEmpty()
                ? mine
                : forMe(reception.ask(person, said, WAITING, request), items(mine));
        yield section("Yours", mine, MINE)
            .above(section("Due within a week", due, DUE))
            .above(section("Waits for you", waiting, WAITING))
            .above(settings(person));
      }
    };
  }

  private Sheet section(String title, Reply reply, String line) {
    Sheet heading = Sheet.of(List.of(Line.of(Line.strong(title))));
    return items(reply).isEmpty() && reply instanceof Listing
        ? heading.above(Sheet.of(List.of(Line.of(Line.dim("Nothing.")))))
        : heading.above(cards.of(reply, Look.at(line)));
  }

  private static List<ListedItem> items(Reply reply) {
    if (reply instanceof Reply.Remarked(var remarked, var _)) {
      return items(remarked);
    }
    return reply instanceof Listing listing ? listing.items() : List.of();
  }

  /// What waits for any of these.
  private static Reply forMe(Reply waiting, List<ListedItem> mine) {
    Set<String> refs =
        mine.stream().map(one -> one.item().ref().toString()).collect(Collectors.toSet());
    return new Listing(
        "",
        items(waiting).stream()
            .filter(one -> one.waitsFor().stream().anyMatch(refs::contains))
            .toList());
  }

  private Sheet settings(Person person) {
    String role = person.role().name().toLowerCase(Locale.ROOT);
    Line who =
        Line.of(
            Line.dim("You are " + person.name() + ", " + role + " here. "),
            Line.code("unfollow me"),
            Line.dim(" keeps others from calling you by name."));
    return new Sheet(
        List.of(
            new Part(
                List.of(who),
                List.of(offer("Post an update…", Form.UPDATE), offer("New item…", Form.ADD)))));
  }

  private Offer offer(String label, Form form) {
    return new Offer(label, codes.of(new Press.Fill(form, "", Look.NONE)), Weight.PLAIN);
  }
}
