package dev.waymark.tui.screen;

import dev.waymark.core.filter.Arrangement;
import dev.waymark.core.filter.Filter.Standing;
import dev.waymark.core.reply.Reply.SavedView;
import dev.waymark.core.request.Verb;
import dev.waymark.core.roadmap.Priority;
import dev.waymark.core.roadmap.Rule;
import dev.waymark.core.roadmap.Status;
import dev.waymark.tui.plan.Contents;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What could stand where the cursor is in a line that is typed.
///
/// @param begun how many characters before the cursor a candidate takes the place of
record Completion(int begun, List<String> candidates) {
  private static final int MOST = 60;
  private static final List<String> DAYS =
      List.of("today", "tomorrow", "fri", "+1w", "+2w", "+1m", "none");

  Completion {
    candidates = List.copyOf(candidates);
  }

  static Completion of(App app, Prompt prompt) {
    String before = prompt.before();
    int from = wordStart(before);
    String word = before.substring(from);
    Stream<String> possible =
        switch (prompt.kind()) {
          case FILTER -> filter(app, word);
          case COMMAND -> command(app, before.substring(0, from), word);
          case REST -> rest(app, prompt.begun(), word);
        };
    String folded = word.toLowerCase(Locale.ROOT);
    return new Completion(
        word.length(),
        possible
            .filter(one -> one.toLowerCase(Locale.ROOT).startsWith(folded))
            .distinct()
            .limit(MOST)
            .toList());
  }

  /// A word may be in quotes, also behind a colon.
  private static int wordStart(String before) {
    boolean quoted = false;
    int start = 0;
    for (int i = 0; i < before.length(); i++) {
      if (before.charAt(i) == '"') {
        quoted = !quoted;
      } else if (before.charAt(i) == ' ' && !quoted) {
        start = i + 1;
      }
    }
    return start;
  }

  /// The line with as much as all candidates agree on, else with the first of them.
  Prompt completed(Prompt prompt) {
    if (candidates.isEmpty()) {
      return prompt;
    }
    String agreed = candidates.getFirst();
    for (String one : candidates) {
      while (!one.toLowerCase(Locale.ROOT).startsWith(agreed.toLowerCase(Locale.ROOT))) {
        agreed = agreed.substring(0, agreed.length() - 1);
      }
    }
    String taken = agreed.length() > begun ? agreed : candidates.getFirst();
    boolean whole = candidates.size() == 1 && !taken.endsWith(":");
    String before = prompt.before().substring(0, prompt.before().length() - begun);
    return new Prompt(
        prompt.kind(),
        prompt.head(),
        prompt.begun(),
        before + taken + (whole ? " " : ""),
        prompt.after());
  }

  private static Stream<String> filter(App app, String word) {
    Stream<String> views = app.known().views().stream().map(SavedView::name).map("@"::concat);
    int colon = word.indexOf(':');
    if (colon < 0) {
      return Stream.concat(
          Stream.of(
              "is:",
              "status:",
              "priority:",
              "owner:",
              "target:",
              "milestone:",
              "roadmap:",
              "text:",
              "changed:",
              "by:",
              "rule:",
              "sort:",
              "group:",
              "limit:"),
          views);
    }
    String key = word.substring(0, colon + 1);
    return values(app, key.startsWith("-") ? key.substring(1) : key).map(key::concat);
  }

  private static Stream<String> values(App app, String key) {
    return switch (key.toLowerCase(Locale.ROOT)) {
      case "is:" -> Arrays.stream(Standing.values()).map(Standing::word);
      case "status:" -> Arrays.stream(Status.values()).map(Status::word);
      case "priority:" ->
          Stream.concat(
              Arrays.stream(Priority.values()).map(Priority::word), Stream.of("none", "high+"));
      case "owner:", "by:" -> Stream.concat(Stream.of("me", "none"), people(app));
      case "target:" -> Stream.of("today", "1w", "2w", "1m", "none");
      case "changed:" -> Stream.of("1d", "3d", "1w", "2w");
      case "milestone:" -> milestones(app);
      case "roadmap:" ->
          app.contents().stream().flatMap(all -> all.roadmaps().stream()).map(one -> one.name());
      case "rule:" -> Arrays.stream(Rule.values()).map(Rule::name);
      case "sort:", "group:" ->
          Arrays.stream(Arrangement.Field.values()).map(Arrangement.Field::word);
      default -> Stream.empty();
    };
  }

  private static Stream<String> command(App app, String before, String word) {
    if (before.isBlank()) {
      return Arrays.stream(Verb.values()).map(Verb::word);
    }
    Verb verb = Verb.of(before.strip().split("\\s", 2)[0]).orElse(null);
    if (verb == null) {
      return Stream.empty();
    }
    boolean first = before.strip().indexOf(' ') < 0;
    if (verb == Verb.LIST) {
      return filter(app, word);
    }
    if (verb == Verb.HELP) {
      return Arrays.stream(Verb.values()).map(Verb::word);
    }
    if (verb.arguments().startsWith("MILESTONE") && first) {
      return milestones(app);
    }
    return first && verb.arguments().contains("REF")
        ? Stream.concat(refs(app, word), milestones(app))
        : rest(app, new Prompt.Begun(verb, List.of()), word);
  }

  private static Stream<String> rest(App app, Prompt.@Nullable Begun begun, String word) {
    if (begun == null) {
      return Stream.empty();
    }
    String arguments = begun.verb().arguments();
    if (arguments.contains("PERSON")) {
      return Stream.concat(Stream.of("me", "none"), people(app));
    }
    if (arguments.contains("DATE")) {
      return DAYS.stream();
    }
    if (arguments.contains("LEVEL")) {
      return Stream.concat(Arrays.stream(Priority.values()).map(Priority::word), Stream.of("none"));
    }
    if (arguments.endsWith("MILESTONE")) {
      return milestones(app);
    }
    return arguments.contains("REF…") ? refs(app, word) : Stream.empty();
  }

  private static Stream<String> people(App app) {
    return app.known().people().stream().map(Completion::quoted);
  }

  private static Stream<String> milestones(App app) {
    return app.contents().stream()
        .flatMap(all -> all.roadmaps().stream())
        .flatMap(one -> one.milestones().stream())
        .map(one -> one.milestone())
        .filter(title -> !title.isEmpty())
        .map(Completion::quoted);
  }

  /// Only as many as anybody reads, of those that begin so.
  private static Stream<String> refs(App app, String word) {
    String begun = word.toUpperCase(Locale.ROOT);
    return app.contents().map(Contents::items).orElse(List.of()).stream()
        .map(listed -> listed.item().ref().toString())
        .filter(ref -> ref.toUpperCase(Locale.ROOT).startsWith(begun))
        .limit(MOST);
  }

  private static String quoted(String words) {
    String one = words.replace("\"", "");
    return one.indexOf(' ') < 0 ? one : '"' + one + '"';
  }
}
