package dev.waymark.bots.chat.card;

import dev.waymark.bots.chat.card.Offer.Weight;
import dev.waymark.bots.chat.form.Form;
import dev.waymark.bots.chat.text.Printable;
import dev.waymark.core.assistant.verb.Stretch;
import dev.waymark.core.event.Recorded;
import dev.waymark.core.event.RoadmapEvent.MilestoneChanged;
import dev.waymark.core.reply.Reply;
import dev.waymark.core.roadmap.Item;
import dev.waymark.core.roadmap.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// What can be done about an item, depending on how it is. Whether whoever presses it may is asked
/// at the door, as of everything.
final class Offers {
  /// What a menu beside a line takes on any service.
  private static final int MENU = 5;

  private final Function<Press, String> codes;

  Offers(Function<Press, String> codes) {
    this.codes = codes;
  }

  /// Under an item's own card, which then shows how it is.
  List<Offer> about(Item item) {
    Look card = Look.at("show " + item.ref());
    List<Offer> offers = new ArrayList<>();
    next(item, line -> new Press.Change(line, card), card).forEach(offers::add);
    menu(Stream.concat(
            owning(item, line -> new Press.Change(line, card)),
            Stream.concat(filling(item, card), late(item, card))))
        .forEach(offers::add);
    return offers;
  }

  /// Beside an item in a list, which then shows how all of them are.
  List<Offer> inList(Item item, Look list) {
    Function<String, Press> change = line -> new Press.Change(line, list);
    return menu(Stream.concat(
            next(item, change, list),
            Stream.concat(
                owning(item, change),
                Stream.of(plain("Show", new Press.Ask("show " + item.ref()))))))
        .toList();
  }

  /// Behind a change that everybody sees; what follows it takes its place.
  Stream<Offer> afterwards(Item item) {
    return menu(
        Stream.concat(
            next(item, Press.Replace::new, Look.NONE),
            Stream.of(plain("Show", new Press.Ask("show " + item.ref())))));
  }

  /// Takes back exactly this change, however often it is pressed; nothing where it was no change
  /// but the taking back of one, or its doing again.
  Stream<Offer> undo(List<Recorded> events) {
    return events.stream()
        .limit(1)
        .filter(one -> Stretch.isChange(one) || one.event() instanceof MilestoneChanged)
        .map(one -> plain("Undo", new Press.Replace("undo change:" + one.sequence())));
  }

  /// Under somebody's own check-in: how it can be sent, or what it would change.
  List<Offer> about(Reply.CheckedIn checkIn) {
    String on = " on:" + checkIn.day();
    Press.Fill edit =
        new Press.Fill(Form.CHECK_IN, checkIn.day().toString(), Look.at("checkin" + on));
    if (!checkIn.proposed().isEmpty()) {
      return List.of(
          answer("Yes, do it", "checkin apply" + on, Weight.MAIN),
          answer("No", "no", Weight.PLAIN));
    }
    return switch (checkIn.sent()) {
      case NOT_YET ->
          List.of(
              main("Edit and send…", edit),
              answer("Send as it is", "checkin send" + on, Weight.PLAIN),
              answer("Same as yesterday", "checkin same" + on, Weight.PLAIN),
              answer("Skip today", "checkin skip" + on, Weight.PLAIN),
              plain("Away…", new Press.Fill(Form.AWAY, "", Look.NONE)));
      case SENT, SKIPPED -> List.of(plain("Edit…", edit));
    };
  }

  Offer turn(String label, Look to) {
    return plain(label, new Press.Turn(to));
  }

  Offer answer(String label, String line, Weight weight) {
    return new Offer(Printable.of(label), codes.apply(new Press.Settle(line)), weight);
  }

  private Stream<Offer> next(Item item, Function<String, Press> change, Look then) {
    String ref = item.ref().toString();
    Offer done = plain("Done", change.apply("done " + ref));
    Offer block = plain("Block…", new Press.Fill(Form.BLOCK, ref, then));
    return switch (item.status()) {
      case PLANNED -> Stream.of(main("Start", change.apply("start " + ref)), done, block);
      case IN_PROGRESS -> Stream.of(main("Done", change.apply("done " + ref)), block);
      case BLOCKED -> Stream.of(main("Unblock", change.apply("unblock " + ref)), done);
      case DONE, DEFERRED, DROPPED -> Stream.of(plain("Reopen", change.apply("reopen " + ref)));
    };
  }

  private Stream<Offer> owning(Item item, Function<String, Press> change) {
    return item.status().isOpen() && item.facts().plan().owner() == null
        ? Stream.of(plain("Take", change.apply("take " + item.ref())))
        : Stream.of();
  }

  private Stream<Offer> filling(Item item, Look card) {
    String ref = item.ref().toString();
    return item.status().isOpen()
        ? Stream.of(
            plain("Done, and what shows it…", new Press.Fill(Form.DONE, ref, card)),
            plain("Update…", new Press.Fill(Form.UPDATE, ref, card)))
        : Stream.of(plain("Update…", new Press.Fill(Form.UPDATE, ref, card)));
  }

  private Stream<Offer> late(Item item, Look card) {
    Offer log = plain("History", new Press.Ask("log " + item.ref()));
    return item.status() == Status.PLANNED || item.status() == Status.IN_PROGRESS
        ? Stream.of(plain("Defer", new Press.Change("defer " + item.ref(), card)), log)
        : Stream.of(log);
  }

  private Offer main(String label, Press press) {
    return new Offer(label, codes.apply(press), Weight.MAIN);
  }

  private Offer plain(String label, Press press) {
    return new Offer(label, codes.apply(press), Weight.PLAIN);
  }

  private static Stream<Offer> menu(Stream<Offer> offers) {
    return offers.limit(MENU).map(one -> new Offer(one.label(), one.code(), Weight.MENU));
  }
}
