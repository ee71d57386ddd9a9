package dev.waymark.core.assistant.verb;

import dev.waymark.core.event.Recorded;
import dev.waymark.core.event.RoadmapEvent.MilestonesRead;
import dev.waymark.core.reply.Reply;
import dev.waymark.core.roadmap.Item;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `log [REF]`
public final class LogVerb {
  private LogVerb() {}

  private static final int MOST = 100;

  /// @param item null for everything
  public static Reply answer(@Nullable Item item, View view) {
    List<Recorded> events =
        item == null
            ? view.world().journal().latest(MOST)
            : view.world().journal().of(item.id()).reversed();
    return new Reply.History(
        events.stream()
            .filter(event -> !(event.event() instanceof MilestonesRead))
            .map(view::entry)
            .toList());
  }
}
