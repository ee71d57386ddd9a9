package dev.waymark.tui.screen;

import dev.waymark.core.request.Verb;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a session remembers of what its person did.
///
/// @param change the last one, for doing it again elsewhere
/// @param lines of how many lines the last change was made, which undo takes back together
/// @param requests the last ones of this session, so that their news is none
/// @param filters typed before, the latest last
/// @param commands likewise
/// @param mouse whether the mouse is used
record Memory(
    @Nullable Change change,
    int lines,
    Set<String> requests,
    List<String> filters,
    List<String> commands,
    boolean mouse) {
  private static final int MOST = 50;

  static final Memory NONE = new Memory(null, 1, Set.of(), List.of(), List.of(), false);

  /// A change without the items it is of.
  ///
  /// @param rest what follows them; empty for nothing
  record Change(Verb verb, String rest) {
    private static final Set<Verb> SEVERAL =
        Set.of(Verb.START, Verb.DONE, Verb.UNBLOCK, Verb.REOPEN, Verb.DEFER, Verb.TAKE);

    /// As it is said of these: in one line where the grammar takes several.
    List<String> lines(List<String> subjects) {
      String tail = rest.isEmpty() ? "" : " " + rest;
      return SEVERAL.contains(verb)
          ? List.of(verb.word() + " " + String.join(" ", subjects) + tail)
          : subjects.stream().map(one -> verb.word() + " " + one + tail).toList();
    }
  }

  Memory {
    requests = Set.copyOf(requests);
    filters = List.copyOf(filters);
    commands = List.copyOf(commands);
  }

  Memory changing(@Nullable Change newChange, int newLines) {
    return new Memory(newChange, newLines, requests, filters, commands, mouse);
  }

  Memory asked(List<String> newRequests) {
    Set<String> all = new LinkedHashSet<>(newRequests);
    requests.stream().limit(MOST).forEach(all::add);
    return new Memory(change, lines, all, filters, commands, mouse);
  }

  Memory typed(Prompt.Kind kind, String text) {
    return switch (kind) {
      case FILTER -> new Memory(change, lines, requests, with(filters, text), commands, mouse);
      case COMMAND -> new Memory(change, lines, requests, filters, with(commands, text), mouse);
      case REST -> this;
    };
  }

  List<String> typed(Prompt.Kind kind) {
    return switch (kind) {
      case FILTER -> filters;
      case COMMAND -> commands;
      case REST -> List.of();
    };
  }

  Memory mousing(boolean on) {
    return new Memory(change, lines, requests, filters, commands, on);
  }

  private static List<String> with(List<String> before, String text) {
    List<String> all = new ArrayList<>(before);
    all.remove(text);
    if (!text.isBlank()) {
      all.add(text);
    }
    return all.subList(Math.max(0, all.size() - MOST), all.size());
  }
}
