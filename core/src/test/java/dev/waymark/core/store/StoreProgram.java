package dev.waymark.core.store;

import static dev.waymark.core.port.Given.NOON;
import static dev.waymark.core.port.Given.by;
import static dev.waymark.core.port.Given.change;
import static dev.waymark.core.port.Given.id;

import dev.waymark.core.event.RoadmapEvent.ItemNoted;
import dev.waymark.core.port.Claim;
import dev.waymark.core.port.Given;
import dev.waymark.core.port.Journal.Appended;
import dev.waymark.core.port.Standups.Slot;
import dev.waymark.core.roadmap.Item;
import dev.waymark.core.roadmap.Person;
import java.time.Duration;
import java.time.LocalDate;

/// What other processes do to a store in tests. Every line printed is a promise the store has made.
final class StoreProgram {
  private StoreProgram() {}

  /// `note|claim FILE NAME COUNT`
  public static void main(String[] args) {
    try (Store store = Store.open(args[1])) {
      int count = Integer.parseInt(args[3]);
      if (args[0].equals("note")) {
        note(store, args[2], count);
      } else {
        claim(store, args[2], count);
      }
    }
  }

  /// Adds notes to the first item, each decided on the item as it was just read.
  private static void note(Store store, String name, int count) {
    Given given = new Given(store.journal());
    for (int done = 0; done < count; ) {
      Item item = store.items().byId(id("i1")).orElseThrow();
      String text = name + "-" + done;
      var outcome =
          given.tried(
              by(new Person.Id(name), text),
              change("i1", item.last().version(), new ItemNoted(text)));
      if (outcome instanceof Appended(var events)) {
        System.out.println(events.getFirst().sequence() + " " + text);
        System.out.flush();
        done++;
      }
    }
  }

  private static void claim(Store store, String name, int count) {
    for (int day = 0; day < count; day++) {
      Slot slot = new Slot("", "#platform", LocalDate.EPOCH.plusDays(day));
      if (store.standups().claim(slot, name, NOON, Duration.ofMinutes(1)) == Claim.FIRST) {
        System.out.println(slot.key());
      }
    }
  }
}
