package dev.waymark.tui.screen;

import dev.waymark.core.event.Surface;
import dev.waymark.core.reply.Reply.ListedItem;
import dev.waymark.core.reply.Reply.LogEntry;
import dev.waymark.core.roadmap.Item;
import dev.waymark.tui.plan.Basis;
import dev.waymark.tui.plan.Contents;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What happened meanwhile, and what a screen makes of it: the lines that changed, fresh for a
/// moment, and who changed them.
final class News {
  private static final int MOST_ENTRIES = 500;

  private final App app;

  News(App app) {
    this.app = app;
  }

  Step loaded(Message.Loaded loaded) {
    Basis before = app.scene().basis();
    List<LogEntry> entries = loaded.entries();
    Basis basis =
        before == null
            ? Basis.of(loaded.contents(), app.welcome().person())
            : before.with(loaded.contents());
    long known = before == null ? Long.MAX_VALUE : before.contents().head();
    App next =
        app.with(app.reading().ended()).with(basis.withEntries(entries)).with(loaded.known());
    List<LogEntry> fresh =
        entries.stream().filter(entry -> entry.recorded().sequence() > known).toList();
    Step step = told(next, fresh);
    if (!loaded.problems().isEmpty()) {
      step = new Step(step.app().with(Notice.wrong(loaded.problems().getFirst())), step.effects());
    }
    return finished(step);
  }

  /// @param entries latest first
  Step followed(List<LogEntry> entries) {
    Basis basis = app.scene().basis();
    App ended = app.with(app.reading().ended());
    if (basis == null || entries.isEmpty()) {
      return finished(Step.to(ended));
    }
    Optional<Contents> next = changed(basis.contents(), entries);
    if (next.isEmpty()) {
      return ended.load();
    }
    List<LogEntry> all = new ArrayList<>(entries);
    basis.entries().stream().limit(MOST_ENTRIES - all.size()).forEach(all::add);
    return finished(told(ended.with(basis.with(next.get()).withEntries(all)), entries));
  }

  /// What came of changes is said last, over what others did; and what is outdated is read again.
  private Step finished(Step step) {
    Step said = step.then(App::answers);
    return app.reading().again() ? said.then(App::follow) : said;
  }

  /// Empty where something else than single items changed.
  private static Optional<Contents> changed(Contents contents, List<LogEntry> entries) {
    Map<Item.Id, ListedItem> items = new LinkedHashMap<>();
    for (LogEntry entry : entries) {
      ListedItem listed = entry.item();
      if (listed == null) {
        return Optional.empty();
      }
      items.putIfAbsent(listed.item().id(), listed);
    }
    long head = entries.getFirst().recorded().sequence();
    return contents.with(List.copyOf(items.values()), head);
  }

  /// What others did is said, and their lines are fresh; one's own changes are answered anyway.
  private static Step told(App app, List<LogEntry> entries) {
    List<LogEntry> others =
        entries.stream()
            .filter(entry -> entry.item() != null)
            .filter(entry -> !isOwn(app, entry))
            .toList();
    if (others.isEmpty()) {
      return Step.to(app);
    }
    Set<Item.Id> items =
        others.stream()
            .map(entry -> entry.recorded().item())
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    long number = app.scene().fresh().number() + 1;
    App told = app.with(app.scene().with(new Scene.Fresh(items, number)));
    if (app.overlays().isEmpty()) {
      told = told.with(Notice.news(sentence(others)));
    }
    return Step.to(told, new Effect.Fade(number));
  }

  /// As long as an answer is still to come, nobody knows which request it is of.
  private static boolean isOwn(App app, LogEntry entry) {
    return app.memory().requests().contains(entry.recorded().origin().request())
        || (app.reading().asked() > 0 && entry.person().equals(app.welcome().person()));
  }

  private static String sentence(List<LogEntry> others) {
    LogEntry last = others.getFirst();
    ListedItem listed = Objects.requireNonNull(last.item());
    Surface surface = last.recorded().origin().surface();
    String who =
        surface == Surface.FILE
            ? listed.file().getFileName() + " was edited"
            : last.person() + ", " + surface.word();
    String more = others.size() == 1 ? "" : " (and " + (others.size() - 1) + " more)";
    return who
        + ": "
        + listed.item().ref()
        + " "
        + listed.item().title()
        + " "
        + last.what()
        + more;
  }
}
