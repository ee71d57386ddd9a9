package dev.waymark.core.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.core.event.Surface;
import dev.waymark.core.markdown.MarkdownDocuments;
import dev.waymark.core.port.Documents;
import dev.waymark.core.port.InMemoryStore;
import dev.waymark.core.port.World;
import dev.waymark.core.reply.Reply;
import dev.waymark.core.request.Asker;
import dev.waymark.core.roadmap.Conflict;
import dev.waymark.core.roadmap.Conflict.Field;
import dev.waymark.core.roadmap.Facts;
import dev.waymark.core.roadmap.Item;
import dev.waymark.core.roadmap.Person;
import dev.waymark.core.roadmap.Person.Role;
import dev.waymark.core.sync.RoadmapSync;
import dev.waymark.core.sync.Tracking;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/// One run: people, an editor and git on one roadmap, and beside it what should come of it. Of each
/// item's status and owner it is known what the store and the file say, and what the file had no
/// chance to learn.
final class Interleaving {
  private static final Path FILE = Path.of("/plan/ROADMAP.md");
  private static final List<Field> FIELDS = List.of(Field.STATUS, Field.OWNER);
  private static final List<String> STATUSES = List.of("Planned", "In Progress", "Done");
  private static final List<String> OWNERS = List.of("ana", "ben", "eve");
  private static final int ITEMS = 4;

  /// One fact of one item.
  private record Slot(String title, Field field) {}

  /// What should be.
  private static final class Should {
    String store = "";
    String file = "";
    boolean differs;
    boolean waits;
    Instant changed = Instant.MIN;
  }

  private final Random random;
  private final Bench bench = new Bench(document());
  private final InMemoryStore store = new InMemoryStore();
  private final World world = store.world(new MarkdownDocuments(), bench);
  private final Hand clock = new Hand();
  private final List<Assistant> processes = List.of(process(), process());
  private final List<String> told = new ArrayList<>();
  private final List<String> saved = new ArrayList<>();
  private final Map<Slot, Should> should = new HashMap<>();
  private final Map<String, String> refs = new HashMap<>();
  private int conflicts;

  /// A clock that goes when it is moved.
  private static final class Hand extends Clock {
    private Instant now = Instant.parse("2026-11-18T09:00:00Z");

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }

  Interleaving(long seed) throws Exception {
    random = new Random(seed);
    new Tracking(world, clock).track(FILE, "WM", asker("ana"));
    for (Item item : items()) {
      refs.put(item.title(), item.ref().toString());
      for (Field field : FIELDS) {
        Should one = new Should();
        one.store = field.in(item.facts());
        one.file = one.store;
        should.put(new Slot(item.title(), field), one);
      }
    }
    saved.add(bench.text());
  }

  private Assistant process() {
    return new Assistant(world, new RoadmapSync(world, clock), clock);
  }

  private static String document() {
    StringBuilder text =
        new StringBuilder("# Plan\n\n## M1\n\n| Item | Owner | Status |\n|---|---|---|\n");
    for (int one = 0; one < ITEMS; one++) {
      text.append("| Item number ").append("abcd".charAt(one)).append(" | eve | Planned |\n");
    }
    return text.toString();
  }

  private static Asker asker(String name) {
    return new Asker(new Person(new Person.Id(name), name, Role.MEMBER), Surface.CHAT);
  }

  List<String> told() {
    return told;
  }

  int conflicts() {
    return conflicts;
  }

  void play(int steps) {
    for (int step = 0; step < steps; step++) {
      switch (random.nextInt(14)) {
        case 0, 1, 2 -> change(false);
        case 3, 4 -> change(true);
        case 5 -> crash();
        case 6, 7 -> edit();
        case 8 -> checkout();
        case 9 -> breakAndHeal();
        case 10 -> answer();
        case 11, 12 -> changeOfTwo();
        default -> {
          clock.now = clock.now.plusSeconds(random.nextInt(20));
          continue;
        }
      }
      look();
    }
  }

  private List<Item> items() {
    return store.all(store.roadmaps().getFirst().id());
  }

  private Reply ask(String words) {
    told.add("\n  " + words);
    return processes
        .get(random.nextInt(processes.size()))
        .answer(asker(random.nextBoolean() ? "ana" : "ben"), words);
  }

  private Slot anySlot() {
    String title = "Item number " + "abcd".charAt(random.nextInt(ITEMS));
    return new Slot(title, FIELDS.get(random.nextInt(FIELDS.size())));
  }

