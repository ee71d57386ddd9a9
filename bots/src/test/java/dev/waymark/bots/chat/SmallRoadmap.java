package dev.waymark.bots.chat;

import dev.waymark.core.event.Identity;
import dev.waymark.core.port.InMemoryStore;
import dev.waymark.core.port.People;
import dev.waymark.core.reply.Reply;
import dev.waymark.core.reply.Reply.Change;
import dev.waymark.core.reply.Reply.Changed;
import dev.waymark.core.reply.Reply.Choice;
import dev.waymark.core.reply.Reply.Digest;
import dev.waymark.core.reply.Reply.ListedItem;
import dev.waymark.core.reply.Reply.Listing;
import dev.waymark.core.reply.Reply.Moved;
import dev.waymark.core.reply.Reply.Movement;
import dev.waymark.core.reply.Reply.Progress;
import dev.waymark.core.reply.Reply.Reason;
import dev.waymark.core.reply.Reply.Refused;
import dev.waymark.core.reply.Reply.RoadmapProgress;
import dev.waymark.core.request.Asker;
import dev.waymark.core.roadmap.Facts;
import dev.waymark.core.roadmap.Item;
import dev.waymark.core.roadmap.Person;
import dev.waymark.core.roadmap.Place;
import dev.waymark.core.roadmap.Plan;
import dev.waymark.core.roadmap.Ref;
import dev.waymark.core.roadmap.Roadmap;
import dev.waymark.core.roadmap.Status;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;

/// Answers for chats under test: knows Anna and three items, one with a hostile title, and
/// remembers what it was asked.
public final class SmallRoadmap implements Door, People {
  /// All that a title may try.
  public static final String HOSTILE =
      "<!channel> @everyone <@U1> <@1> *b* ```x``` [a](http://evil.test) \u001B[31mred\u202E & 🚀";

  public static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-20T09:00:00Z"), ZoneOffset.UTC);

  private static final Person ANNA = new Person(new Person.Id("p1"), "Anna", Person.Role.MEMBER);

  private final List<String> asked = new CopyOnWriteArrayList<>();

  /// The words of every request, oldest first.
  public List<String> asked() {
    return List.copyOf(asked);
  }

  /// Of the same people, and of nothing else.
  public Suggestions suggestions() {
    InMemoryStore store = new InMemoryStore();
    return new Suggestions(store, this, store.views(), CLOCK);
  }

  public ChatDesk desk() {
    return new ChatDesk(this, this, (_, _) -> Optional.empty(), CLOCK);
  }

  @Override
  public List<Identity> identities(Person.Id person) {
    return List.of();
  }

  @Override
  public List<String> owners(Person.Id person) {
    return List.of();
  }

  @Override
  public List<Person> behind(String owner) {
    return List.of();
  }

  @Override
  public Reply answer(Asker asker, String words) {
    asked.add(words);
    return switch (words.toLowerCase(Locale.ROOT)) {
      case "done health", "done health <b> & anna" -> done(item(1, "Health endpoint", Status.DONE));
      case "done helm" ->
          new Choice(
              "helm",
              List.of(item(2, "Helm charts", Status.PLANNED), item(3, "Helm docs", Status.DONE)));
      case "done zebra" ->
          new Refused(
              Reason.WRONG, "Nothing here is called “zebra”: try list, or a ref such as WM-1.");
      case "done hostile" -> done(item(4, HOSTILE, Status.DONE));
      case "list many" -> new Listing("", many());
      case "list" -> new Listing("", List.of(item(1, "Health endpoint", Status.PLANNED)));
      case "show explosives" -> throw new IllegalStateException("boom");
      default -> new Refused(Reason.WRONG, "You said: " + words);
    };
  }

  private static Changed done(ListedItem item) {
    Change change = new Change(item, "is done", new Progress("M0", 1, 1), List.of(), List.of());
    return new Changed(List.of(change), List.of());
  }

  /// More than any message takes, in characters that count twice.
  private static List<ListedItem> many() {
    return IntStream.rangeClosed(1, 400)
        .mapToObj(
            number ->
                item(number, "🚀".repeat(number == 1 ? 4_000 : 20) + " & <b>", Status.PLANNED))
        .toList();
  }

  public static Digest digest() {
    return new Digest(
        LocalDate.of(2026, 11, 19),
        LocalDate.of(2026, 11, 20),
        List.of(new Moved(item(1, "Health endpoint", Status.DONE), Movement.DONE, "Anna")),
        List.of(
            new RoadmapProgress(
                "ROADMAP", Path.of("/r/ROADMAP.md"), List.of(new Progress("M0", 1, 3)), 0)),
        List.of());
  }

  private static ListedItem item(int number, String title, Status status) {
    Facts facts = new Facts("M0", title, status, Plan.NONE, List.of(), 0);
    Item item =
        new Item(
            new Item.Id("i" + number),
            new Ref("WM", number),
            new Roadmap.Id("r1"),
            Item.State.of(facts),
            List.of(new Place(number + 1, 0)),
            new Item.Change(1, 1, CLOCK.instant(), ANNA.id()));
    return new ListedItem(item, "ROADMAP", Path.of("/r/ROADMAP.md"), "Anna");
  }

  @Override
  public List<Person> all() {
    return List.of(ANNA);
  }

  @Override
  public Optional<Person> byId(Person.Id id) {
    return all().stream().filter(person -> person.id().equals(id)).findFirst();
  }

  @Override
  public Optional<Person> byName(String name) {
    return all().stream().filter(person -> person.name().equalsIgnoreCase(name)).findFirst();
  }

  /// Anna is U-ANNA on Slack and 4001 on Discord.
  @Override
  public Optional<Person> byIdentity(Identity identity) {
    return switch (identity.kind()) {
      case SLACK -> identity.value().equals("U-ANNA") ? Optional.of(ANNA) : Optional.empty();
      case DISCORD -> identity.value().equals("4001") ? Optional.of(ANNA) : Optional.empty();
      case OS, SSH, GIT, EMAIL -> Optional.empty();
    };
  }
}
