package dev.waymark.core.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.core.event.Surface;
import dev.waymark.core.markdown.MarkdownDocuments;
import dev.waymark.core.port.InMemoryStore;
import dev.waymark.core.port.RoadmapFiles.FileProblem;
import dev.waymark.core.port.World;
import dev.waymark.core.reply.Reply;
import dev.waymark.core.reply.Reply.Refused;
import dev.waymark.core.request.Asker;
import dev.waymark.core.request.Verb;
import dev.waymark.core.roadmap.Person;
import dev.waymark.core.roadmap.Person.Role;
import dev.waymark.core.sync.RoadmapSync;
import dev.waymark.core.sync.Tracking;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Asks for everything, as everybody, on every surface, and sees who is let in. The page about
/// roles is what was seen.
class RolesTest {
  private static final Path PAGE =
      Path.of(System.getProperty("basedir", "."), "..", "docs", "roles.md").normalize();

  private static final String PLAN =
      """
      # Plan

      ## Phase 1
      - [ ] Helm charts
        - Acceptance criteria:
          - [ ] Charts are signed
      - [ ] Rotate keys

      ## Phase 2

      Exit criteria:
      - [ ] Everybody sleeps
      """;

  /// What a request may be about.
  private enum Thing {
    FREE("WM-1"),
    ANOTHERS("WM-2"),
    MILESTONE("\"Phase 2\"");

    private final String named;

    Thing(String named) {
      this.named = named;
    }
  }

  @Test
  void decide_the_same_on_every_surface_and_as_the_page_says() throws IOException, FileProblem {
    List<String> page = new ArrayList<>(INTRODUCTION.lines().toList());
    for (Verb verb : Verb.values()) {
      List<String> row = new ArrayList<>();
      row.add("`" + verb.word() + "`");
      Set<Thing> lesser = Set.of();
      Map<Role, Set<Thing>> seen = new EnumMap<>(Role.class);
      for (Role role : Role.values()) {
        Set<Thing> may = allowed(verb, role);
        assertThat(may).as("%s: what a lesser role may, %s may", verb, role).containsAll(lesser);
        lesser = may;
        seen.put(role, may);
        row.add(cell(may));
      }
      assertThat(seen.get(Role.ADMIN)).as(verb.word()).containsExactly(Thing.values());
      assertThat(seen.get(Role.VIEWER).isEmpty())
          .as(verb + " changes something, so a viewer may not")
          .isEqualTo(verb.changes());
      page.add(row.stream().collect(Collectors.joining(" | ", "| ", " |")));
    }
    if (System.getProperty("accept") != null) {
      Files.write(PAGE, page);
    }
    assertThat(page)
        .as("docs/roles.md, else mvn verify -Daccept")
        .isEqualTo(Files.readAllLines(PAGE));
  }

  private static final String INTRODUCTION =
      """
      # Roles

      Printed from what the program was seen to do by `mvn verify -Daccept`; edits here are lost.

      Everybody has one role, the same on every surface: `./waymark person role ana lead` gives it, and an admin may. Who is
      known on no surface has none and is told how to be linked. A person who is at the store's own computer for the first time
      becomes its admin.

      Besides what stands here, a view is saved by a member, what a channel follows is said and a standup posted by a lead, and roadmaps are tracked and people are made known by an admin, on the command line only.

      - *items*: of items, not of milestones
      - *own and free*: not what belongs to another person; a name in the document that is nobody's, such as a team's, is free

      | | viewer | member | lead | admin |
      |---|---|---|---|---|
      """;

  private static String cell(Set<Thing> may) {
    if (may.isEmpty()) {
      return "";
    }
    List<String> limits = new ArrayList<>();
    if (!may.contains(Thing.MILESTONE)) {
      limits.add("items");
    }
    if (!may.contains(Thing.ANOTHERS)) {
      limits.add("own and free");
    }
    return limits.isEmpty() ? "yes" : String.join(", ", limits);
  }

