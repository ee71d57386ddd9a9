package dev.waymark.tui.widget;

import com.googlecode.lanterna.SGR;
import com.googlecode.lanterna.TextCharacter;
import com.googlecode.lanterna.TextColor;
import dev.waymark.tui.text.Ascii;
import dev.waymark.tui.text.Columns;
import dev.waymark.tui.text.Look;
import dev.waymark.tui.text.Tone;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Lanterna's cells, made once per character and style: making them anew for every frame is most of
/// a frame's garbage.
public final class Cells {
  private static final TextColor SELECTED_16 = TextColor.ANSI.BLUE;
  private static final TextColor SELECTED_16_TEXT = TextColor.ANSI.WHITE_BRIGHT;
  private static final TextColor SELECTED_256 = new TextColor.Indexed(237);
  private static final TextColor SELECTED_256_LIGHT = new TextColor.Indexed(254);
  private static final TextColor SELECTED = new TextColor.RGB(0x2a, 0x30, 0x3d);
  private static final TextColor SELECTED_LIGHT = new TextColor.RGB(0xe4, 0xe7, 0xee);
  private static final TextColor SELECTED_256_TEXT = TextColor.ANSI.WHITE_BRIGHT;
  private static final int ASCII = 128;
  private static final int MANY = 20_000;

  /// One visible character: its left cell, and the right one where it is wide.
  record Cell(TextCharacter left, @Nullable TextCharacter right) {}

  /// Plain characters look the same to everybody with the same kind of terminal, of which there are
  /// few.
  private static final Map<Look, Map<Style, Plain>> PLAIN = new ConcurrentHashMap<>();

  private final Look look;
  private final StandIns standIns;
  private final Map<Style, Cached> cached = new HashMap<>();
  private int kept;

  /// How a cell looks.
  private record Style(Tone tone, boolean selected) {}

  /// The cells of one style for ASCII.
  private record Plain(TextCharacter blank, List<Cell> ascii) {}

  /// The cells of one style.
  private record Cached(Plain plain, Map<String, Cell> others) {}

  public Cells(Look look, StandIns standIns) {
    this.look = look;
    this.standIns = standIns;
    PLAIN
        .computeIfAbsent(look, Cells::plain)
        .forEach((style, plain) -> cached.put(style, new Cached(plain, new HashMap<>())));
  }

  private static Map<Style, Plain> plain(Look look) {
    Map<Style, Plain> all = new HashMap<>();
    for (Tone tone : Tone.values()) {
      for (boolean selected : new boolean[] {false, true}) {
        TextCharacter blank = blank(look, tone, selected);
        List<Cell> ascii =
            IntStream.range(0, ASCII)
                .mapToObj(c -> blank.withCharacter(c < ' ' || c == 0x7f ? '?' : (char) c))
                .map(cell -> new Cell(cell, null))
                .toList();
        all.put(new Style(tone, selected), new Plain(blank, ascii));
      }
    }
    return Map.copyOf(all);
  }

  Look look() {
    return look;
  }

  /// The cells of one style, for a run of text.
  final class Palette {
    private final Cached cells;

    private Palette(Cached cells) {
      this.cells = cells;
    }

    Cell of(char plain) {
      return cells.plain().ascii().get(plain);
    }

    Cell of(String cluster) {
      return cells.others().computeIfAbsent(cluster, added -> make(added, cells.plain().blank()));
    }
  }

  Palette of(Tone tone, boolean selected) {
    if (kept > MANY) {
      cached.values().forEach(style -> style.others().clear());
      kept = 0;
    }
    return new Palette(Objects.requireNonNull(cached.get(new Style(tone, selected))));
  }

  private Cell make(String cluster, TextCharacter blank) {
    kept++;
    boolean wide = Columns.ofCluster(cluster) == 2;
    if (!look.unicode()) {
      return new Cell(blank.withCharacter(Ascii.of(cluster + "?").charAt(0)), wide ? blank : null);
    }
    TextCharacter left =
        blank.withCharacter(simple(cluster) ? cluster.charAt(0) : standIns.of(cluster));
    return new Cell(left, wide ? blank.withCharacter(StandIns.RIGHT_HALF) : null);
  }

  /// Whether Lanterna takes it for one narrow character, as the terminal does.
  private static boolean simple(String cluster) {
    return cluster.length() == 1
        && !StandIns.isStandIn(cluster.charAt(0))
        && Columns.ofCluster(cluster) == 1
        && !TextCharacter.fromCharacter(cluster.charAt(0))[0].isDoubleWidth();
  }

  private static TextCharacter blank(Look look, Tone tone, boolean selected) {
    EnumSet<SGR> modifiers = tone.bold() ? EnumSet.of(SGR.BOLD) : EnumSet.noneOf(SGR.class);
    TextColor ground = TextColor.ANSI.DEFAULT;
    TextColor text = colour(look, tone.colour());
    if (selected) {
      switch (look.colours()) {
        case NONE -> modifiers.add(SGR.REVERSE);
        case SIXTEEN -> {
          ground = SELECTED_16;
          text = SELECTED_16_TEXT;
        }
        case MANY -> {
          ground = look.light() ? SELECTED_256_LIGHT : SELECTED_256;
          text = tone.colour().isOwn() && !look.light() ? SELECTED_256_TEXT : text;
        }
        case TRUE -> ground = look.light() ? SELECTED_LIGHT : SELECTED;
      }
    }
    return TextCharacter.fromString(" ", text, ground, modifiers)[0];
  }

  private static TextColor colour(Look look, Tone.Colour colour) {
    if (colour.isOwn()) {
      return TextColor.ANSI.DEFAULT;
    }
    return switch (look.colours()) {
      case NONE -> TextColor.ANSI.DEFAULT;
      case SIXTEEN -> ansi(colour.sixteen(look.light()));
      case MANY -> new TextColor.Indexed(colour.many(look.light()));
      case TRUE -> rgb(colour.rgb(look.light()));
    };
  }

  private static TextColor rgb(int rgb) {
    return new TextColor.RGB(rgb >> 16, rgb >> 8 & 0xff, rgb & 0xff);
  }

  private static TextColor ansi(int number) {
    return Arrays.stream(TextColor.ANSI.values())
        .filter(
            colour ->
                new String(colour.getForegroundSGRSequence(), StandardCharsets.US_ASCII)
                    .equals(String.valueOf(number)))
        .findFirst()
        .orElse(TextColor.ANSI.DEFAULT);
  }
}
