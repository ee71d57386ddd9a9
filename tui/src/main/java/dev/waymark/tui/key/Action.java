package dev.waymark.tui.key;

import dev.waymark.core.request.Verb;
import dev.waymark.tui.key.Key.Named;
import dev.waymark.tui.key.Key.Typed;
import dev.waymark.tui.plan.View;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What can be done in the terminal UI, and with which keys unless the configuration says
/// otherwise. The line of keys, the help page, `docs/keys.md` and the configuration's `[keys]` are
/// printed from here.
public enum Action {
  DOWN(Group.MOVE, "down", "move", typed("j"), Named.DOWN),
  UP(Group.MOVE, "up", "move", typed("k"), Named.UP),
  LEFT(Group.MOVE, "fold; to the milestone; to the column at the left", "", typed("h"), Named.LEFT),
  RIGHT(Group.MOVE, "unfold; to the column at the right", "", typed("l"), Named.RIGHT),
  TOP(Group.MOVE, "to the first line", "", typed("g"), Named.HOME),
  BOTTOM(Group.MOVE, "to the last line", "", typed("G"), Named.END),
  HALF_DOWN(Group.MOVE, "half a page down", "", Named.CTRL_D),
  HALF_UP(Group.MOVE, "half a page up", "", Named.CTRL_U),
  PAGE_DOWN(Group.MOVE, "a page down", "", Named.PAGE_DOWN, Named.CTRL_F),
  PAGE_UP(Group.MOVE, "a page up", "", Named.PAGE_UP, Named.CTRL_B),
  NEXT_MATCH(Group.MOVE, "to the next item that fits the filter", "", typed("n")),
  PREVIOUS_MATCH(Group.MOVE, "to the one before", "", typed("N")),
  NEXT_FINDING(Group.MOVE, "to the next finding, or the next item that has one", "", typed("f")),

  OPEN(
      Group.LOOK,
      "open the item, fold the milestone, go to the finding's item",
      "open",
      Named.ENTER),
  PANE(Group.LOOK, "into the item beside the list, and back", "", Named.TAB),
  PREVIEW(Group.LOOK, "show the item beside the list, or not", "", typed("p")),
  PREVIOUS_VIEW(Group.LOOK, "the view before", "", typed("[")),
  NEXT_VIEW(Group.LOOK, "the next view", "", typed("]")),
  VIEW_1(Group.LOOK, View.ROADMAP),
  VIEW_2(Group.LOOK, View.BOARD),
  VIEW_3(Group.LOOK, View.MINE),
  VIEW_4(Group.LOOK, View.TIMELINE),
  VIEW_5(Group.LOOK, View.FINDINGS),
  VIEW_6(Group.LOOK, View.ACTIVITY),
  VIEW_7(Group.LOOK, View.CHARTS),
  LAST_VIEW(Group.LOOK, "the view you came from", "", typed("-")),

  MARK(Group.MARK, "mark or unmark the item: changes are of all that is marked", "", typed(" ")),
  RANGE(Group.MARK, "begin to mark a range, or end it", "", typed("v")),
  ALL(Group.MARK, "mark all that is shown, or nothing any more", "", typed("V")),
  COPY(Group.MARK, "copy the ref to your clipboard", "", typed("y")),
  COPY_LINE(Group.MARK, "copy ref, title, file and line", "", typed("Y")),
  LINKS(Group.MARK, "show the item's links", "", typed("o")),

  DONE(Group.CHANGE, Verb.DONE, "mark done", "done", typed("d")),
  START(Group.CHANGE, Verb.START, "start", "start", typed("s")),
  CYCLE(
      Group.CHANGE,
      "on to the next status: planned, in progress, done; a criterion: met or not",
      "",
      typed("x")),
  STATUS(Group.CHANGE, "choose a status", "", typed("m")),
  BLOCK(Group.CHANGE, Verb.BLOCK, "block, with the reason", "", typed("b")),
  OWNER(Group.CHANGE, Verb.OWN, "choose whose it is", "", typed("@")),
  TARGET(Group.CHANGE, Verb.TARGET, "say when it is due", "", typed("t")),
  PRIORITY(Group.CHANGE, Verb.PRIORITY, "choose how urgent it is", "", typed("P")),
  ADD(Group.CHANGE, Verb.ADD, "add an item to the milestone", "", typed("a")),
  NOTE(Group.CHANGE, Verb.NOTE, "write a note", "", typed("A")),
  EVIDENCE(Group.CHANGE, Verb.LINK, "say what shows that it is done", "", typed("E")),
  EDIT(Group.CHANGE, "open your editor at its line, at your own terminal", "", typed("e")),
  WAIVE(Group.CHANGE, Verb.WAIVE, "accept a finding, with the reason", "", typed("w")),
  UNDO(Group.CHANGE, Verb.UNDO, "take back your last change", "undo", typed("u"), typed("z")),
  REDO(Group.CHANGE, Verb.REDO, "do it again after all", "", typed("U"), typed("Z")),
  REPEAT(Group.CHANGE, "do the last change to this item too", "", typed(".")),

