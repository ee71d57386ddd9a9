package dev.waymark.tui.key;

import dev.waymark.tui.key.Key.Named;
import dev.waymark.tui.key.Key.Pasted;
import dev.waymark.tui.key.Key.Typed;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Makes keys of what a terminal sends, however it is cut into pieces. Lanterna's own decoder knows
/// neither CR as Enter nor characters beyond 16 bits, cannot tell Escape from the start of an
/// arrow, and repeats the end for ever.
public final class KeyDecoder {
  private static final int ESC = 0x1b;
  private static final int BEL = 0x07;
  private static final int LONGEST_SEQUENCE = 64;
  private static final int LONGEST_PASTE = 8192;
  private static final byte[] PASTE_END = "\u001b[201~".getBytes(StandardCharsets.US_ASCII);

  private static final Pattern MOUSE = Pattern.compile("<([0-9]{1,3});([0-9]{1,4});([0-9]{1,4})");

  private enum State {
    GROUND,
    ESCAPED,
    CONTROL_SEQUENCE,
    SINGLE_SHIFT,
    STRING,
    PASTE
  }

  private State state = State.GROUND;
  private final StringBuilder sequence = new StringBuilder();
  private final ByteArrayOutputStream paste = new ByteArrayOutputStream();
  private int pasteEnd;
  private int character;
  private int missing;

  /// The keys these bytes complete.
  public List<Key> feed(byte[] bytes) {
    List<Key> keys = new ArrayList<>();
    for (byte b : bytes) {
      feed(b & 0xff, keys);
    }
    return keys;
  }

  /// Whether the meaning of the bytes so far depends on what follows at once.
  public boolean isUndecided() {
    return state == State.ESCAPED || state == State.CONTROL_SEQUENCE || state == State.SINGLE_SHIFT;
  }

  /// Nothing followed: a lone Escape was the key.
  public List<Key> settle() {
    boolean escape = state == State.ESCAPED;
    state = State.GROUND;
    return escape ? List.of(Named.ESCAPE) : List.of();
  }

  private void feed(int b, List<Key> keys) {
    switch (state) {
      case GROUND -> ground(b, keys);
      case ESCAPED -> escaped(b, keys);
      case CONTROL_SEQUENCE -> controlSequence(b, keys);
      case SINGLE_SHIFT -> {
        state = State.GROUND;
        add(keys, letter(b));
      }
      case STRING -> string(b);
      case PASTE -> paste(b, keys);
    }
  }

  private void ground(int b, List<Key> keys) {
    if (missing > 0 && (b & 0xc0) == 0x80) {
      character = (character << 6) | (b & 0x3f);
      missing--;
      if (missing == 0) {
        typed(character, keys);
      }
      return;
    }
    missing = 0;
    if (b == ESC) {
      state = State.ESCAPED;
    } else if (b < ' ' || b == 0x7f) {
      add(keys, control(b));
    } else if (b < 0x80) {
      typed(b, keys);
    } else if (b >= 0xc2 && b < 0xf5) {
      missing = b < 0xe0 ? 1 : b < 0xf0 ? 2 : 3;
      character = b & (0x3f >> missing);
    }
  }

  private static void typed(int codePoint, List<Key> keys) {
    int type =
        Character.isValidCodePoint(codePoint) ? Character.getType(codePoint) : Character.UNASSIGNED;
    if (type != Character.SURROGATE && type != Character.CONTROL && type != Character.UNASSIGNED) {
      keys.add(new Typed(Character.toString(codePoint)));
    }
  }

  private void escaped(int b, List<Key> keys) {
    switch (b) {
      case '[' -> {
        sequence.setLength(0);
        state = State.CONTROL_SEQUENCE;
      }
      case 'O' -> state = State.SINGLE_SHIFT;
      case ']', 'P', '_', '^' -> {
        sequence.setLength(0);
        state = State.STRING;
      }
      default -> {
        keys.add(Named.ESCAPE);
        state = State.GROUND;
        ground(b, keys);
      }
    }
  }

