package dev.waymark.tui.screen;

import dev.waymark.core.request.Verb;
import dev.waymark.tui.key.Action;
import dev.waymark.tui.key.Key;
import dev.waymark.tui.screen.Memory.Change;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// What keys do where nothing lies over the view.
final class Keys {
  private final App app;
  private final Moving moving;
  private final Changing changing;

  Keys(App app) {
    this.app = app;
    this.moving = new Moving(app);
    this.changing = new Changing(app);
  }

  Step pressed(Key key) {
    if (key instanceof Key.Pointed pointed) {
      return new Pointing(app).at(pointed);
    }
    return app.welcome().bindings().of(key).map(this::act).orElseGet(() -> Step.to(app));
  }

  private Step act(Action action) {
    Optional<String> obstacle = Obstacle.to(action, app);
    if (obstacle.isPresent()) {
      return Step.to(app.with(Notice.wrong(obstacle.get())));
    }
    int seen = app.layout().seen();
    return switch (action) {
      case DOWN -> Step.to(moving.moved(1));
      case UP -> Step.to(moving.moved(-1));
      case TOP -> Step.to(moving.top());
      case BOTTOM -> Step.to(moving.bottom());
      case HALF_DOWN -> Step.to(moving.moved(Math.max(1, seen / 2)));
      case HALF_UP -> Step.to(moving.moved(-Math.max(1, seen / 2)));
      case PAGE_DOWN -> Step.to(moving.moved(Math.max(1, seen - 1)));
      case PAGE_UP -> Step.to(moving.moved(-Math.max(1, seen - 1)));
      case LEFT -> Step.to(moving.left());
      case RIGHT -> Step.to(moving.right());
      case NEXT_MATCH -> Step.to(moving.toMatch(1));
      case PREVIOUS_MATCH -> Step.to(moving.toMatch(-1));
      case NEXT_FINDING -> moving.nextFinding();
      case OPEN -> Step.to(moving.opened());
      case PANE -> Step.to(app.with(app.detail().opened(!app.detail().open())));
      case PREVIEW -> Step.to(app.with(app.detail().previewed(!app.detail().preview())));
      case PREVIOUS_VIEW -> Step.to(moving.shown(app.scene().view().next(-1)));
      case NEXT_VIEW -> Step.to(moving.shown(app.scene().view().next(1)));
      case VIEW_1, VIEW_2, VIEW_3, VIEW_4, VIEW_5, VIEW_6, VIEW_7 ->
          Step.to(moving.shown(action.view().orElseThrow()));
      case LAST_VIEW -> Step.to(moving.shown(app.scene().last()));
      case MARK -> Step.to(moving.marked());
      case RANGE -> Step.to(moving.ranged());
      case ALL -> Step.to(moving.all());
      case COPY -> changing.copied(listed -> listed.item().ref().toString(), " ");
      case COPY_LINE -> changing.copied(Changing::whole, "\n");
      case LINKS -> Step.to(changing.links());
      case DONE -> changing.made(new Change(Verb.DONE, ""));
      case START -> changing.made(new Change(Verb.START, ""));
      case CYCLE -> changing.cycled();
      case STATUS -> Step.to(changing.picking("Which status?", Choices.statuses()));
      case BLOCK -> changing.begun(Verb.BLOCK);
      case OWNER -> Step.to(changing.picking("Whose is it?", Choices.owners(app)));
      case TARGET -> changing.begun(Verb.TARGET);
      case PRIORITY -> Step.to(changing.picking("How urgent is it?", Choices.priorities()));
      case ADD -> changing.begun(new Prompt.Begun(Verb.ADD, List.of(changing.milestone())));
      case NOTE -> changing.begun(Verb.NOTE);
      case EVIDENCE -> changing.begun(Verb.LINK);
      case WAIVE -> changing.begun(new Prompt.Begun(Verb.WAIVE, List.of(changing.finding())));
      case EDIT -> changing.edited();
      case UNDO -> changing.undone();
      case REDO -> Step.to(app, new Effect.Say(List.of("redo")));
      case REPEAT -> changing.made(Objects.requireNonNull(app.memory().change()));
      case FILTER -> Step.to(typing(Prompt.of(Prompt.Kind.FILTER, moving.filter())));
      case COMMAND -> Step.to(typing(Prompt.of(Prompt.Kind.COMMAND, "")));
      case SORT -> Step.to(changing.picking("In which order?", Choices.orders()));
      case SINCE -> Step.to(app, new Effect.Say(List.of("digest")));
      case MOUSE -> moving.mouse();
      case RELOAD -> app.with(Notice.NONE).load();
      case HELP -> Step.to(app.over(new Overlay.Helping(0)));
      case BACK -> Step.to(moving.back());
      case LEAVE -> moving.leave();
      case QUIT -> Step.to(app, new Effect.Leave());
    };
  }

  private App typing(Prompt prompt) {
    return app.with(Notice.NONE).over(new Overlay.Prompting(prompt, moving.filter(), 0));
  }
}
