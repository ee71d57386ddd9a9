package dev.waymark.app.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.core.port.Bytes;
import dev.waymark.core.port.Documents;
import dev.waymark.core.port.World;
import dev.waymark.core.roadmap.Conflict;
import dev.waymark.core.roadmap.Conflict.Field;
import dev.waymark.core.roadmap.Facts;
import dev.waymark.core.roadmap.Item;
import dev.waymark.core.roadmap.Roadmap;
import dev.waymark.tui.loop.Glass;
import dev.waymark.tui.screen.Size;
import dev.waymark.tui.screen.Welcome;
import dev.waymark.tui.text.Look;
import java.nio.file.Files;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The plan as the file, the store and every surface show it.
final class Views implements AutoCloseable {
  private static final Pattern ROW = Pattern.compile("([○◐■✓→×]) +(WM-\\d+) .*");

  private final Site site;
  private final Roadmap roadmap;
  private final Glass board = new Glass(new Size(100, 24), new Look(Look.Colours.NONE, true));

  /// The board is looked at from now on.
  Views(Site site) {
    this.site = site;
    this.roadmap = site.wiring().world().items().roadmaps().getFirst();
    Clock clock = Clock.systemUTC();
    board.watching(site.board("tess"), new Welcome("team", "tess", ZoneOffset.UTC), clock);
    board.until("q quit").untilGone("Reading the plan");
  }

  /// All say the same.
  void agree() throws Exception {
    fileAndStore();
    Map<String, String> expected = rows(site.commandLine("dora").asked("list").text());
    for (Site.Door door :
        List.of(site.slack("anna"), site.ssh(), site.commandLine("carl"), site.process("pia"))) {
      assertThat(rows(door.asked("list").text())).isEqualTo(expected);
    }
    assertThat(marks(rows(board.text()))).isEqualTo(marks(expected));
  }

  /// What the board has of an item in one line.
  private static Map<String, String> marks(Map<String, String> rows) {
    Map<String, String> marks = new TreeMap<>();
    rows.forEach((ref, row) -> marks.put(ref, row.substring(0, 1)));
    return marks;
  }

  private static Map<String, String> rows(String text) {
    Map<String, String> rows = new TreeMap<>();
    Matcher row = ROW.matcher(text);
    while (row.find()) {
      rows.put(row.group(2), row.group());
    }
    assertThat(rows).as(text).hasSize(Ledger.ITEMS);
    return rows;
  }

  @Override
  public void close() {
    board.close();
  }

  private void fileAndStore() throws Exception {
    World world = site.wiring().world();
    Bytes text = Bytes.of(Files.readAllBytes(site.file()));
    assertThat(world.journal().pending(roadmap.id())).isEmpty();
    assertThat(world.journal().synced(roadmap.id()).orElseThrow().text()).isEqualTo(text);
    Map<String, Facts> read =
        ((Documents.Read) world.documents().read(text))
            .outline().entries().stream()
                .map(entry -> entry.facts())
                .collect(Collectors.toMap(Facts::title, Function.identity()));
    assertThat(read).hasSize(Ledger.ITEMS);
    for (Item item : world.items().all(roadmap.id())) {
      for (Field field : List.of(Field.OWNER, Field.STATUS)) {
        String ours = field.in(item.facts());
        String theirs = field.in(read.get(item.title()));
        if (!ours.equals(theirs)) {
          assertThat(item.state().conflicts()).contains(new Conflict(field, ours, theirs));
        }
      }
    }
  }
}
