package dev.waymark.bots.chat.card;

import dev.waymark.bots.chat.card.Offer.Weight;
import dev.waymark.bots.chat.card.Sheet.Part;
import dev.waymark.core.event.Recorded;
import dev.waymark.core.reply.Line;
import dev.waymark.core.reply.Line.Style;
import dev.waymark.core.reply.Reply;
import dev.waymark.core.reply.Reply.Change;
import dev.waymark.core.reply.Reply.Changed;
import dev.waymark.core.reply.Reply.Choice;
import dev.waymark.core.reply.Reply.ListedItem;
import dev.waymark.core.reply.Reply.Listing;
import dev.waymark.core.reply.Wording;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Lays a reply out as a card: its words, and beside them what can be done next.
public final class Cards {
  /// As many items as people look through, and as lines fit into a message.
  static final int ITEMS = 10;

  static final int LINES = 25;

  private final ZoneId zone;
  private final Offers offers;

  /// @param codes how presses are written on what is pressed
  public Cards(ZoneId zone, Function<Press, String> codes) {
    this.zone = zone;
    this.offers = new Offers(codes);
  }

  /// @param look what was asked, so that it can be shown again
  public Sheet of(Reply reply, Look look) {
    return switch (reply) {
      case Changed changed -> changed(changed);
      case Reply.MilestoneSaid said ->
          new Sheet(List.of(changed(words(said), said.events(), Stream.of())));
      case Listing listing -> listing(listing, look);
      case Reply.Card card -> card(card.item(), words(card));
      case Reply.MilestoneCard card ->
          Sheet.of(words(card.withoutItems()))
              .above(listing(new Listing(card.milestone().name(), card.items()), look));
      case Choice choice -> choice(choice);
      case Reply.Confirm confirm ->
          new Sheet(
              List.of(
                  new Part(
                      words(confirm),
                      List.of(
                          offers.answer("Yes, do it", confirm.line(), Weight.MAIN),
                          offers.answer("No", "no", Weight.PLAIN)))));
      case Reply.OfDays days -> ofDays(days);
      case Reply.Understood(var line, var inner) ->
          Sheet.of(List.of(Line.of(Line.dim("→ " + line))))
              .above(of(inner, new Look(line, look.from())));
      case Reply.Remarked(var inner, var problems) ->
          of(inner, look)
              .above(Sheet.of(problems.stream().map(one -> Line.of(Line.plain(one))).toList()));
      case Reply.Overview _,
          Reply.History _,
          Reply.Digest _,
          Reply.Posts _,
          Reply.Views _,
          Reply.Follows _,
          Reply.Findings _,
          Reply.Document _,
          Reply.Help _,
          Reply.Refused _ ->
          paged(words(reply), look);
    };
  }

  private Sheet ofDays(Reply.OfDays days) {
    List<Line> words = words(days);
    return days instanceof Reply.CheckedIn checkIn
        ? new Sheet(List.of(new Part(words, offers.about(checkIn))))
        : Sheet.of(words);
  }

  /// All of it in words.
  public List<Line> words(Reply reply) {
    return Wording.of(reply, zone);
  }

  private Sheet changed(Changed changed) {
    List<Recorded> events =
        changed.changes().stream().map(Change::events).flatMap(List::stream).toList();
    Stream<Offer> next =
        changed.changes().size() == 1
            ? offers.afterwards(changed.changes().getFirst().item().item())
            : Stream.of();
    return new Sheet(List.of(changed(words(changed), events, next)));
  }

  /// What a button says need not be said in words as well.
  private Part changed(List<Line> lines, List<Recorded> events, Stream<Offer> next) {
    List<Offer> undo = offers.undo(events).toList();
    return new Part(
        undo.isEmpty() ? lines : lines.stream().map(Cards::withoutUndo).toList(),
        Stream.concat(undo.stream(), next).toList());
  }

  private static Line withoutUndo(Line line) {
    return !line.spans().isEmpty() && line.spans().getLast().equals(Line.dim(" · undo"))
        ? new Line(line.spans().subList(0, line.spans().size() - 1))
        : line;
  }

  private Sheet card(ListedItem listed, List<Line> words) {
    return new Sheet(List.of(new Part(words, offers.about(listed.item()))));
  }

  private Sheet choice(Choice choice) {
    List<Offer> answers =
        IntStream.range(0, choice.lines().size())
            .mapToObj(
                at ->
                    offers.answer(
                        choice.candidates().get(at).label(), choice.lines().get(at), Weight.ANSWER))
            .toList();
    return new Sheet(List.of(new Part(words(choice), answers)));
  }

  /// A line for each item, in whose menu stands what can be done about it.
  private Sheet listing(Listing listing, Look look) {
    List<ListedItem> all = listing.items();
    int from = Math.min(look.from(), Math.max(0, (all.size() - 1) / ITEMS * ITEMS));
    List<ListedItem> shown = all.subList(from, Math.min(all.size(), from + ITEMS));
    List<Part> parts = new ArrayList<>();
    int item = 0;
    for (Line line : words(listing.with(shown))) {
      boolean row = line.spans().stream().anyMatch(span -> span.style() == Style.REF);
      parts.add(
          row
              ? new Part(List.of(line), offers.inList(shown.get(item++).item(), look))
              : Part.of(List.of(line)));
    }
    return new Sheet(parts).above(turning(look.line(), from, ITEMS, all.size()));
  }

  private Sheet paged(List<Line> lines, Look look) {
    int from = Math.min(look.from(), Math.max(0, (lines.size() - 1) / LINES * LINES));
    List<Line> shown = lines.subList(from, Math.min(lines.size(), from + LINES));
    return Sheet.of(shown).above(turning(look.line(), from, LINES, lines.size()));
  }

  private Sheet turning(String line, int from, int most, int all) {
    if (all <= most) {
      return new Sheet(List.of());
    }
    String where = (from + 1) + "–" + Math.min(all, from + most) + " of " + all;
    List<Offer> turns = new ArrayList<>();
    if (from > 0) {
      turns.add(offers.turn("‹ Previous", new Look(line, Math.max(0, from - most))));
    }
    if (from + most < all) {
      turns.add(offers.turn("Next ›", new Look(line, from + most)));
    }
    return new Sheet(List.of(new Part(List.of(Line.of(Line.dim(where))), turns)));
  }
}
