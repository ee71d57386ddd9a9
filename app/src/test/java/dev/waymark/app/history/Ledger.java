package dev.waymark.app.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.app.history.Site.Said;
import dev.waymark.core.event.Recorded;
import dev.waymark.core.port.Journal;
import dev.waymark.core.port.World;
import dev.waymark.core.roadmap.Item;
import dev.waymark.core.roadmap.Person;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/// What everybody was told, to be compared with what is known in the end.
final class Ledger {
  static final int ITEMS = 6;

  /// One save of the editor's.
  private record Typed(String ref, String token) {}

  private final Map<String, Boolean> unique = new ConcurrentHashMap<>();
  private final Map<String, Integer> did = new ConcurrentHashMap<>();
  private final Map<String, Long> compared = new ConcurrentHashMap<>();
  private final Queue<Typed> typed = new ConcurrentLinkedQueue<>();
  private final Queue<String> said = new ConcurrentLinkedQueue<>();
  private int conflicts;

  static String title(int item) {
    return "Item number " + "abcdef".charAt(item - 1);
  }

  static String roadmap() {
    StringBuilder text =
        new StringBuilder("# Plan\n\n## M1\n\n| Item | Owner | Status |\n|---|---|---|\n");
    for (int item = 1; item <= ITEMS; item++) {
      text.append("| ").append(title(item)).append(" | eve | Planned |\n");
    }
    return text.toString();
  }

  void said(String who, String words, Said answer) {
    said.add(who + "> " + words + "  < " + answer.text().strip());
  }

  /// A text that is nowhere else.
  void unique(String token, boolean yes) {
    unique.put(token, yes);
  }

  void did(String who, String verb, String ref) {
    did.merge(who + " " + verb + " " + ref, 1, Integer::sum);
  }

  void compared(String token, long version, boolean yes) {
    if (yes) {
      compared.put(token, version);
    }
  }

  void typed(String ref, String token) {
    typed.add(new Typed(ref, token));
  }

  /// How much was acknowledged.
  long acknowledged() {
    return unique.values().stream().filter(yes -> yes).count()
        + did.values().stream().mapToInt(count -> count).sum();
  }

  /// How often the file's side was kept beside the store's.
  int conflicts() {
    return conflicts;
  }

  int saves() {
    return typed.size();
  }

  List<String> everythingSaid() {
    return List.copyOf(said);
  }

  /// Goes through the journal and finds everything that was acknowledged once, nothing that was
  /// not, and no decision that was made on what was no longer so.
  ///
  /// @return how many saves of the editor's are there as facts or as conflicts
  int check(World world) {
    Hindsight hindsight = new Hindsight(typedByRef());
    for (Recorded recorded : all(world.journal())) {
      hindsight.look(recorded);
    }
    assertThat(hindsight.wrong()).isEmpty();
    conflicts = hindsight.conflicts();
    Map<String, Integer> seen = hindsight.seen();
    unique.forEach(
        (token, yes) -> assertThat(seen.getOrDefault(token, 0)).as(token).isEqualTo(yes ? 1 : 0));
    Map<String, Integer> done = new HashMap<>();
    hindsight
        .done()
        .forEach((key, count) -> done.put(key.replaceFirst("^\\S+", name(world, key)), count));
    assertThat(done).isEqualTo(did);
    compared.forEach(
        (token, version) ->
            assertThat(hindsight.versions()).as("compared").containsEntry(token, version));
    for (Item item : hindsight.items()) {
      assertThat(world.items().byId(item.id()).orElseThrow().state()).isEqualTo(item.state());
    }
    return typedIn(hindsight.saved());
  }

  private static String name(World world, String key) {
    Person.Id id = new Person.Id(key.substring(0, key.indexOf(' ')));
    return world.people().byId(id).orElseThrow().name();
  }

  private Map<String, Set<String>> typedByRef() {
    Map<String, Set<String>> byRef = new HashMap<>();
    typed.forEach(one -> byRef.computeIfAbsent(one.ref(), _ -> new HashSet<>()).add(one.token()));
    return byRef;
  }

  /// The last save of each row has to be there; an earlier one may have been typed over by its own
  /// hand before anybody looked.
  private int typedIn(Set<String> saved) {
    Map<String, String> last = new LinkedHashMap<>();
    typed.forEach(one -> last.put(one.ref(), one.token()));
    assertThat(saved).as("what the editor typed").containsAll(last.values());
    return (int) typed.stream().filter(one -> saved.contains(one.token())).count();
  }

  private static List<Recorded> all(Journal journal) {
    List<Recorded> all = new ArrayList<>();
    for (List<Recorded> page = journal.since(0, 1_000);
        !page.isEmpty();
        page = journal.since(all.getLast().sequence(), 1_000)) {
      all.addAll(page);
    }
    return all;
  }
}
