package dev.waymark.tui.screen;

import dev.waymark.core.reply.Reply;
import dev.waymark.core.reply.Reply.Card;
import dev.waymark.core.reply.Reply.ListedItem;
import dev.waymark.core.roadmap.Item;
import dev.waymark.tui.paint.DetailPane;
import dev.waymark.tui.plan.Basis;
import dev.waymark.tui.plan.Contents;
import dev.waymark.tui.plan.View;
import dev.waymark.tui.widget.Pen;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The whole screen: a view of the plan, the selected item beside or instead of it, what lies over
/// them, and what was said last. Pure: what it hears makes the next one and what is to be done.
///
/// @param overlays the top one takes the keys
public record App(
    Welcome welcome,
    Size size,
    Scene scene,
    Detail detail,
    Reading reading,
    List<Overlay> overlays,
    Notice notice,
    Message.Known known,
    Memory memory) {
  public App {
    overlays = List.copyOf(overlays);
  }

  /// The screen as a session begins, and what is to be read first.
  public static Step open(Welcome welcome, Size size) {
    return new App(
            welcome,
            size,
            Scene.EMPTY,
            Detail.NONE,
            Reading.NOTHING,
            List.of(),
            Notice.NONE,
            Message.Known.NOTHING,
            Memory.NONE)
        .load();
  }

  /// What becomes of the screen when it hears something.
  public Step update(Message message) {
    Step step = heard(message);
    return step.app().settled(step.effects());
  }

  private Step heard(Message message) {
    return switch (message) {
      case Message.Pressed(var key) ->
          overlays.isEmpty() ? new Keys(this).pressed(key) : new Overlays(this).pressed(key);
      case Message.Resized(var newSize) -> Step.to(with(newSize));
      case Message.News() -> follow();
      case Message.Loaded loaded -> new News(this).loaded(loaded);
      case Message.Followed(var entries) -> new News(this).followed(entries);
      case Message.Answered answered -> new Answers(with(reading.asking(-1))).heard(answered);
      case Message.Shown(var item, var reply) -> Step.to(shown(item, reply));
      case Message.Checked(var files, var further) -> {
        App checked = basis().map(basis -> with(basis.withFindings(files))).orElse(this);
        yield further ? new Moving(checked).nextFinding() : Step.to(checked);
      }
      case Message.Counted(var burnup) -> Step.to(with(scene.with(burnup)));
      case Message.Faded(var number) ->
          Step.to(
              scene.fresh().number() == number
                  ? with(scene.with(new Scene.Fresh(Set.of(), number)))
                  : this);
      case Message.Broken(var sentence, var asked) ->
          with(reading.ended().asking(asked ? -1 : 0))
              .with(detail.answered(detail.card()))
              .answers()
              .then(app -> Step.to(app.with(Notice.wrong(sentence))));
    };
  }

  public void draw(Pen pen) {
    Frame.draw(this, pen);
  }

  Layout layout() {
    return Layout.of(this);
  }

  Optional<Basis> basis() {
    return Optional.ofNullable(scene.basis());
  }

  Optional<Contents> contents() {
    return basis().map(Basis::contents);
  }

  Optional<ListedItem> selected() {
    return scene.selected();
  }

  /// What is being typed as a filter, else what is looked for.
  boolean isFiltered() {
    return basis().filter(basis -> !basis.sought().isAll()).isPresent()
        || prompting().filter(one -> one.kind() == Prompt.Kind.FILTER).isPresent();
  }

  Optional<Prompt> prompting() {
    return top() instanceof Overlay.Prompting(var prompt, var _, var _)
        ? Optional.of(prompt)
        : Optional.empty();
  }

  @Nullable Overlay top() {
    return overlays.isEmpty() ? null : overlays.getLast();
  }

  // What is asked of the program.

  /// Everything, now or once what is being read has come.
  Step load() {
    App begun = with(reading.begun());
    return reading.running() ? Step.to(begun) : Step.to(begun, new Effect.Load());
  }

  /// What happened since.
  Step follow() {
    Optional<Contents> contents = contents();
    if (contents.isEmpty()) {
      return load();
    }
    App begun = with(reading.begun());
    return reading.running()
        ? Step.to(begun)
        : Step.to(begun, new Effect.Follow(contents.get().head()));
  }

  /// What came of the changes that the plan has by now.
  Step answers() {
    Step step = Step.to(with(reading.told()));
    for (Message.Answered answered : reading.said()) {
      step = step.then(app -> new Answers(app).told(answered));
    }
    return step;
  }

  private App shown(Item.Id item, Reply reply) {
    return switch (reply) {
      case Reply.Remarked(var remarked, var _) -> shown(item, remarked);
      case Card card when card.item().item().id().equals(item) -> with(detail.answered(card));
      case Reply _ -> with(detail.answered(null));
    };
  }

  // Keeping it in order.

  /// The cursor on a line that is seen, and what the view needs on its way.
  private Step settled(List<Effect> effects) {
    int asked = (int) effects.stream().filter(Effect.Say.class::isInstance).count();
    App app = with(scene.settled(layout().seen())).with(reading.asking(asked));
    List<Effect> all = new ArrayList<>(effects);
    app = app.paneSettled(all);
    long head = contents().map(Contents::head).orElse(-1L);
    boolean lint =
        scene.view() == View.FINDINGS
            || basis().filter(basis -> basis.sought().asksLint()).isPresent();
    if (lint && head >= 0 && reading.linted() != head) {
      app = app.with(app.reading.linting(head));
      all.add(new Effect.Lint(false));
    }
    if (scene.view() == View.CHARTS && head >= 0 && reading.counted() != head) {
      app = app.with(app.reading.counting(head));
      all.add(new Effect.Count());
    }
    return new Step(app, all);
  }

  private App paneSettled(List<Effect> effects) {
    Optional<DetailPane> pane = pane();
    if (pane.isEmpty()) {
      return detail.open() ? with(detail.opened(false)) : this;
    }
    Layout layout = layout();
    int last = Math.max(0, pane.get().height() - layout.height());
    App app = detail.top() > last ? with(detail.at(last)) : this;
    Item item = selected().map(ListedItem::item).orElse(null);
    if (item == null || !(layout.isWide() || detail.open()) || detail.waiting()) {
      return app;
    }
    Detail.Wanted wanted = new Detail.Wanted(item.id(), item.last().version());
    if (wanted.equals(detail.asked())) {
      return app;
    }
    effects.add(new Effect.Show(item.id(), item.ref()));
    return app.with(app.detail.asking(wanted));
  }

  /// What is shown of the selected line beside the list or instead of it; empty where nothing is.
  Optional<DetailPane> pane() {
    return Beside.of(this);
  }

  // The next screen.

  App over(Overlay overlay) {
    List<Overlay> more = new ArrayList<>(overlays);
    more.add(overlay);
    return with(more);
  }

  /// The same overlay as it is now.
  App instead(Overlay overlay) {
    return closed().over(overlay);
  }

  /// Without the top overlay.
  App closed() {
    return with(overlays.subList(0, Math.max(0, overlays.size() - 1)));
  }

  private App with(List<Overlay> newOverlays) {
    return new App(welcome, size, scene, detail, reading, newOverlays, notice, known, memory);
  }

  private App with(Size newSize) {
    return new App(welcome, newSize, scene, detail, reading, overlays, notice, known, memory);
  }

  App with(Scene newScene) {
    return new App(welcome, size, newScene, detail, reading, overlays, notice, known, memory);
  }

  App with(Basis basis) {
    return with(scene.with(basis));
  }

  App with(Detail newDetail) {
    return new App(welcome, size, scene, newDetail, reading, overlays, notice, known, memory);
  }

  App with(Reading newReading) {
    return new App(welcome, size, scene, detail, newReading, overlays, notice, known, memory);
  }

  App with(Notice newNotice) {
    return new App(welcome, size, scene, detail, reading, overlays, newNotice, known, memory);
  }

  App with(Message.Known newKnown) {
    return new App(welcome, size, scene, detail, reading, overlays, notice, newKnown, memory);
  }

  App with(Memory newMemory) {
    return new App(welcome, size, scene, detail, reading, overlays, notice, known, newMemory);
  }
}