  private void controlSequence(int b, List<Key> keys) {
    if (b < ' ' || b > '~') {
      state = State.GROUND;
      ground(b, keys);
    } else if (b < '@') {
      sequence.append((char) b);
      if (sequence.length() > LONGEST_SEQUENCE) {
        state = State.GROUND;
      }
    } else {
      state = State.GROUND;
      if (b == '~') {
        numbered(keys);
      } else if (sequence.toString().startsWith("<") && (b == 'M' || b == 'm')) {
        pointed(b == 'M', keys);
      } else if (!sequence.toString().startsWith("<") && !sequence.toString().startsWith("?")) {
        add(keys, letter(b));
      }
    }
  }

  /// Where the mouse is, as SGR tells it; letting a button go means nothing.
  private void pointed(boolean pressed, List<Key> keys) {
    Matcher told = MOUSE.matcher(sequence);
    if (pressed && told.matches()) {
      Key.Act act =
          switch (told.group(1)) {
            case "0" -> Key.Act.PRESS;
            case "64" -> Key.Act.WHEEL_UP;
            case "65" -> Key.Act.WHEEL_DOWN;
            default -> null;
          };
      add(
          keys,
          act == null
              ? null
              : new Key.Pointed(
                  act, Integer.parseInt(told.group(2)) - 1, Integer.parseInt(told.group(3)) - 1));
    }
  }

  private void numbered(List<Key> keys) {
    String number = sequence.toString().split(";", 2)[0];
    if (number.equals("200")) {
      paste.reset();
      pasteEnd = 0;
      state = State.PASTE;
      return;
    }
    add(
        keys,
        switch (number) {
          case "1", "7" -> Named.HOME;
          case "3" -> Named.DELETE;
          case "4", "8" -> Named.END;
          case "5" -> Named.PAGE_UP;
          case "6" -> Named.PAGE_DOWN;
          default -> null;
        });
  }

  /// An answer the terminal gave unasked ends with BEL or ESC \.
  private void string(int b) {
    if (b == BEL) {
      state = State.GROUND;
    } else if (b == ESC) {
      state = State.SINGLE_SHIFT;
    } else {
      sequence.append((char) b);
      if (sequence.length() > LONGEST_SEQUENCE) {
        state = State.GROUND;
      }
    }
  }

  private void paste(int b, List<Key> keys) {
    pasteEnd = b == PASTE_END[pasteEnd] ? pasteEnd + 1 : b == PASTE_END[0] ? 1 : 0;
    if (paste.size() < LONGEST_PASTE) {
      paste.write(b);
    }
    if (pasteEnd == PASTE_END.length) {
      state = State.GROUND;
      String text = paste.toString(StandardCharsets.UTF_8);
      int end = text.lastIndexOf(ESC);
      keys.add(new Pasted(end < 0 ? text : text.substring(0, end)));
    }
  }

  private static void add(List<Key> keys, @Nullable Key key) {
    if (key != null) {
      keys.add(key);
    }
  }

  private static @Nullable Key letter(int b) {
    return switch (b) {
      case 'A' -> Named.UP;
      case 'B' -> Named.DOWN;
      case 'C' -> Named.RIGHT;
      case 'D' -> Named.LEFT;
      case 'H' -> Named.HOME;
      case 'F' -> Named.END;
      case 'M' -> Named.ENTER;
      case 'Z' -> Named.SHIFT_TAB;
      default -> null;
    };
  }

  private static @Nullable Key control(int b) {
    return switch (b) {
      case '\r', '\n' -> Named.ENTER;
      case '\t' -> Named.TAB;
      case '\b', 0x7f -> Named.BACKSPACE;
      case 0x01 -> Named.CTRL_A;
      case 0x02 -> Named.CTRL_B;
      case 0x03 -> Named.CTRL_C;
      case 0x04 -> Named.CTRL_D;
      case 0x05 -> Named.CTRL_E;
      case 0x06 -> Named.CTRL_F;
      case 0x0c -> Named.CTRL_L;
      case 0x0e -> Named.CTRL_N;
      case 0x0f -> Named.CTRL_O;
      case 0x10 -> Named.CTRL_P;
      case 0x12 -> Named.CTRL_R;
      case 0x15 -> Named.CTRL_U;
      case 0x17 -> Named.CTRL_W;
      default -> null;
    };
  }
}
