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
  private static final byte[] RESET = "\u001b[0m".getBytes(StandardCharsets.US_ASCII);

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
        add(span, text);
      }
      text.write('\n');
    }
    return text.toByteArray();
  }

  private void add(Span span, ByteArrayOutputStream text) {
    String colour = sgr(span.style());
    if (!colour.isEmpty()) {
      text.writeBytes(colour.getBytes(StandardCharsets.US_ASCII));
    }
    text.writeBytes(said(span.text()));
    if (!colour.isEmpty()) {
      text.writeBytes(RESET);
    }
  }

  private byte[] said(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    if (Sanitized.isPlain(utf8)) {
      return utf8;
    }
    String harmless = Sanitized.line(text);
    return (look.unicode() ? harmless : Ascii.of(harmless)).getBytes(StandardCharsets.UTF_8);
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

  private String sgr(Style style) {
    if (look.colours() == Colours.NONE || style == Style.PLAIN) {
      return "";
    }
    Tone tone = tone(style);
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
