package dev.waymark.app.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// A script that reads the file, thinks, and saves all of it with another owner in one row: also
/// over what came in between.
final class Editor implements Callable<@Nullable Void> {
  private static final long LONGEST_THOUGHT = 30_000_000;

  private final Path file;
  private final Ledger ledger;
  private final Random random;
  private volatile boolean stopped;

  Editor(Path file, Ledger ledger, long seed) {
    this.file = file;
    this.ledger = ledger;
    this.random = new Random(seed);
  }

  void stop() {
    stopped = true;
  }

  @Override
  public @Nullable Void call() throws IOException {
    for (int save = 0; !stopped; save++) {
      int item = 1 + random.nextInt(Ledger.ITEMS);
      String token = "typed" + save;
      String text = Files.readString(file);
      LockSupport.parkNanos((long) (random.nextDouble() * LONGEST_THOUGHT));
      Path beside = file.resolveSibling("ROADMAP.md~");
      Files.writeString(beside, with(text, item, token));
      Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
      ledger.typed("WM-" + item, token);
      LockSupport.parkNanos((long) (random.nextDouble() * 4 * LONGEST_THOUGHT));
    }
    return null;
  }

  private static String with(String text, int item, String owner) {
    List<String> lines = new ArrayList<>();
    for (String line : text.lines().toList()) {
      String[] cells = line.split("\\|", -1);
      if (cells.length == 5 && cells[1].strip().equals(Ledger.title(item))) {
        cells[2] = " " + owner + " ";
      }
      lines.add(String.join("|", cells));
    }
    return String.join("\n", lines) + "\n";
  }
}