  @Test
  void keep_viewers_from_saving_views_for_everybody() throws FileProblem {
    assertThat(isLetIn(new Plan().ask("cleo", Role.VIEWER, Surface.SLACK, "view save o is:open")))
        .isFalse();
    assertThat(isLetIn(new Plan().ask("cleo", Role.MEMBER, Surface.SLACK, "view save o is:open")))
        .isTrue();
  }

  @Test
  void are_asked_before_plain_words_are_confirmed() throws FileProblem {
    assertThat(
            isLetIn(new Plan().ask("cleo", Role.VIEWER, Surface.SLACK, "ana finished helm charts")))
        .isFalse();
  }

  /// About which things somebody with this role is let in.
  private static Set<Thing> allowed(Verb verb, Role role) throws FileProblem {
    Set<Thing> allowed = EnumSet.noneOf(Thing.class);
    for (Thing thing : Thing.values()) {
      Set<Boolean> onEach = new HashSet<>();
      Plan plan = new Plan();
      plan.ask("lea", Role.LEAD, Surface.CHAT, "own WM-2 ben");
      plan.ask("lea", Role.LEAD, Surface.CHAT, "done WM-2");
      for (Surface surface : Surface.values()) {
        onEach.add(isLetIn(plan.ask("cleo", role, surface, request(verb, thing))));
      }
      assertThat(onEach).as("%s %s is the same on every surface", verb, thing).hasSize(1);
      if (onEach.contains(true)) {
        allowed.add(thing);
      }
    }
    return allowed;
  }

  /// One tracked roadmap, in memory.
  private static final class Plan {
    private static final Clock CLOCK =
        Clock.fixed(Instant.parse("2026-11-18T09:00:00Z"), ZoneOffset.UTC);
    private static final Person ADMIN = new Person(new Person.Id("test"), "test", Role.ADMIN);

    private final InMemoryStore store = new InMemoryStore();
    private final Introductions introductions = new Introductions(store, store, CLOCK);
    private final Assistant assistant;

    Plan() throws FileProblem {
      World world = store.world(new MarkdownDocuments(), new Bench(PLAN));
      assistant = new Assistant(world, new RoadmapSync(world, CLOCK), CLOCK);
      introductions.add("ben", Role.MEMBER, ADMIN);
      new Tracking(world, CLOCK)
          .track(Path.of("/plan/ROADMAP.md"), "WM", new Asker(ADMIN, Surface.CHAT));
    }

    Reply ask(String name, Role role, Surface surface, String words) {
      introductions.add(name, role, ADMIN);
      return assistant.answer(new Asker(store.byName(name).orElseThrow(), surface), words);
    }
  }

  private static boolean isLetIn(Reply reply) {
    return !(reply instanceof Refused(var _, var sentence))
        || !(sentence.startsWith("cleo may not ") && sentence.contains("take"));
  }

  private static String request(Verb verb, Thing thing) {
    String about = verb.word() + " " + thing.named;
    return switch (verb) {
      case BLOCK, DROP -> about + " rains";
      case RENAME -> about + " Charts";
      case MOVE -> about + " \"Phase 2\"";
      case ADD -> verb.word() + " \"Phase 2\" Something";
      case OWN -> about + " cleo";
      case TARGET -> about + " 2027-01-01";
      case PRIORITY -> about + " high";
      case LINK -> about + " https://example.org/1";
      case NOTE -> about + " hm";
      case AFTER -> about + " none";
      case JOIN -> about + (thing == Thing.FREE ? " WM-2" : " WM-1");
      case MEET, UNMEET -> about + " 1";
      case SYNC -> about + " ours";
      case UNTRACK, EXPORT -> verb.word() + " ROADMAP";
      case WAIVE -> verb.word() + " R4-1f3a9c it is so";
      case VIEW, FOLLOW, STANDUP -> verb.word();
      case UNFOLLOW -> verb.word() + " is:open";
      case CHECKIN, AWAY, NEXT, MINE, REDO, DIGEST, HELP, LIST, LINT, LOG, VERIFY -> verb.word();
      case STATUS -> verb.word() + " \"Phase 2\"";
      case SHOW, START, DONE, UNBLOCK, REOPEN, DEFER, TAKE, UNDO -> about;
    };
  }
}
