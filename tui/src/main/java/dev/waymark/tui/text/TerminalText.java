package dev.waymark.tui.text;

import dev.waymark.core.reply.Line;
import dev.waymark.core.reply.Line.Span;
import dev.waymark.core.reply.Line.Style;
import dev.waymark.tui.text.Look.Colours;
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
    StringBuilder text = new StringBuilder();
    for (Line line : lines) {
      line.spans().forEach(span -> append(text, span));
      text.append('\n');
    }
    return text.toString();
  }

  private void append(StringBuilder text, Span span) {
    String harmless = Sanitized.line(span.text());
    String said = look.unicode() ? harmless : Ascii.of(harmless);
    String colour = sgr(tone(span.style()));
    text.append(colour).append(said).append(colour.isEmpty() ? "" : RESET);
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
        look.colours() == Colours.MANY
            ? "38;5;" + tone.colour().many()
            : String.valueOf(tone.colour().sixteen());
    return "\u001b[" + (bold.isEmpty() ? "" : bold + ";") + colour + "m";
  }
}
