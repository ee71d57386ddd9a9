package dev.waymark.core.reply;

import static dev.waymark.core.reply.Line.dim;
import static dev.waymark.core.reply.Line.plain;
import static dev.waymark.core.reply.Line.ref;
import static dev.waymark.core.reply.Line.strong;

import dev.waymark.core.reply.Line.Span;
import dev.waymark.core.reply.Reply.Digest;
import dev.waymark.core.reply.Reply.Gained;
import dev.waymark.core.reply.Reply.MilestoneNews;
import dev.waymark.core.reply.Reply.Moved;
import dev.waymark.core.reply.Reply.Movement;
import dev.waymark.core.reply.Reply.RoadmapProgress;
import dev.waymark.core.reply.Reply.Still;
import dev.waymark.core.reply.Reply.Telling;
import dev.waymark.core.reply.Reply.Topic;
import dev.waymark.core.reply.Reply.Turn;
import dev.waymark.core.reply.Reply.Waits;
import dev.waymark.core.roadmap.Criterion;
import dev.waymark.core.roadmap.Evidence;
import dev.waymark.core.roadmap.Item;
import dev.waymark.core.roadmap.Target;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A digest in words: what stands in the way first, then what moved, then what comes.
final class DigestWording {
  private final Digest digest;
  private final List<Line> lines = new ArrayList<>();

  private DigestWording(Digest digest) {
    this.digest = digest;
  }

  static List<Line> of(Digest digest) {
    DigestWording wording = new DigestWording(digest);
    wording.say();
    return wording.lines;
  }

  private void say() {
    Telling telling = digest.telling();
    add(
        strong((telling.isWeekly() ? "The week since " : "Since ") + day(digest.from())),
        dim(telling.team().isEmpty() ? "" : " · " + telling.team()));
    if (digest.moved().isEmpty() && digest.milestones().stream().noneMatch(this::isMove)) {
      add(plain("  Nothing moved."));
    }
    for (Movement movement : Movement.values()) {
      switch (movement) {
        case BLOCKED -> {
          say(movement);
          say(Topic.HELD);
        }
        case SLIPPED -> {
          say(Turn.SLIPPED);
          say(Turn.PASSED);
          say(movement);
          say(Topic.PASSED);
        }
        case DONE -> {
          say(Turn.DONE);
          say(movement);
          say(Turn.REVIEW);
        }
        case STARTED, REOPENED, ADDED -> say(movement);
      }
    }
    say(Turn.DUE);
    say(Topic.DUE);
    say(Topic.STALE);
    lines.addAll(DayWording.brief(digest.attendance(), digest.telling().language()));
    digest.roadmaps().forEach(this::say);
    digest.findings().forEach(linted -> lines.addAll(LintWording.brief(linted)));
  }

  private String day(LocalDate day) {
    return digest.telling().language().day(day);
  }

  private boolean isMove(MilestoneNews news) {
    return switch (news.turn()) {
      case DONE, SLIPPED -> true;
      case PASSED, REVIEW, DUE -> false;
    };
  }

  private void say(Turn turn) {
    for (MilestoneNews news : digest.milestones()) {
      if (news.turn() == turn) {
        add(
            plain("  " + sign(turn) + " "),
            strong(news.milestone().title()),
            plain(" " + said(news)),
            dim(isMove(news) && news.by() != null ? " (" + news.by() + ")" : ""));
      }
    }
  }

  private static String sign(Turn turn) {
    return switch (turn) {
      case DONE -> "✓";
      case SLIPPED, PASSED -> "»";
      case REVIEW -> "◇";
      case DUE -> "◷";
    };
  }

  private static String said(MilestoneNews news) {
    Target target = news.milestone().plan().target();
    List<Criterion> criteria = news.milestone().criteria();
    return switch (news.turn()) {
      case DONE -> "is done";
      case SLIPPED -> later(target) + ", was " + news.was();
      case PASSED -> "was due " + target + " and is open";
      case REVIEW ->
          "has all its items done; of its criteria %d of %d are met"
              .formatted(criteria.stream().filter(Criterion::met).count(), criteria.size());
      case DUE -> "is due " + target;
    };
  }

  private static String later(@Nullable Target target) {
    return target == null ? "has no target any more" : "is due " + target;
  }

  private void say(Movement movement) {
    List<Moved> moved = digest.moved().stream().filter(one -> one.movement() == movement).toList();
    moved.forEach(one -> lines.add(row(one)));
    int more = digest.counts().getOrDefault(movement, 0) - moved.size();
    more(sign(movement), more, stands(movement));
  }

  private void say(Topic topic) {
    for (Still still : digest.still()) {
      if (still.topic() == topic) {
        still.first().forEach(one -> lines.add(row(topic, one)));
        more(sign(topic), still.count() - still.first().size(), stands(topic));
      }
    }
  }

  private void more(String sign, int more, String stand) {
    if (more > 0) {
      String counted = String.format(Locale.ROOT, "%,d", more);
      add(
          plain("  " + sign + " "),
          dim("and " + counted + " more " + (more == 1 ? "is " : "are ") + stand));
    }
  }

  /// The roadmap as a whole, and where more or fewer items are done.
  private void say(RoadmapProgress roadmap) {
    Map<String, Integer> gains =
        digest.gains().stream()
            .filter(gained -> gained.roadmap().equals(roadmap.name()))
            .collect(Collectors.toMap(Gained::milestone, Gained::done));
    int all = gains.values().stream().mapToInt(Integer::intValue).sum();
    lines.addAll(
        Wording.of(
            roadmap,
            gains::containsKey,
            milestone -> signed(milestone == null ? all : gains.getOrDefault(milestone, 0))));
  }

  private static String signed(int gained) {
    return gained == 0 ? "" : String.format(Locale.ROOT, " %+d", gained);
  }

  private void add(Span... spans) {
    lines.add(Line.of(spans));
  }

  private Line row(Topic topic, Waits waits) {
    Item item = waits.item().item();
    String owner = item.facts().plan().owner();
    return Line.of(
        plain("  " + sign(topic) + " "),
        ref(item.ref()),
        plain(" " + item.title() + " " + said(topic, item, waits.since())),
        dim(owner == null ? "" : " (" + owner + ")"));
  }

  private String said(Topic topic, Item item, @Nullable LocalDate since) {
    String day = since == null ? "" : day(since);
    String reason = item.state().reason();
    return switch (topic) {
      case HELD -> "is blocked since " + day + (reason == null ? "" : ": " + reason);
      case PASSED -> "was due " + item.facts().plan().target() + " and is open";
      case DUE -> "is due " + item.facts().plan().target();
      case STALE -> "has not moved since " + day;
    };
  }

  private static String sign(Topic topic) {
    return switch (topic) {
      case HELD -> "■";
      case PASSED -> "»";
      case DUE -> "◷";
      case STALE -> "…";
    };
  }

  private static String stands(Topic topic) {
    return switch (topic) {
      case HELD -> "blocked since before";
      case PASSED -> "open after their day";
      case DUE -> "due within a week";
      case STALE -> "stale: list is:stale";
    };
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
    return later(target) + ", was " + moved.due();
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
