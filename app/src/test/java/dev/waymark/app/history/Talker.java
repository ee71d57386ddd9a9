package dev.waymark.app.history;

import dev.waymark.app.history.Site.Said;
import java.util.Random;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/// One person who changes things through one door, and writes down what was acknowledged.
final class Talker implements Callable<@Nullable Void> {
  private final String name;
  private final Site.Door door;
  private final Ledger ledger;
  private final Random random;
  private final int requests;

  Talker(String name, Site.Door door, Ledger ledger, long seed, int requests) {
    this.name = name;
    this.door = door;
    this.ledger = ledger;
    this.random = new Random(seed * 31 + name.hashCode());
    this.requests = requests;
  }

  @Override
  public @Nullable Void call() throws Exception {
    for (int request = 0; request < requests; request++) {
      String ref = "WM-" + (1 + random.nextInt(Ledger.ITEMS));
      String token = name + request;
      switch (random.nextInt(10)) {
        case 0, 1, 2 -> ask("note " + ref + " " + token, token);
        case 3, 4, 5 -> ask("own " + ref + " " + token, token);
        case 6 -> askOf("start", ref);
        case 7 -> askOf("done", ref);
        case 8 -> askOf("reopen", ref);
        default -> ask(random.nextBoolean() ? "undo" : "list", null);
      }
    }
    return null;
  }

  private void ask(String words, @Nullable String token) throws Exception {
    Said said = door.asked(words);
    ledger.said(name, words, said);
    if (token != null) {
      ledger.unique(token, said.yes());
    }
  }

  private void askOf(String verb, String ref) throws Exception {
    Said said = door.asked(verb + " " + ref);
    ledger.said(name, verb + " " + ref, said);
    if (said.yes()) {
      ledger.did(name, verb, ref);
    }
  }
}
