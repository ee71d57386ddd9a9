package dev.waymark.core.port;

import dev.waymark.core.event.Origin;
import dev.waymark.core.event.Recorded;
import dev.waymark.core.event.RoadmapEvent;
import dev.waymark.core.event.RoadmapEvent.ItemAdded;
import dev.waymark.core.event.RoadmapEvent.PersonAdded;
import dev.waymark.core.event.RoadmapEvent.RoadmapTracked;
import dev.waymark.core.event.Surface;
import dev.waymark.core.port.Journal.Appended;
import dev.waymark.core.port.Journal.Batch;
import dev.waymark.core.port.Journal.Draft;
import dev.waymark.core.port.Journal.Outcome;
import dev.waymark.core.roadmap.Facts;
import dev.waymark.core.roadmap.Item;
import dev.waymark.core.roadmap.Person;
import dev.waymark.core.roadmap.Place;
import dev.waymark.core.roadmap.Places;
import dev.waymark.core.roadmap.Plan;
import dev.waymark.core.roadmap.Ref;
import dev.waymark.core.roadmap.Roadmap;
import dev.waymark.core.roadmap.Status;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Short words for what tests put into a store.
public final class Given {
  public static final Roadmap.Id KITES = new Roadmap.Id("kites");
  public static final Person.Id ANA = new Person.Id("p-ana");
  public static final Person.Id BEN = new Person.Id("p-ben");
  public static final Instant NOON = Instant.parse("2026-05-04T12:00:00.123456789Z");

  private final Journal journal;
  private int requests;

  public Given(Journal journal) {
    this.journal = journal;
  }

  public static Facts facts(String milestone, String title, Status status, Plan plan) {
    return new Facts(milestone, title, status, plan, List.of(), 0);
  }

  public static Facts facts(String title) {
    return facts("M1", title, Status.PLANNED, Plan.NONE);
  }

  public static Item.Id id(String value) {
    return new Item.Id(value);
  }

  public static Origin by(Person.Id person, String request) {
    return new Origin(request, person, Surface.CLI, NOON);
  }

  public static Draft change(String item, long expected, RoadmapEvent event) {
    return new Draft(KITES, id(item), expected, event);
  }

  public static Draft added(String item, int number, Facts facts) {
    return change(item, 0, new ItemAdded(new Ref("KIT", number), facts));
  }

  public static Draft tracked(Roadmap.Id roadmap, String name, String prefix) {
    return new Draft(roadmap, null, -1, new RoadmapTracked(name, prefix, "/plans/" + name + ".md"));
  }

  public static Draft known(Person.Id id, String name, Person.Role role) {
    return new Draft(null, null, -1, new PersonAdded(new Person(id, name, role)));
  }

  public Outcome tried(Origin origin, Draft... drafts) {
    return journal.append(Batch.of(origin, List.of(drafts)));
  }

  /// @return what became of the drafts, which must hold
  public List<Recorded> done(Origin origin, Draft... drafts) {
    return events(tried(origin, drafts));
  }

  public List<Recorded> done(Draft... drafts) {
    requests++;
    return done(by(ANA, "request-" + requests), drafts);
  }

  public static List<Recorded> events(Outcome outcome) {
    return switch (outcome) {
      case Appended(var events) -> events;
      case Journal.Stale stale -> throw new AssertionError("unexpected: " + stale);
    };
  }

  /// The roadmap named kites with items of these titles: KIT-1 called i1 on line 1 and so on.
  public void kites(String... titles) {
    List<Draft> drafts = new ArrayList<>();
    Map<Item.Id, List<Place>> places = new HashMap<>();
    drafts.add(tracked(KITES, "kites", "KIT"));
    for (int number = 1; number <= titles.length; number++) {
      drafts.add(added("i" + number, number, facts(titles[number - 1])));
      places.put(id("i" + number), List.of(new Place(number, 0)));
    }
    Synced synced = new Synced(KITES, new FileStamp(1, 1), Bytes.of((byte) 'k'), Places.of(places));
    events(journal.append(new Batch(by(ANA, "tracking"), drafts, synced, List.of())));
  }
}
