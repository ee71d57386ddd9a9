package dev.waymark.tui.key;

import dev.waymark.core.request.Verb;
import dev.waymark.tui.key.Key.Named;
import dev.waymark.tui.key.Key.Typed;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What can be done on the board, with which keys. The help page and the documentation are printed
/// from here.
public enum BoardKey {
  DOWN(Group.MOVE, "down", typed("j"), Named.DOWN),
  UP(Group.MOVE, "up", typed("k"), Named.UP),
  PAGE_DOWN(Group.MOVE, "a page down", Named.PAGE_DOWN),
  PAGE_UP(Group.MOVE, "a page up", Named.PAGE_UP),
  TOP(Group.MOVE, "to the first line", typed("g"), Named.HOME),
  BOTTOM(Group.MOVE, "to the last line", typed("G"), Named.END),
  FOLD(Group.MOVE, "fold or unfold a milestone", typed(" "), Named.TAB),

  OPEN(Group.VIEW, "open the item", Named.ENTER, Named.RIGHT, typed("l")),
  FILTER(Group.VIEW, "filter: is:open owner:ana words", typed("/")),
  COMMAND(Group.VIEW, "type any request", typed(":")),
  RELOAD(Group.VIEW, "read everything again", typed("r"), Named.CTRL_L),
  HELP(Group.VIEW, "this page", typed("?")),
  BACK(Group.VIEW, "back: leave the item, drop the filter", Named.ESCAPE, Named.LEFT, typed("h")),
  QUIT(
      Group.VIEW,
      "leave this view, at the top the program",
      typed("q"),
      Named.CTRL_C,
      Named.CTRL_D),

  DONE(Group.CHANGE, Verb.DONE, "mark done", typed("d")),
  TOGGLE(Group.CHANGE, null, "tick or untick: done, or open again", typed("x")),
  START(Group.CHANGE, Verb.START, "start", typed("s")),
  BLOCK(Group.CHANGE, Verb.BLOCK, "block, with the reason", typed("b")),
  UNBLOCK(Group.CHANGE, Verb.UNBLOCK, "unblock", typed("B")),
  OWN(Group.CHANGE, Verb.OWN, "say whose it is", typed("o")),
  TARGET(Group.CHANGE, Verb.TARGET, "say when it is due", typed("t")),
  NOTE(Group.CHANGE, Verb.NOTE, "write a note", typed("n")),
  UNDO(Group.CHANGE, Verb.UNDO, "take back your last change", typed("u"));

  /// What keys have in common.
  public enum Group {
    MOVE("Move"),
    VIEW("Look"),
    CHANGE("Change the selected item");

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

  @SuppressWarnings("ImmutableEnumChecker") // List.of
  private final List<Key> keys;

  BoardKey(Group group, String caption, Key... keys) {
    this(group, null, caption, keys);
  }

  BoardKey(Group group, @Nullable Verb verb, String caption, Key... keys) {
    this.group = group;
    this.verb = verb;
    this.caption = caption;
    this.keys = List.of(keys);
  }

  private static Key typed(String character) {
    return new Typed(character);
  }

  /// What a key does; empty for nothing.
  public static Optional<BoardKey> of(Key key) {
    return Arrays.stream(values()).filter(binding -> binding.keys.contains(key)).findFirst();
  }

  public static Stream<BoardKey> in(Group group) {
    return Arrays.stream(values()).filter(key -> key.group == group);
  }

  /// The verb it stands for; empty where it changes nothing in the plan or chooses between verbs.
  public Optional<Verb> verb() {
    return Optional.ofNullable(verb);
  }

  public Group group() {
    return group;
  }

  public String caption() {
    return caption;
  }

  public List<Key> keys() {
    return keys;
  }

  /// Its keys as people say them: `j ↓`.
  public String spelling() {
    return keys.stream().map(BoardKey::spelling).collect(Collectors.joining(" "));
  }

  private static String spelling(Key key) {
    return switch (key) {
      case Typed(var character) -> character.equals(" ") ? "Space" : character;
      case Key.Pasted(var text) -> text;
      case Named named -> spelling(named);
    };
  }

  private static String spelling(Named key) {
    return switch (key) {
      case UP -> "↑";
      case DOWN -> "↓";
      case LEFT -> "←";
      case RIGHT -> "→";
      case HOME -> "Home";
      case END -> "End";
      case PAGE_UP -> "PgUp";
      case PAGE_DOWN -> "PgDn";
      case ENTER -> "Enter";
      case ESCAPE -> "Esc";
      case TAB -> "Tab";
      case BACKSPACE -> "Backspace";
      case DELETE -> "Del";
      case CTRL_A -> "Ctrl-A";
      case CTRL_C -> "Ctrl-C";
      case CTRL_D -> "Ctrl-D";
      case CTRL_E -> "Ctrl-E";
      case CTRL_L -> "Ctrl-L";
      case CTRL_U -> "Ctrl-U";
      case CTRL_W -> "Ctrl-W";
    };
  }
}
