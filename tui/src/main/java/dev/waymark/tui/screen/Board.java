package dev.waymark.tui.screen;

import dev.waymark.core.filter.Filter;
import dev.waymark.core.filter.FilterParser;
import dev.waymark.core.reply.Reply;
import dev.waymark.core.reply.Reply.Card;
import dev.waymark.core.reply.Reply.Choice;
import dev.waymark.core.reply.Reply.ListedItem;
import dev.waymark.core.reply.Wording;
import dev.waymark.core.request.Command;
import dev.waymark.core.request.Named;
import dev.waymark.core.request.Verb;
import dev.waymark.core.roadmap.Item;
import dev.waymark.tui.key.BoardKey;
import dev.waymark.tui.key.Key;
import dev.waymark.tui.key.ListKey;
import dev.waymark.tui.screen.Mode.Browsing;
import dev.waymark.tui.screen.Mode.Helping;
import dev.waymark.tui.screen.Mode.Paging;
import dev.waymark.tui.screen.Mode.Picking;
import dev.waymark.tui.screen.Mode.Prompting;
import dev.waymark.tui.widget.Pen;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The whole plan on one screen: roadmaps, milestones, items, and the selected item beside or
/// instead of them.
///
/// @param tree null until the plan was read for the first time
public record Board(
    Welcome welcome,
    Size size,
    @Nullable Tree tree,
    Spot spot,
    Detail detail,
    Reading reading,
    Mode mode,
    Notice notice) {

  private static final Mode BROWSING = new Browsing();

  /// The board as a session begins, and what is to be read first.
  public static Step open(Welcome welcome, Size size) {
    Board board =
        new Board(welcome, size, null, Spot.START, Detail.NONE, Reading.ALL, BROWSING, Notice.NONE);
    return board.load();
  }

  /// What becomes of the board when it hears something.
  public Step update(Message message) {
    Step step = heard(message);
    return step.board().settled(step.effects());
  }

  private Step heard(Message message) {
    return switch (message) {
      case Message.Pressed(var key) -> pressed(key);
      case Message.Resized(var newSize) -> Step.to(with(newSize));
      case Message.News() -> load();
      case Message.Loaded(var contents, var problems) -> loaded(contents, problems);
      case Message.Answered(var words, var reply) -> answered(words, reply);
      case Message.Shown(var item, var reply) -> Step.to(shown(item, reply));
      case Message.Broken(var sentence) -> Step.to(broken(sentence));
    };
  }

  public void draw(Pen pen) {
    BoardView.draw(this, pen);
  }

  Layout layout() {
    return Layout.of(size, notice);
  }

  Optional<ListedItem> selected() {
    if (tree == null || tree.rows().isEmpty()) {
      return Optional.empty();
    }
    return tree.rows().get(Math.min(spot.cursor(), tree.rows().size() - 1))
            instanceof Row.OfItem(var listed)
        ? Optional.of(listed)
        : Optional.empty();
  }

  // Keys.

  private Step pressed(Key key) {
    return switch (mode) {
      case Browsing() -> BoardKey.of(key).map(this::browsed).orElseGet(() -> Step.to(this));
      case Prompting(var prompt) -> prompted(prompt, key);
      case Picking picking -> picked(picking, key);
      case Paging(var title, var lines, var top) ->
          Step.to(paged(key, top, lines.size(), newTop -> new Paging(title, lines, newTop)));
      case Helping(var top) -> Step.to(paged(key, top, HelpView.height(), Helping::new));
    };
  }

  private Step browsed(BoardKey key) {
    return switch (key) {
      case DOWN -> Step.to(moved(1));
      case UP -> Step.to(moved(-1));
      case PAGE_DOWN -> Step.to(moved(layout().height() - 1));
      case PAGE_UP -> Step.to(moved(1 - layout().height()));
      case TOP -> Step.to(moved(-1_000_000));
      case BOTTOM -> Step.to(moved(1_000_000));
      case FOLD -> Step.to(folded());
      case OPEN -> Step.to(opened());
      case FILTER -> Step.to(prompting(Prompt.Kind.FILTER, reading.text()));
      case COMMAND -> Step.to(prompting(Prompt.Kind.COMMAND, ""));
      case RELOAD -> with(Notice.NONE).load();
      case HELP -> Step.to(with(new Helping(0)));
      case BACK -> back();
      case QUIT ->
          detail.open() ? Step.to(with(detail.opened(false))) : Step.to(this, new Effect.Leave());
      case DONE -> change(named -> new Command.Done(List.of(named), List.of()));
      case START -> change(named -> new Command.Start(List.of(named)));
      case UNBLOCK -> change(named -> new Command.Unblock(List.of(named)));
      case TOGGLE -> toggled();
      case BLOCK -> written(Verb.BLOCK);
      case OWN -> written(Verb.OWN);
      case TARGET -> written(Verb.TARGET);
      case NOTE -> written(Verb.NOTE);
      case UNDO -> Step.to(this, new Effect.Ask(Command.Undo.LAST));
    };
  }

  private Board moved(int by) {
    return detail.open() ? with(detail.at(detail.top() + by)) : with(spot.at(spot.cursor() + by));
  }

  private Board folded() {
    if (tree == null || detail.open()) {
      return this;
    }
    int milestone = tree.milestoneOf(spot.cursor());
    return milestone < 0
        ? this
        : with(tree.toggled(tree.rows().get(milestone).key())).with(spot.at(milestone));
  }

  private Board opened() {
    return selected().isPresent() ? with(detail.opened(true)) : folded();
  }

  private Step back() {
    if (detail.open()) {
      return Step.to(with(detail.opened(false)));
    }
    return reading.text().isEmpty()
        ? Step.to(with(Notice.NONE))
        : with(reading.of("", Filter.ALL)).load();
  }

  private Step change(Function<Named, Command> command) {
    return selected()
        .map(listed -> Step.to(this, new Effect.Ask(command.apply(named(listed)))))
        .orElseGet(this::nothingSelected);
  }

  private Step toggled() {
    boolean done = selected().filter(listed -> listed.item().isDone()).isPresent();
    return change(
        named ->
            done
                ? new Command.Reopen(List.of(named))
                : new Command.Done(List.of(named), List.of()));
  }

  /// Begins a request that still needs words.
  private Step written(Verb verb) {
    return selected()
        .map(listed -> verb.word() + " " + listed.item().ref() + " ")
        .map(begun -> Step.to(prompting(Prompt.Kind.COMMAND, begun)))
        .orElseGet(this::nothingSelected);
  }

  private Step nothingSelected() {
    return Step.to(with(Notice.wrong("Select an item first: this line holds several.")));
  }

  private static Named named(ListedItem listed) {
    return new Named(listed.item().ref().toString());
  }

  private Board prompting(Prompt.Kind kind, String text) {
    return with(new Prompting(Prompt.of(kind, text))).with(Notice.NONE);
  }

  private Step prompted(Prompt prompt, Key key) {
    if (key == Key.Named.ESCAPE || key == Key.Named.CTRL_C || key == Key.Named.CTRL_D) {
      return Step.to(with(BROWSING).with(Notice.NONE));
    }
    if (key == Key.Named.BACKSPACE && prompt.text().isEmpty()) {
      return Step.to(with(BROWSING));
    }
    if (key != Key.Named.ENTER) {
      return Step.to(with(new Prompting(prompt.edited(key))));
    }
    String text = prompt.text().strip();
    return switch (prompt.kind()) {
      case FILTER -> filtered(text);
      case COMMAND ->
          text.isEmpty() ? Step.to(with(BROWSING)) : Step.to(with(BROWSING), new Effect.Say(text));
    };
  }

  /// A wrong filter changes nothing: the prompt stays, with what is wrong below it.
  private Step filtered(String text) {
    return switch (FilterParser.parse(text, welcome.person())) {
      case FilterParser.Understood(var filter) ->
          with(BROWSING)
              .with(Notice.NONE)
              .with(detail.opened(false))
              .with(reading.of(text, filter))
              .load();
      case FilterParser.Misunderstood(var sentence) -> Step.to(with(Notice.wrong(sentence)));
    };
  }

  private Step picked(Picking picking, Key key) {
    List<ListedItem> candidates = picking.choice().candidates();
    return numbered(key, candidates.size())
        .map(number -> pick(picking, candidates.get(number)))
        .or(() -> ListKey.of(key).map(meant -> picked(picking, meant)))
        .orElseGet(() -> Step.to(this));
  }

  private static Optional<Integer> numbered(Key key, int candidates) {
    return key instanceof Key.Typed(var digit) && digit.matches("[1-9]")
        ? Optional.of(Integer.parseInt(digit) - 1).filter(number -> number < candidates)
        : Optional.empty();
  }

  private Step picked(Picking picking, ListKey key) {
    int last = picking.choice().candidates().size() - 1;
    return switch (key) {
      case DOWN -> Step.to(with(at(picking, Math.min(last, picking.cursor() + 1))));
      case UP -> Step.to(with(at(picking, Math.max(0, picking.cursor() - 1))));
      case TOP, PAGE_UP -> Step.to(with(at(picking, 0)));
      case BOTTOM, PAGE_DOWN -> Step.to(with(at(picking, last)));
      case CHOOSE -> pick(picking, picking.choice().candidates().get(picking.cursor()));
      case LEAVE -> Step.to(with(BROWSING).with(Notice.news("Nothing was changed.")));
    };
  }

  private static Mode at(Picking picking, int cursor) {
    return new Picking(picking.choice(), picking.said(), cursor);
  }

  /// Says the same again with the ref of the item that was meant.
  private Step pick(Picking picking, ListedItem listed) {
    String ref = listed.item().ref().toString();
    Matcher words =
        Pattern.compile(
                "[\"“]?" + Pattern.quote(picking.choice().words()) + "[\"”]?",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
            .matcher(picking.said());
    return words.find()
        ? Step.to(with(BROWSING), new Effect.Say(words.replaceFirst(ref)))
        : Step.to(prompting(Prompt.Kind.COMMAND, picking.said() + " " + ref));
  }

  private Board paged(Key key, int top, int lines, Function<Integer, Mode> at) {
    return ListKey.of(key).map(meant -> paged(meant, top, lines, at)).orElse(this);
  }

  private Board paged(ListKey key, int top, int lines, Function<Integer, Mode> at) {
    int page = layout().height();
    int last = Math.max(0, lines - page);
    return switch (key) {
      case DOWN -> with(at.apply(Math.min(last, top + 1)));
      case UP -> with(at.apply(Math.max(0, top - 1)));
      case PAGE_DOWN -> with(at.apply(Math.min(last, top + page - 1)));
      case PAGE_UP -> with(at.apply(Math.max(0, top - page + 1)));
      case TOP -> with(at.apply(0));
      case BOTTOM -> with(at.apply(last));
      case CHOOSE, LEAVE -> with(BROWSING);
    };
  }

  // Answers.

  private Step load() {
    Board begun = with(reading.begun());
    return reading.running() ? Step.to(begun) : Step.to(begun, new Effect.Load(reading.filter()));
  }

  private Step loaded(Contents contents, List<String> problems) {
    boolean outdated = reading.again();
    Set<String> folds = tree == null ? Set.of() : tree.folded();
    Tree fresh = Tree.of(contents, folds);
    Board board = with(reading.ended()).with(fresh).with(spot.at(cursorIn(fresh)));
    board = problems.isEmpty() ? board : board.with(Notice.wrong(problems.getFirst()));
    return outdated ? board.load() : Step.to(board);
  }

  private int cursorIn(Tree fresh) {
    if (tree == null || tree.rows().isEmpty()) {
      return fresh.firstItem();
    }
    int same = fresh.find(tree.rows().get(Math.min(spot.cursor(), tree.rows().size() - 1)).key());
    return same < 0 ? spot.cursor() : same;
  }

  private Step answered(String words, Reply reply) {
    return switch (reply) {
      case Reply.Changed changed -> saying(changed).load();
      case Reply.MilestoneSaid said -> saying(said).load();
      case Reply.Refused(var _, var sentence) -> Step.to(with(Notice.wrong(sentence)));
      case Reply.Remarked(var remarked, var problems) -> {
        Step step = answered(words, remarked);
        yield new Step(step.board().with(Notice.wrong(problems.getFirst())), step.effects());
      }
      case Reply.Understood(var line, var understood) -> answered(line, understood);
      case Reply.Confirm(var line) ->
          Step.to(with(Notice.wrong("→ " + line + ": say : yes to do it")));
      case Reply.Views _ -> paged(words, reply);
      case Choice choice -> opened(words, new Picking(choice, words, 0));
      case Card card -> carded(words, card);
      case Reply.Listing(var asked, var _, var _) ->
          mode instanceof Browsing ? filtered(asked) : opened(words, mode);
      case Reply.Findings _ -> paged(words, reply);
      case Reply.Help _ -> paged(words, reply);
      case Reply.Overview _ -> paged(words, reply);
      case Reply.History _ -> paged(words, reply);
      case Reply.Digest _ -> paged(words, reply);
    };
  }

  private Step paged(String words, Reply reply) {
    return opened(words, new Paging(words, Wording.of(reply, welcome.zone()), 0));
  }

  /// Shows an answer, unless the person has begun something else meanwhile: that is not taken away.
  private Step opened(String words, Mode answer) {
    return Step.to(
        mode instanceof Browsing
            ? with(answer).with(Notice.NONE)
            : with(Notice.news("“" + words + "” is answered; ask again to see it.")));
  }

  private Board saying(Reply reply) {
    return with(new Notice(Notice.Kind.NEWS, Wording.of(reply, welcome.zone())));
  }

  /// Opens the item on the board, or its card alone where the filter hides it.
  private Step carded(String words, Card card) {
    int row = tree == null ? -1 : tree.find(Row.OfItem.keyOf(card.item()));
    return row < 0 || !(mode instanceof Browsing)
        ? paged(words, card)
        : Step.to(with(spot.at(row)).with(detail.opened(true)).with(Notice.NONE));
  }

  private Board shown(Item.Id item, Reply reply) {
    return switch (reply) {
      case Reply.Remarked(var remarked, var _) -> shown(item, remarked);
      case Card card when card.item().item().id().equals(item) -> with(detail.answered(card));
      case Reply _ -> with(detail.answered(null));
    };
  }

  private Board broken(String sentence) {
    return with(reading.ended()).with(detail.answered(detail.card())).with(Notice.wrong(sentence));
  }

  // Keeping it in order.

  /// The cursor on a line that is seen, and the card of the selected item on its way.
  private Step settled(List<Effect> effects) {
    Layout layout = layout();
    Spot seen = spot.within(tree == null ? 0 : tree.rows().size(), layout.height());
    Board board = with(seen);
    ListedItem listed = board.selected().orElse(null);
    if (listed == null) {
      return new Step(board.with(board.detail.opened(false)), effects);
    }
    int last = Math.max(0, DetailView.height(board, listed) - layout.height());
    board = board.with(board.detail.at(Math.min(last, board.detail.top())));
    Item item = listed.item();
    Detail.Wanted wanted = new Detail.Wanted(item.id(), item.last().version());
    boolean seeking = layout.isWide() || board.detail.open();
    if (!seeking || board.detail.waiting() || wanted.equals(board.detail.asked())) {
      return new Step(board, effects);
    }
    Board asking = board.with(board.detail.asking(wanted));
    return new Step(asking, effects).and(Step.to(asking, new Effect.Show(item.id(), item.ref())));
  }

  private Board with(Size newSize) {
    return new Board(welcome, newSize, tree, spot, detail, reading, mode, notice);
  }

  private Board with(Tree newTree) {
    return new Board(welcome, size, newTree, spot, detail, reading, mode, notice);
  }

  private Board with(Spot newSpot) {
    return new Board(welcome, size, tree, newSpot, detail, reading, mode, notice);
  }

  private Board with(Detail newDetail) {
    return new Board(welcome, size, tree, spot, newDetail, reading, mode, notice);
  }

  private Board with(Reading newReading) {
    return new Board(welcome, size, tree, spot, detail, newReading, mode, notice);
  }

  private Board with(Mode newMode) {
    return new Board(welcome, size, tree, spot, detail, reading, newMode, notice);
  }

  private Board with(Notice newNotice) {
    return new Board(welcome, size, tree, spot, detail, reading, mode, newNotice);
  }
}
