package dev.waymark.tui.screen;

import dev.waymark.core.filter.Arrangement;
import dev.waymark.core.reply.Line;
import dev.waymark.core.reply.Wording;
import dev.waymark.core.request.Verb;
import dev.waymark.core.roadmap.Priority;
import dev.waymark.core.roadmap.Status;
import dev.waymark.tui.screen.Memory.Change;
import dev.waymark.tui.screen.Overlay.Option;
import dev.waymark.tui.screen.Overlay.Then;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;

/// What the pickers offer.
final class Choices {
  private Choices() {}

  private static Option option(String label, Then then) {
    return new Option(Line.of(Line.plain(label)), then);
  }

  static List<Option> statuses() {
    return Arrays.stream(Status.values())
        .map(status -> option(Wording.glyph(status) + " " + status.word(), becoming(status)))
        .toList();
  }

  private static Then becoming(Status status) {
    return switch (status) {
      case PLANNED -> new Overlay.Make(new Change(Verb.REOPEN, ""));
      case IN_PROGRESS -> new Overlay.Make(new Change(Verb.START, ""));
      case BLOCKED -> new Overlay.Begin(Verb.BLOCK);
      case DONE -> new Overlay.Make(new Change(Verb.DONE, ""));
      case DEFERRED -> new Overlay.Make(new Change(Verb.DEFER, ""));
      case DROPPED -> new Overlay.Make(new Change(Verb.DROP, ""));
    };
  }

  static List<Option> owners(App app) {
    TreeSet<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    names.addAll(app.known().people());
    app.contents()
        .ifPresent(
            contents ->
                contents.items().stream()
                    .map(listed -> listed.item().facts().plan().owner())
                    .filter(owner -> owner != null && !owner.contains(" "))
                    .map(Objects::requireNonNull)
                    .forEach(names::add));
    names.remove(app.welcome().person());
    return Stream.concat(
            Stream.of(
                option(app.welcome().person() + " (you)", owned("me")),
                option("nobody", owned("none"))),
            names.stream().map(name -> option(name, owned(name))))
        .toList();
  }

  private static Then owned(String name) {
    return new Overlay.Make(new Change(Verb.OWN, name));
  }

  static List<Option> priorities() {
    return Stream.concat(Arrays.stream(Priority.values()).map(Priority::word), Stream.of("none"))
        .map(word -> option(word, new Overlay.Make(new Change(Verb.PRIORITY, word))))
        .toList();
  }

  static List<Option> orders() {
    return Stream.concat(
            Stream.of(option("as in the file", new Overlay.Arrange(""))),
            Arrays.stream(Arrangement.Field.values())
                .map(
                    field ->
                        option("by " + field.word(), new Overlay.Arrange("sort:" + field.word()))))
        .toList();
  }
}