  private String anyValue(Field field) {
    List<String> values = field == Field.STATUS ? STATUSES : OWNERS;
    return values.get(random.nextInt(values.size()));
  }

  private static String spoken(Field field, String cell) {
    return field == Field.STATUS ? cell.toLowerCase(Locale.ROOT).replace(' ', '-') : cell;
  }

  /// @param raced whether the editor saves in the middle of it
  private void change(boolean raced) {
    settle();
    Slot slot = anySlot();
    String value = anyValue(slot.field());
    String words = words(slot, value);
    String before = bench.text();
    List<Map.Entry<Slot, String>> edits = new ArrayList<>();
    if (raced) {
      Slot other = random.nextBoolean() ? slot : anySlot();
      String cell = anyValue(other.field());
      bench.rightBeforeWriting(
          () -> {
            save(with(bench.text(), other, cell));
            edits.add(Map.entry(other, cell));
            told.add(" (editor: " + other + " " + cell + ")");
          });
    }
    boolean changed = ask(words) instanceof Reply.Changed;
    bench.nothingMore();
    Should one = should.get(slot);
    if (!changed) {
      return;
    }
    assertThat(one.store).as(words).isNotEqualTo(spoken(slot.field(), value));
    commit(slot, value);
    edits.forEach(edit -> learn(edit.getKey(), spoken(edit.getKey().field(), edit.getValue())));
    settled();
    if (!raced && random.nextInt(3) == 0) {
      takeBack(slot, before);
    }
  }

  /// Two processes change the plan at the same moment: one has found its item already when it has
  /// to wait for the other, which may have an editor in its way, or end before it has written.
  private void changeOfTwo() {
    settle();
    Slot slot = anySlot();
    String value = anyValue(slot.field());
    String words = words(slot, value);
    bench.whileWaiting(
        () -> {
          told.add(" (waits)");
          switch (random.nextInt(3)) {
            case 0 -> change(false);
            case 1 -> change(true);
            default -> crash();
          }
        });
    boolean changed = ask(words) instanceof Reply.Changed;
    bench.nothingMore();
    settled();
    if (changed) {
      assertThat(should.get(slot).store).as(words).isNotEqualTo(spoken(slot.field(), value));
      commit(slot, value);
      settled();
    }
  }

  private void commit(Slot slot, String value) {
    Should one = should.get(slot);
    one.store = spoken(slot.field(), value);
    one.differs = false;
    one.waits = true;
    one.changed = clock.now;
  }

  /// Right after a change nobody else had a hand in it.
  private void takeBack(Slot slot, String before) {
    String after = bench.text();
    assertThat(ask("undo " + refs.get(slot.title()))).isNotNull();
    if (bench.text().equals(after)) {
      resume();
      return;
    }
    if (should.values().stream().noneMatch(one -> one.differs)) {
      assertThat(bench.text()).as("the file after the undo").isEqualTo(before);
    }
    resume();
  }

  /// What undo and answers do is checked elsewhere; here it goes on from what they left.
  private void resume() {
    for (Item item : items()) {
      for (Field field : FIELDS) {
        Should one = should.get(new Slot(item.title(), field));
        String now = field.in(item.facts());
        one.changed = now.equals(one.store) ? one.changed : clock.now;
        one.store = now;
        one.differs = item.state().differsOn(field);
        one.waits = false;
        one.file = field.in(read(item.title()));
      }
    }
  }

  private String words(Slot slot, String value) {
    String ref = refs.get(slot.title());
    return switch (slot.field()) {
      case OWNER -> "own " + ref + " " + value;
      default ->
          switch (value) {
            case "Done" -> "done " + ref;
            case "Planned" -> "reopen " + ref;
            default -> "start " + ref;
          };
    };
  }

  /// The process ends between the commit and the write.
  private void crash() {
    settle();
    Slot slot = anySlot();
    String value = anyValue(slot.field());
    bench.rightBeforeWriting(
        () -> {
          throw new Bench.Crash();
        });
    boolean changed;
    try {
      changed = ask(words(slot, value)) instanceof Reply.Changed;
    } catch (Bench.Crash crash) {
      told.add(" (crash)");
      changed = true;
    }
    if (changed) {
      commit(slot, value);
    }
    bench.nothingMore();
    if (random.nextBoolean()) {
      edit();
    }
  }

