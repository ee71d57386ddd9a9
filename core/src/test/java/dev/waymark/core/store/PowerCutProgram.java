package dev.waymark.core.store;

import dev.waymark.core.event.RoadmapEvent.ItemNoted;
import dev.waymark.core.port.Given;
import java.nio.file.Path;
import org.sqlite.SQLiteConfig.SynchronousMode;

/// Makes changes, and says so after each.
final class PowerCutProgram {
  private PowerCutProgram() {}

  /// `FILE FULL|NORMAL CHANGES`
  public static void main(String[] args) {
    Sqlite sqlite = new Sqlite(Path.of(args[0]), SynchronousMode.valueOf(args[1]));
    try (Store store = Store.on(sqlite)) {
      Given given = new Given(store.journal());
      given.kites("Tail");
      for (int version = 1; version <= Integer.parseInt(args[2]); version++) {
        given.done(Given.change("i1", version, new ItemNoted("windy")));
        System.out.println("kept " + (version + 2));
        System.out.flush();
      }
    }
  }
}
