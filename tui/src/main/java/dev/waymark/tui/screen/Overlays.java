package dev.waymark.tui.screen;

import dev.waymark.tui.key.Key;
import dev.waymark.tui.key.ListKey;
import dev.waymark.tui.plan.Basis;
import dev.waymark.tui.screen.Overlay.Option;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What keys do in what lies over the view.
final class Overlays {
  /// Letters that move as everywhere, as long as none was typed to choose by.
  private static final Set<Key> MOVES =
      Stream.of("j", "k", "g", "G", "q").map(Key.Typed::new).collect(Collectors.toSet());

  private final App app;

  Overlays(App app) {
    this.app = app;
  }

  Step pressed(Key key) {
    return switch (app.overlays().getLast()) {
      case Overlay.Prompting prompting -> new Typing(app, prompting).pressed(key);
      case Overlay.Picking picking -> picked(picking, key);
      case Overlay.Paging(var title, var lines, var top) ->
          Step.to(paged(key, top, lines.size(), now -> new Overlay.Paging(title, lines, now)));
      case Overlay.Helping(var top) ->
          Step.to(
              paged(
                  key, top, HelpPage.of(app.welcome().bindings()).height(), Overlay.Helping::new));
      case Overlay.Asking asking -> asked(asking, key);
    };
  }

  // One of several.

  private Step picked(Overlay.Picking picking, Key key) {
    List<Option> fitting = picking.fitting();
    if (picking.typed().isEmpty() && MOVES.contains(key)) {
      return picked(picking, ListKey.of(key).orElseThrow());
    }
    if (key instanceof Key.Typed(var character)) {
      boolean number = picking.typed().isEmpty() && character.matches("[1-9]");
      int at = number ? Integer.parseInt(character) - 1 : 0;
      return number && at < fitting.size()
          ? chosen(fitting.get(at))
          : Step.to(typed(picking, picking.typed() + character));
    }
    if (key == Key.Named.BACKSPACE && !picking.typed().isEmpty()) {
      String typed = picking.typed();
      return Step.to(
          typed(picking, typed.substring(0, typed.offsetByCodePoints(typed.length(), -1))));
    }
    return ListKey.of(key).map(meant -> picked(picking, meant)).orElseGet(() -> Step.to(app));
  }

  private App typed(Overlay.Picking picking, String typed) {
    Overlay.Picking next = new Overlay.Picking(picking.title(), picking.options(), typed, 0);
    return next.fitting().isEmpty() ? app : app.instead(next);
  }

  private Step picked(Overlay.Picking picking, ListKey key) {
    List<Option> fitting = picking.fitting();
    int last = fitting.size() - 1;
    return switch (key) {
      case DOWN -> Step.to(at(picking, Math.min(last, picking.cursor() + 1)));
      case UP -> Step.to(at(picking, Math.max(0, picking.cursor() - 1)));
      case TOP, PAGE_UP -> Step.to(at(picking, 0));
      case BOTTOM, PAGE_DOWN -> Step.to(at(picking, last));
      case CHOOSE -> chosen(fitting.get(picking.cursor()));
      case LEAVE -> Step.to(app.closed().with(Notice.news("Nothing was changed.")));
    };
  }

  private App at(Overlay.Picking picking, int cursor) {
    return app.instead(
        new Overlay.Picking(picking.title(), picking.options(), picking.typed(), cursor));
  }

  private Step chosen(Option option) {
    App closed = app.closed();
    return switch (option.then()) {
      case Overlay.Make(var change) -> new Changing(closed).made(change);
      case Overlay.Begin(var verb) -> new Changing(closed).begun(verb);
      case Overlay.Request(var line) -> Step.to(closed, new Effect.Say(List.of(line)));
      case Overlay.Arrange(var sort) -> Step.to(arranged(closed, sort));
    };
  }

  /// The filter with another order.
  private static App arranged(App app, String sort) {
    Optional<Basis> basis = app.basis();
    String text = basis.map(one -> one.sought().text()).orElse("");
    String without = text.replaceAll("(^|\\s)sort:\\S+", "").strip();
    return Typing.seeking(app, (without + " " + sort).strip());
  }

  // A page.

  private App paged(Key key, int top, int lines, IntFunction<Overlay> at) {
    return ListKey.of(key).map(meant -> paged(meant, top, lines, at)).orElse(app);
  }

  private App paged(ListKey key, int top, int lines, IntFunction<Overlay> at) {
    int page = app.layout().height();
    int last = Math.max(0, lines - page);
    return switch (key) {
      case DOWN -> app.instead(at.apply(Math.min(last, top + 1)));
      case UP -> app.instead(at.apply(Math.max(0, top - 1)));
      case PAGE_DOWN -> app.instead(at.apply(Math.min(last, top + page - 1)));
      case PAGE_UP -> app.instead(at.apply(Math.max(0, top - page + 1)));
      case TOP -> app.instead(at.apply(0));
      case BOTTOM -> app.instead(at.apply(last));
      case CHOOSE, LEAVE -> app.closed();
    };
  }

  // Yes or no.

  private Step asked(Overlay.Asking asking, Key key) {
    if (key.equals(new Key.Typed("y")) || key.equals(new Key.Typed("Y"))) {
      return Step.to(app.closed(), new Effect.Say(List.of(asking.yes())));
    }
    boolean no =
        key.equals(new Key.Typed("n"))
            || key.equals(new Key.Typed("N"))
            || ListKey.of(key).filter(meant -> meant == ListKey.LEAVE).isPresent();
    if (!no) {
      return Step.to(app);
    }
    App kept = app.closed().with(Notice.news("Nothing was changed."));
    return asking.no().isEmpty()
        ? Step.to(kept)
        : Step.to(kept, new Effect.Say(List.of(asking.no())));
  }
}
