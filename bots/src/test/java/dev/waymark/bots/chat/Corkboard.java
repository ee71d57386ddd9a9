package dev.waymark.bots.chat;

import dev.waymark.core.event.Identity;
import dev.waymark.core.port.Announcer.NotPosted;
import dev.waymark.core.reply.Line;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// A chat service's channels for tests: remembers what hangs there.
final class Corkboard implements Noticeboard {
  /// What hangs there, by key, as people read it.
  private final Map<String, String> hanging = new LinkedHashMap<>();

  /// What was done, oldest first.
  final List<String> done = new ArrayList<>();

  /// What happens right after something was put up.
  Runnable afterPut = () -> {};

  /// Why nothing can be done; empty for it can.
  String broken = "";

  List<String> hanging() {
    return List.copyOf(hanging.values());
  }

  void tearDown() {
    hanging.clear();
  }

  @Override
  public String put(String channel, String key, boolean repeated, Notice notice) throws NotPosted {
    check();
    done.add((repeated && hanging.containsKey(key) ? "found " : "put ") + channel);
    hanging.put(key, text(notice));
    afterPut.run();
    return key;
  }

  @Override
  public boolean change(String channel, String message, Notice notice) throws NotPosted {
    check();
    done.add("changed " + channel);
    return hanging.computeIfPresent(message, (_, _) -> text(notice)) != null;
  }

  private void check() throws NotPosted {
    if (!broken.isEmpty()) {
      throw new NotPosted(broken);
    }
  }

  private static String text(Notice notice) {
    String lines =
        notice.sheet().lines().stream().map(Line::text).collect(Collectors.joining("\n"));
    return notice.called().stream()
        .map(Identity::value)
        .map(id -> "\n@" + id)
        .collect(Collectors.joining("", lines, ""));
  }
}
