package dev.waymark.core.reply;

import static dev.waymark.core.reply.Line.dim;
import static dev.waymark.core.reply.Line.plain;
import static dev.waymark.core.reply.Line.ref;

import dev.waymark.core.reply.Line.Span;
import dev.waymark.core.reply.Reply.Digest;
import dev.waymark.core.reply.Reply.Moved;
import dev.waymark.core.reply.Reply.Movement;
import dev.waymark.core.roadmap.Evidence;
import dev.waymark.core.roadmap.Item;
import dev.waymark.core.roadmap.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What moved, in words: what stands in the way first.
final class DigestWording {
  private DigestWording() {}

  static List<Line> movements(Digest digest) {
    if (digest.moved().isEmpty()) {
      return List.of(Line.of(plain("  Nothing moved.")));
    }
    List<Line> lines = new ArrayList<>();
    for (Movement movement : Movement.values()) {
      List<Moved> moved =
          digest.moved().stream().filter(one -> one.movement() == movement).toList();
      moved.forEach(one -> lines.add(row(one)));
      int more = digest.counts().getOrDefault(movement, 0) - moved.size();
      if (more > 0) {
        String counted = String.format(Locale.ROOT, "%,d", more);
        lines.add(
            Line.of(
                plain("  " + sign(movement) + " "),
                dim(
                    "and "
                        + counted
                        + " more "
                        + (more == 1 ? "is " : "are ")
                        + stands(movement))));
      }
    }
    return lines;
  }

  private static Line row(Moved moved) {
    Item item = moved.item().item();
    return Line.of(
        plain("  " + sign(moved.movement()) + " "),
        ref(item.ref()),
        plain(" " + item.title() + " " + said(moved)),
        besides(moved.movement(), item),
        dim(" (" + moved.person() + ")"));
  }

  private static String said(Moved moved) {
    if (moved.movement() != Movement.SLIPPED) {
      return "is " + stands(moved.movement());
    }
    Target target = moved.item().item().facts().plan().target();
    return (target == null ? "has no target any more" : "is due " + target)
        + ", was "
        + moved.due();
  }

  /// Why it is blocked, or what shows that it is done.
  private static Span besides(Movement movement, Item item) {
    List<Evidence> evidence = item.state().evidence();
    @Nullable String text =
        switch (movement) {
          case BLOCKED -> item.state().reason();
          case DONE -> evidence.isEmpty() ? null : evidence.getLast().text();
          case SLIPPED, STARTED, REOPENED, ADDED -> null;
        };
    return plain(text == null ? "" : ": " + text);
  }

  private static String sign(Movement movement) {
    return switch (movement) {
      case BLOCKED -> "■";
      case SLIPPED -> "»";
      case DONE -> "✓";
      case STARTED -> "◐";
      case REOPENED -> "○";
      case ADDED -> "+";
    };
  }

  private static String stands(Movement movement) {
    return switch (movement) {
      case BLOCKED -> "blocked";
      case SLIPPED -> "due later";
      case DONE -> "done";
      case STARTED -> "in progress";
      case REOPENED -> "open again";
      case ADDED -> "new";
    };
  }
}
