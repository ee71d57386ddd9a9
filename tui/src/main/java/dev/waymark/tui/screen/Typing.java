package dev.waymark.tui.screen;

import dev.waymark.core.filter.Arrangement;
import dev.waymark.core.filter.Filter;
import dev.waymark.core.filter.FilterParser;
import dev.waymark.core.reply.Reply.SavedView;
import dev.waymark.core.request.Verb;
import dev.waymark.tui.key.Key;
import dev.waymark.tui.key.Key.Named;
import dev.waymark.tui.plan.Basis;
import dev.waymark.tui.plan.Sought;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What keys do while a line is typed: a filter shows at once what fits it.
final class Typing {
  private final App app;
  private final Overlay.Prompting prompting;
  private final Prompt prompt;

  Typing(App app, Overlay.Prompting prompting) {
    this.app = app;
    this.prompting = prompting;
    this.prompt = prompting.prompt();
  }

  Step pressed(Key key) {
    if (key == Named.ESCAPE || key == Named.CTRL_C || key == Named.CTRL_D) {
      return Step.to(givenUp());
    }
    if (key == Named.BACKSPACE && prompt.text().isEmpty()) {
      return Step.to(givenUp());
    }
    if (key == Named.ENTER) {
      return entered(prompt.text().strip());
    }
    if (key == Named.TAB) {
      return Step.to(shown(Completion.of(app, prompt).completed(prompt)));
    }
    if (key == Named.UP || key == Named.CTRL_P) {
      return Step.to(recalled(1));
    }
    if (key == Named.DOWN || key == Named.CTRL_N) {
      return Step.to(recalled(-1));
    }
    return Step.to(shown(prompt.edited(key)));
  }

  private App givenUp() {
    App closed = app.closed().with(Notice.NONE);
    return prompt.kind() == Prompt.Kind.FILTER ? seeking(closed, prompting.before()) : closed;
  }

  /// The line with something else in it; a filter shows what fits.
  private App shown(Prompt next) {
    App typed = app.instead(new Overlay.Prompting(next, prompting.before(), 0));
    return next.kind() == Prompt.Kind.FILTER && !next.text().equals(prompt.text())
        ? sought(typed, next.text())
        : typed;
  }

  private App recalled(int by) {
    List<String> before = app.memory().typed(prompt.kind());
    int back = Math.clamp(prompting.back() + (long) by, 0, before.size());
    String text = back == 0 ? "" : before.get(before.size() - back);
    App recalled = app.instead(new Overlay.Prompting(prompt.with(text), prompting.before(), back));
    return prompt.kind() == Prompt.Kind.FILTER ? sought(recalled, text) : recalled;
  }

  private Step entered(String text) {
    App closed = app.closed().with(Notice.NONE).with(app.memory().typed(prompt.kind(), text));
    return switch (prompt.kind()) {
      case FILTER -> filtered(closed, text);
      case COMMAND -> text.isEmpty() ? Step.to(closed) : commanded(closed, text);
      case REST -> rest(closed, text);
    };
  }

  /// A wrong filter changes nothing: the line stays, with what is wrong above it.
  private Step filtered(App closed, String text) {
    Seeking seeking = parsed(app, text);
    return Step.to(
        seeking.problem() == null
            ? seeking(closed.with(app.detail().opened(false)), text)
            : app.with(Notice.wrong(seeking.problem())));
  }

  private Step commanded(App closed, String text) {
    String word = text.split("\\s", 2)[0].toLowerCase(Locale.ROOT);
    if (word.equals("q") || word.equals("quit")) {
      return Step.to(closed, new Effect.Leave());
    }
    if (Verb.of(word).filter(verb -> verb == Verb.UNTRACK).isPresent()) {
      String question = text + ": no undo brings that back. Do it?";
      return Step.to(closed.over(new Overlay.Asking(question, text, "")));
    }
    boolean changes = Verb.of(word).filter(Verb::changes).isPresent();
    App asking =
        changes ? closed.with(closed.memory().changing(closed.memory().change(), 1)) : closed;
    return Step.to(asking, new Effect.Say(List.of(text)));
  }

  private Step rest(App closed, String text) {
    Prompt.Begun begun = prompt.begun();
    if (begun == null) {
      return Step.to(closed);
    }
    if (text.isEmpty()) {
      String sentence = "Nothing was said, so nothing is changed: type it, or Esc leaves.";
      return Step.to(app.with(Notice.wrong(sentence)));
    }
    return new Changing(closed).ended(begun, text);
  }

  // Filters.

  /// A filter, or what is wrong with it.
  private record Seeking(Filter filter, @Nullable String problem) {}

  /// What fits while it is typed; what is not understood yet leaves the last good result.
  private static App sought(App app, String text) {
    Seeking seeking = parsed(app, text);
    return seeking.problem() == null
        ? seek(app, text.strip(), seeking.filter()).with(Notice.NONE)
        : app.with(Notice.wrong(seeking.problem()));
  }

  /// Looks for what a text says, which is a filter.
  static App seeking(App app, String text) {
    Seeking seeking = parsed(app, text);
    return seeking.problem() == null
        ? seek(app, text, seeking.filter())
        : app.with(Notice.wrong(seeking.problem()));
  }

  private static App seek(App app, String text, Filter filter) {
    Basis basis = app.scene().basis();
    if (basis == null || basis.sought().text().equals(text)) {
      return app;
    }
    return app.with(text.isEmpty() ? basis.with(Sought.ALL) : basis.seeking(text, filter));
  }

  /// A view's name stands for its filter; what is typed after it must hold besides.
  private static Seeking parsed(App app, String text) {
    String said = text.strip();
    if (!said.startsWith("@")) {
      return parsed(said, app.welcome().person());
    }
    String[] parts = said.substring(1).split("\\s+", 2);
    Optional<SavedView> view =
        app.known().views().stream()
            .filter(one -> one.name().equalsIgnoreCase(parts[0]))
            .findFirst();
    if (view.isEmpty()) {
      return new Seeking(
          Filter.ALL, "There is no view “" + parts[0] + "”: :view shows which there are.");
    }
    Seeking saved = parsed(view.get().filter(), app.welcome().person());
    Seeking also = parsed(parts.length == 1 ? "" : parts[1], app.welcome().person());
    if (saved.problem() != null || also.problem() != null) {
      return saved.problem() != null ? saved : also;
    }
    List<Filter.Term> terms = new ArrayList<>(saved.filter().terms());
    terms.addAll(also.filter().terms());
    boolean arranged = !also.filter().arrangement().equals(Arrangement.NONE);
    return new Seeking(
        new Filter(terms, arranged ? also.filter().arrangement() : saved.filter().arrangement()),
        null);
  }

  private static Seeking parsed(String text, String person) {
    return switch (FilterParser.parse(text, person)) {
      case FilterParser.Understood(var filter) -> new Seeking(filter, null);
      case FilterParser.Misunderstood(var sentence) -> new Seeking(Filter.ALL, sentence);
    };
  }
}
