package dev.waymark.core.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.core.event.Origin;
import dev.waymark.core.event.Recorded;
import dev.waymark.core.event.RoadmapEvent.ItemStarted;
import dev.waymark.core.event.Surface;
import dev.waymark.core.reply.Reply.History;
import dev.waymark.core.reply.Reply.ListedItem;
import dev.waymark.core.reply.Reply.Listing;
import dev.waymark.core.reply.Reply.LogEntry;
import dev.waymark.core.roadmap.Facts;
import dev.waymark.core.roadmap.Item;
import dev.waymark.core.roadmap.Person;
import dev.waymark.core.roadmap.Plan;
import dev.waymark.core.roadmap.Ref;
import dev.waymark.core.roadmap.Roadmap;
import dev.waymark.core.roadmap.Status;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HeldTest {
  private final Held held = new Held();

  private static Listing plan(String... titles) {
    List<ListedItem> items =
        IntStream.range(0, titles.length).mapToObj(at -> item(at + 1, titles[at])).toList();
    return new Listing("", items);
  }

  private static ListedItem item(int number, String title) {
    Facts facts = new Facts("M1", title, Status.PLANNED, Plan.NONE, List.of(), 0);
    Item item =
        new Item(
            new Item.Id("i" + number),
            new Ref("KIT", number),
            new Roadmap.Id("kites"),
            Item.State.of(facts),
            List.of(),
            new Item.Change(1, number, Instant.EPOCH, new Person.Id("ana")));
    return new ListedItem(item, "kites", Path.of("/kites.md"), "ana");
  }

  @Test
  void gives_everybody_the_same_list_while_nothing_changes() {
    Listing first = held.of(plan("Tail", "Reel"));
    Listing second = held.of(plan("Tail", "Reel"));

    assertThat(second).isEqualTo(plan("Tail", "Reel"));
    assertThat(second.items()).isSameAs(first.items());
  }

  @Test
  void gives_what_changed_as_it_is_and_the_rest_as_it_is_held() {
    Listing first = held.of(plan("Tail", "Reel", "Keel"));
    Listing second = held.of(plan("Tail", "Rail"));

    assertThat(second).isEqualTo(plan("Tail", "Rail"));
    assertThat(second.items().getFirst()).isSameAs(first.items().getFirst());
    assertThat(held.of(plan("Tail", "Rail", "Keel"))).isEqualTo(plan("Tail", "Rail", "Keel"));
    assertThat(held.of(plan())).isEqualTo(plan());
  }

  @Test
  void gives_everybody_the_same_log_while_nothing_happens() {
    History first = held.of(log("is done"));
    History second = held.of(log("is done"));

    assertThat(second).isEqualTo(log("is done"));
    assertThat(second.entries()).isSameAs(first.entries());
    assertThat(held.of(log("is blocked"))).isEqualTo(log("is blocked"));
  }

  private static History log(String what) {
    Origin origin = new Origin("r1", new Person.Id("ana"), Surface.SSH, Instant.EPOCH);
    Recorded recorded = new Recorded(1, null, new Item.Id("i1"), origin, new ItemStarted());
    return new History(List.of(new LogEntry(recorded, item(1, "Tail"), "ana", what)));
  }
}
