package dev.waymark.tui.screen;

import dev.waymark.core.reply.Line;
import dev.waymark.core.reply.Reply.ListedItem;
import dev.waymark.core.request.Verb;
import dev.waymark.core.roadmap.Evidence;
import dev.waymark.core.roadmap.Item;
import dev.waymark.core.roadmap.Status;
import dev.waymark.tui.plan.Row;
import dev.waymark.tui.screen.Memory.Change;
import dev.waymark.tui.screen.Overlay.Option;
import dev.waymark.tui.text.Sanitized;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Keys that change what is marked or selected, or say something of it: each makes lines of the
/// grammar.
final class Changing {
  private static final int LONGEST_COPY = 4096;

  private final App app;

  Changing(App app) {
    this.app = app;
  }

  Step undone() {
    return said(Collections.nCopies(app.memory().lines(), "undo"), null);
  }

  /// Changes what is marked, else what is selected.
  Step made(Change change) {
    return said(change.lines(app.scene().subjects()), change);
  }

  private Step said(List<String> lines, @Nullable Change change) {
    Memory memory =
        change == null
            ? app.memory().changing(app.memory().change(), 1)
            : app.memory().changing(change, lines.size());
    return Step.to(
        app.with(memory).with(app.scene().with(Scene.Marks.NONE)), new Effect.Say(lines));
  }

  Step begun(Verb verb) {
    return begun(new Prompt.Begun(verb, app.scene().subjects()));
  }

  Step begun(Prompt.Begun begun) {
    return Step.to(app.with(Notice.NONE).over(new Overlay.Prompting(Prompt.of(begun), "", 0)));
  }

  /// A request whose end was typed.
  Step ended(Prompt.Begun begun, String rest) {
    Change change = new Change(begun.verb(), rest);
    boolean again = begun.verb() != Verb.ADD && begun.verb() != Verb.WAIVE;
    List<String> lines = change.lines(begun.subjects());
    Memory memory = app.memory().changing(again ? change : app.memory().change(), lines.size());
    return Step.to(
        app.with(memory).with(app.scene().with(Scene.Marks.NONE)), new Effect.Say(lines));
  }

  /// Each on to its own next status.
  Step cycled() {
    if (app.scene().row().orElse(null) instanceof Row.OfCriterion(var of, var _, var number, var it)
        && app.scene().marked().isEmpty()) {
      String verb = it.met() ? "unmeet " : "meet ";
      return said(List.of(verb + of + " " + number), null);
    }
    Map<Verb, List<String>> byVerb = new EnumMap<>(Verb.class);
    for (ListedItem listed : app.scene().targets()) {
      Item item = listed.item();
      byVerb
          .computeIfAbsent(next(item.status()), _ -> new ArrayList<>())
          .add(item.ref().toString());
    }
    List<String> lines =
        byVerb.entrySet().stream()
            .flatMap(one -> new Change(one.getKey(), "").lines(one.getValue()).stream())
            .toList();
    Change last = new Change(byVerb.keySet().iterator().next(), "");
    Step step = said(lines, last);
    return new Step(
        step.app().with(step.app().memory().changing(last, lines.size())), step.effects());
  }

  private static Verb next(Status status) {
    return switch (status) {
      case PLANNED -> Verb.START;
      case IN_PROGRESS -> Verb.DONE;
      case BLOCKED -> Verb.UNBLOCK;
      case DONE, DEFERRED, DROPPED -> Verb.REOPEN;
    };
  }

  App picking(String title, List<Option> options) {
    return app.with(Notice.NONE).over(new Overlay.Picking(title, options, "", 0));
  }

  String milestone() {
    String title =
        app.scene().row().orElse(null) instanceof Row.OfMilestone(var _, var _, var progress, var _)
            ? progress.milestone()
            : app.selected().map(listed -> listed.item().milestone()).orElse("");
    return Scene.quoted(title);
  }

  String finding() {
    return app.scene().row().orElse(null) instanceof Row.OfFinding(var _, var finding)
        ? finding.id()
        : "";
  }

  Step edited() {
    if (app.scene().row().orElse(null) instanceof Row.OfFinding(var file, var finding)) {
      return Step.to(app, new Effect.Edit(file, finding.at().line()));
    }
    ListedItem listed = app.selected().orElseThrow();
    return Step.to(app, new Effect.Edit(listed.file(), listed.item().line()));
  }

  Step copied(Function<ListedItem, String> of, String between) {
    List<ListedItem> targets = app.scene().targets();
    String text =
        targets.isEmpty()
            ? finding()
            : String.join(between, targets.stream().map(of).map(Sanitized::line).toList());
    if (text.length() > LONGEST_COPY) {
      return Step.to(
          app.with(Notice.wrong("That is more than a clipboard is sent: mark fewer items.")));
    }
    String what = targets.size() > 1 ? targets.size() + " lines" : text;
    return Step.to(app.with(Notice.news("Copied: " + what)), new Effect.Copy(text));
  }

  static String whole(ListedItem listed) {
    Item item = listed.item();
    String place = listed.file().getFileName() + (item.line() == 0 ? "" : ":" + item.line());
    return String.format(Locale.ROOT, "%s %s (%s)", item.ref(), item.title(), place);
  }

  App links() {
    List<Line> lines =
        app.scene().targets().stream()
            .flatMap(listed -> listed.item().state().evidence().stream())
            .map(Evidence::text)
            .map(text -> Line.of(Line.plain("  " + text)))
            .toList();
    return lines.isEmpty()
        ? app.with(Notice.news("No link yet: E says what shows that it is done."))
        : app.over(new Overlay.Paging("Links", lines, 0));
  }
}
