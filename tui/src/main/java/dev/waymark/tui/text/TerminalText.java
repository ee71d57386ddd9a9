package dev.waymark.tui.text;

import dev.waymark.core.reply.Line;
import dev.waymark.core.reply.Line.Span;
import dev.waymark.core.reply.Line.Style;
import dev.waymark.tui.text.Look.Colours;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Lines of a reply as text for a terminal, a pipe or a file.
public final class TerminalText {
  private static final String RESET = "\u001b[0m";

  private final Look look;

  public TerminalText(Look look) {
    this.look = look;
  }

  /// Every line with a line feed at its end.
  public String of(List<Line> lines) {
    return new String(utf8(lines), StandardCharsets.UTF_8);
  }

  /// The same as bytes. Span by span, because most are ASCII and so are copied whole: one long
  /// string with a single sign in it would be translated letter by letter, by a JVM not yet warm.
  public byte[] utf8(List<Line> lines) {
    ByteArrayOutputStream text = new ByteArrayOutputStream(64 * lines.size());
    for (Line line : lines) {
      for (Span span : line.spans()) {
        text.writeBytes(drawn(span).getBytes(StandardCharsets.UTF_8));
      }
      text.write('\n');
    }
    return text.toByteArray();
  }

  private String drawn(Span span) {
    String harmless = Sanitized.line(span.text());
    String said = look.unicode() ? harmless : Ascii.of(harmless);
    String colour = sgr(tone(span.style()));
    return colour.isEmpty() ? said : colour + said + RESET;
  }

  /// How a style of a reply looks.
  public static Tone tone(Style style) {
    return switch (style) {
      case PLAIN -> Tone.PLAIN;
      case STRONG -> Tone.STRONG;
      case REF -> Tone.REF;
      case DIM -> Tone.DIM;
      case CODE -> Tone.CODE;
    };
  }

  private String sgr(Tone tone) {
    if (look.colours() == Colours.NONE || tone == Tone.PLAIN) {
      return "";
    }
    String bold = tone.bold() ? "1" : "";
    if (tone.colour().isOwn()) {
      return "\u001b[" + bold + "m";
    }
    String colour =
        look.colours() == Colours.SIXTEEN
            ? String.valueOf(tone.colour().sixteen(look.light()))
            : "38;5;" + tone.colour().many(look.light());
    return "\u001b[" + (bold.isEmpty() ? "" : bold + ";") + colour + "m";
  }
}