  FILTER(Group.ASK, "filter while you type: is:open owner:ana words", "filter", typed("/")),
  COMMAND(Group.ASK, "type any request", "request", typed(":")),
  SORT(Group.ASK, "choose an order", "", typed("S")),
  SINCE(Group.ASK, Verb.DIGEST, "what changed since the last standup", "", typed("D")),
  MOUSE(Group.ASK, "use the mouse, or leave it to the terminal", "", typed("M")),
  RELOAD(Group.ASK, "read and draw everything again", "", typed("r"), Named.CTRL_L),
  HELP(Group.ASK, "this page", "help", typed("?")),
  BACK(Group.ASK, "back: leave the item, drop marks, then the filter", "", Named.ESCAPE),
  LEAVE(Group.ASK, "leave the item or the view, at the top the program", "quit", typed("q")),
  QUIT(Group.ASK, "leave the program", "", typed("Q"), Named.CTRL_C);

  /// What keys have in common.
  public enum Group {
    MOVE("Move"),
    LOOK("Look"),
    MARK("Mark and copy"),
    CHANGE("Change the selected or the marked items"),
    ASK("Ask, and leave");

    private final String caption;

    Group(String caption) {
      this.caption = caption;
    }

    public String caption() {
      return caption;
    }
  }

  private final Group group;
  private final @Nullable Verb verb;
  private final String caption;
  private final String hint;
  private final @Nullable View view;

  @SuppressWarnings("ImmutableEnumChecker") // List.of
  private final List<Key> keys;

  Action(Group group, String caption, String hint, Key... keys) {
    this(group, null, caption, hint, keys);
  }

  Action(Group group, @Nullable Verb verb, String caption, String hint, Key... keys) {
    this.group = group;
    this.verb = verb;
    this.caption = caption;
    this.hint = hint;
    this.view = null;
    this.keys = List.of(keys);
  }

  Action(Group group, View view) {
    this.group = group;
    this.verb = null;
    this.caption = view.title() + ": " + view.caption();
    this.hint = "";
    this.view = view;
    this.keys = List.of(typed(String.valueOf(view.number())));
  }

  private static Key typed(String character) {
    return new Typed(character);
  }

  public static Stream<Action> in(Group group) {
    return Stream.of(values()).filter(action -> action.group == group);
  }

  /// The one that opens a view.
  public static Action opening(View view) {
    return Stream.of(values()).filter(one -> one.view == view).findFirst().orElseThrow();
  }

  /// As the configuration calls it.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The verb it stands for; empty where it changes nothing in the plan or chooses between verbs.
  public Optional<Verb> verb() {
    return Optional.ofNullable(verb);
  }

  /// The view it opens.
  public Optional<View> view() {
    return Optional.ofNullable(view);
  }

  public Group group() {
    return group;
  }

  public String caption() {
    return caption;
  }

  /// One word for the line of keys; empty where it has no place there.
  public String hint() {
    return hint;
  }

  /// Unless the configuration says otherwise.
  public List<Key> keys() {
    return keys;
  }

  /// Where it means something.
  public Set<View> views() {
    return switch (this) {
      case WAIVE -> EnumSet.of(View.FINDINGS);
      case MARK, RANGE, ALL, SORT, NEXT_MATCH, PREVIOUS_MATCH ->
          EnumSet.of(View.ROADMAP, View.BOARD, View.MINE, View.TIMELINE);
      case OPEN,
          PANE,
          PREVIEW,
          NEXT_FINDING,
          COPY,
          COPY_LINE,
          LINKS,
          DONE,
          START,
          CYCLE,
          STATUS,
          BLOCK,
          OWNER,
          TARGET,
          PRIORITY,
          ADD,
          NOTE,
          EVIDENCE,
          EDIT ->
          EnumSet.complementOf(EnumSet.of(View.CHARTS));
      case DOWN,
          UP,
          LEFT,
          RIGHT,
          TOP,
          BOTTOM,
          HALF_DOWN,
          HALF_UP,
          PAGE_DOWN,
          PAGE_UP,
          PREVIOUS_VIEW,
          NEXT_VIEW,
          VIEW_1,
          VIEW_2,
          VIEW_3,
          VIEW_4,
          VIEW_5,
          VIEW_6,
          VIEW_7,
          LAST_VIEW,
          UNDO,
          REDO,
          REPEAT,
          FILTER,
          COMMAND,
          SINCE,
          MOUSE,
          RELOAD,
          HELP,
          BACK,
          LEAVE,
          QUIT ->
          EnumSet.allOf(View.class);
    };
  }
}
