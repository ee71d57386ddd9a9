package dev.waymark.bots.discord;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import net.dv8tion.jda.api.utils.data.DataObject;

/// Every payload of the app passes here, and is held against what Discord takes.
final class FakeTable {
  /// @param what `reply`, `edit`, `follow`, `post`, `modal`, `choices` or `command`
  record Sent(String what, DataObject payload) {}

  private final List<Sent> sent = new CopyOnWriteArrayList<>();
  private final List<String> violations = new CopyOnWriteArrayList<>();
  private volatile boolean remembers = true;

  void sent(String what, DataObject payload) {
    if (remembers) {
      sent.add(new Sent(what, DataObject.fromJson(payload.toString())));
    }
    DiscordLimits.violations(what, payload)
        .forEach(violation -> violations.add(what + ": " + violation + " in " + payload));
  }

  /// Oldest first.
  List<Sent> sent() {
    return List.copyOf(sent);
  }

  /// What Discord would not have taken, or shown as something else.
  List<String> violations() {
    return List.copyOf(violations);
  }

  /// For long runs.
  void forget() {
    remembers = false;
  }
}