  private void edit() {
    Slot slot = anySlot();
    String cell = anyValue(slot.field());
    told.add("\n  editor: " + slot.title() + " " + slot.field().word() + " " + cell);
    save(with(bench.text(), slot, cell));
    learnAll();
  }

  private void checkout() {
    told.add("\n  git checkout");
    bench.save(saved.get(random.nextInt(saved.size())));
    learnAll();
  }

  private void save(String text) {
    bench.save(text);
    saved.add(text);
  }

  /// Half a file, no file's text, git's marks: nothing may come of them.
  private void breakAndHeal() {
    settle();
    String whole = bench.text();
    bench.save(
        switch (random.nextInt(3)) {
          case 0 -> "";
          case 1 -> whole.substring(0, whole.length() - 4);
          default -> "<<<<<<< HEAD\n" + whole + "=======\n" + whole + ">>>>>>> other\n";
        });
    assertThat(ask("list")).isInstanceOf(Reply.Remarked.class);
    assertThat(ask("done " + refs.get("Item number a"))).isInstanceOf(Reply.Refused.class);
    bench.save(whole);
  }

  private void answer() {
    settle();
    String ref = refs.get(anySlot().title());
    String words =
        switch (random.nextInt(4)) {
          case 0 -> "sync " + ref + " ours";
          case 1 -> "sync " + ref + " theirs";
          case 2 -> "undo";
          default -> "redo";
        };
    ask(words);
    resume();
  }

  /// What the file says of everything is learnt with the next command.
  private void learnAll() {
    settle();
  }

  private void settle() {
    ask("list");
    for (Map.Entry<Slot, Should> entry : should.entrySet()) {
      String said = said(entry.getKey());
      if (said != null) {
        learn(entry.getKey(), said);
      }
    }
    settled();
  }

  /// What was saved last, for the facts that no waiting patch was written over.
  private String said(Slot slot) {
    Should one = should.get(slot);
    String now = slot.field().in(read(slot.title()));
    return one.waits && now.equals(one.store) ? one.file : now;
  }

  private void learn(Slot slot, String said) {
    Should one = should.get(slot);
    if (said.equals(one.file)) {
      return;
    }
    boolean unlearnt = one.waits || one.changed.isAfter(clock.now.minusSeconds(10));
    if (said.equals(one.store)) {
      one.differs = false;
    } else if (one.differs || unlearnt) {
      conflicts += one.differs ? 0 : 1;
      one.differs = true;
    } else {
      one.store = said;
    }
    one.file = said;
  }

  private void settled() {
    for (Should one : should.values()) {
      one.file = one.differs ? one.file : one.store;
      one.waits = false;
    }
  }

  private Facts read(String title) {
    var reading = world.documents().read(bench.load(FILE).text());
    return ((Documents.Read) reading)
        .outline().entries().stream()
            .map(entry -> entry.facts())
            .filter(facts -> facts.title().equals(title))
            .findFirst()
            .orElseThrow();
  }

  private static String with(String text, Slot slot, String cell) {
    StringBuilder now = new StringBuilder();
    for (String line : text.lines().toList()) {
      String[] cells = line.split("\\|", -1);
      if (cells.length == 5 && cells[1].strip().equals(slot.title())) {
        cells[slot.field() == Field.OWNER ? 2 : 3] = " " + cell + " ";
      }
      now.append(String.join("|", cells)).append('\n');
    }
    return now.toString();
  }

  /// Everybody sees what should be.
  private void look() {
    settle();
    assertThat(items()).hasSize(ITEMS);
    for (Item item : items()) {
      assertThat(item.ref()).hasToString(refs.get(item.title()));
      for (Field field : FIELDS) {
        Should one = should.get(new Slot(item.title(), field));
        String what = item.ref() + " " + field.word();
        String file = field.in(read(item.title()));
        assertThat(field.in(item.facts())).as("%s in the store", what).isEqualTo(one.store);
        assertThat(file).as("%s in the file", what).isEqualTo(one.file);
        assertThat(item.state().differsOn(field)).as("%s differs", what).isEqualTo(one.differs);
        for (Conflict conflict : item.state().conflicts()) {
          if (conflict.field() == field) {
            assertThat(conflict).isEqualTo(new Conflict(field, one.store, file));
          }
        }
      }
    }
    assertThat(store.pending(store.roadmaps().getFirst().id())).isEmpty();
  }
}
