package dev.waymark.bots.chat;

import dev.waymark.bots.chat.card.Offer;
import dev.waymark.core.event.Identity;
import dev.waymark.core.port.Announcer.NotPosted;
import dev.waymark.core.reply.Line;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// A chat service for tests where the app can be alone with people: tells what it is told.
final class Letterboxes implements Noticeboard {
  private final Map<String, String> messages = new HashMap<>();
  private final Consumer<String> told;
  private final boolean areAlone;

  /// The sheets that were put up, newest last.
  final List<Notice> put = new ArrayList<>();

  /// What happens right after something was put up.
  Runnable afterPut = () -> {};

  String broken = "";

  Letterboxes(boolean areAlone, Consumer<String> told) {
    this.areAlone = areAlone;
    this.told = told;
  }

  @Override
  public Optional<String> alone(Identity who) throws NotPosted {
    check();
    return areAlone ? Optional.of("D" + who.value()) : Optional.empty();
  }

  @Override
  public String put(String channel, String key, boolean repeated, Notice notice) throws NotPosted {
    check();
    if (!repeated || !messages.containsKey(key)) {
      put.add(notice);
      told.accept("→ " + channel + "\n" + text(notice));
    }
    messages.put(key, channel);
    afterPut.run();
    return key;
  }

  @Override
  public boolean change(String channel, String message, Notice notice) throws NotPosted {
    check();
    told.accept("~ " + channel + "\n" + text(notice));
    return messages.containsKey(message);
  }

  private void check() throws NotPosted {
    if (!broken.isEmpty()) {
      throw new NotPosted(broken);
    }
  }

  private static String text(Notice notice) {
    String called =
        notice.called().stream()
            .map(one -> "  @" + one.value() + "\n")
            .collect(Collectors.joining());
    String offers =
        notice.sheet().offers().stream()
            .map(Offer::label)
            .collect(Collectors.joining("] [", "  [", "]\n"));
    return notice.sheet().lines().stream()
            .map(Line::text)
            .collect(Collectors.joining("\n  ", "  ", "\n"))
        + called
        + (notice.sheet().offers().isEmpty() ? "" : offers);
  }
}
