package dev.waymark.tui.screen;

import dev.waymark.core.insight.Burnup;
import dev.waymark.core.reply.Reply;
import dev.waymark.core.reply.Reply.Linted;
import dev.waymark.core.reply.Reply.LogEntry;
import dev.waymark.core.reply.Reply.SavedView;
import dev.waymark.core.roadmap.Item;
import dev.waymark.tui.key.Key;
import dev.waymark.tui.plan.Contents;
import java.util.List;

/// What a screen hears.
public sealed interface Message {

  record Pressed(Key key) implements Message {}

  record Resized(Size size) implements Message {}

  /// Somebody changed something, somewhere.
  record News() implements Message {}

  /// The plan as it is now, and what happened last.
  ///
  /// @param problems sentences about what could not be looked at
  record Loaded(Contents contents, List<LogEntry> entries, Known known, List<String> problems)
      implements Message {
    public Loaded {
      entries = List.copyOf(entries);
      problems = List.copyOf(problems);
    }
  }

  /// Names that can be said.
  ///
  /// @param people of everybody known
  record Known(List<String> people, List<SavedView> views) {
    public static final Known NOTHING = new Known(List.of(), List.of());

    public Known {
      people = List.copyOf(people);
      views = List.copyOf(views);
    }
  }

  /// What happened since, latest first.
  record Followed(List<LogEntry> entries) implements Message {
    public Followed {
      entries = List.copyOf(entries);
    }
  }

  /// @param lines what was said
  /// @param replies one for each of them
  record Answered(List<String> lines, List<Reply> replies) implements Message {
    public Answered {
      lines = List.copyOf(lines);
      replies = List.copyOf(replies);
    }
  }

  /// @param item whose card was asked for
  record Shown(Item.Id item, Reply reply) implements Message {}

  /// @param further whether the cursor is to go on to the next finding
  record Checked(List<Linted> files, boolean further) implements Message {
    public Checked {
      files = List.copyOf(files);
    }
  }

  record Counted(Burnup burnup) implements Message {}

  /// What was fresh no longer is.
  record Faded(long number) implements Message {}

  /// Something failed.
  ///
  /// @param asked whether it was to answer what the person said
  record Broken(String sentence, boolean asked) implements Message {}
}
