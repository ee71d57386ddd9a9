package dev.waymark.app.picture;

import dev.waymark.app.demo.Chatter.Turn;
import dev.waymark.app.picture.Svg.Box;
import dev.waymark.bots.chat.Answer.Audience;
import dev.waymark.core.reply.Line;
import dev.waymark.core.reply.Line.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A conversation as an SVG window of some chat.
final class ChatPicture {
  private static final int WIDTH = 920;
  private static final double LEFT = 74;
  private static final double LINE = 22;
  private static final int LONGEST = 98;
  private static final String INK = "#1d1c1d";
  private static final String DIM = "#6b6a6d";
  private static final String FONT =
      "-apple-system, 'Segoe UI', Inter, 'Helvetica Neue', 'DejaVu Sans', Arial, sans-serif";
  private static final Map<String, String> FACES =
      Map.of("ben", "#3f7f6e", "anna", "#a4527a", "Waymark", "#2b3a67");

  /// A share of ten, drawn with blocks.
  private static final Pattern BAR = Pattern.compile("\\s*(█*)░*\\s*");

  private static final double SHARE = 9;

  private final Svg body = new Svg();
  private double y = 84;

  private ChatPicture() {}

  static String of(List<Turn> turns, String channel) {
    return new ChatPicture().draw(turns, channel);
  }

  private String draw(List<Turn> turns, String channel) {
    for (Turn turn : turns) {
      speaker(turn.person(), "");
      text(List.of(Line.code(turn.said())));
      y += 12;
      boolean alone = turn.answer().audience() == Audience.ASKER;
      speaker("Waymark", alone ? "Only visible to " + turn.person() : "");
      for (Line line : turn.answer().lines()) {
        wrapped(line).forEach(this::text);
      }
      y += 14;
    }
    int height = (int) y + 2;
    Svg svg = new Svg();
    svg.rect(new Box(0, 0, WIDTH, height), "#d9d9dd", 10);
    svg.rect(new Box(1, 1, WIDTH - 2, height - 2), "#ffffff", 9);
    svg.rect(new Box(1, 50, WIDTH - 2, 1), "#e4e4e8", 0);
    svg.raw("<g font-family=\"%s\" font-size=\"15\" fill=\"%s\">".formatted(FONT, INK));
    svg.text(22, 32, " font-weight=\"700\" font-size=\"17\"", channel);
    svg.raw(body.elements().stripTrailing());
    svg.raw("</g>");
    return svg.document(WIDTH, height, "A conversation with Waymark in " + channel);
  }

  private void speaker(String name, String aside) {
    body.rect(new Box(22, y - 15, 36, 36), FACES.getOrDefault(name, INK), 8);
    body.text(
        40,
        y + 9,
        " text-anchor=\"middle\" font-weight=\"700\" font-size=\"16\" fill=\"#ffffff\"",
        name.substring(0, 1).toUpperCase(Locale.ROOT));
    body.text(LEFT, y, " font-weight=\"700\"", name);
    double at = LEFT + name.length() * 9.8 + 10;
    if (name.equals("Waymark")) {
      body.rect(new Box(at, y - 12, 34, 15), "#e8e8ea", 3);
      body.text(
          at + 17,
          y - 0.8,
          " text-anchor=\"middle\" font-size=\"10\" font-weight=\"700\" fill=\"" + DIM + "\"",
          "APP");
      at += 44;
    }
    if (!aside.isEmpty()) {
      body.text(at, y, " font-size=\"12.5\" fill=\"" + DIM + "\"", aside);
    }
    y += LINE;
  }

  private void text(List<Span> spans) {
    Matcher bar = BAR.matcher(spans.isEmpty() ? "" : spans.getFirst().text());
    if (bar.matches()) {
      body.rect(new Box(LEFT + 10, y - 10, 10 * SHARE, 9), "#e4e4e8", 2);
      body.rect(new Box(LEFT + 10, y - 10, bar.group(1).length() * SHARE, 9), "#3f7f6e", 2);
      text(spans.subList(1, spans.size()), LEFT + 10 * SHARE + 22);
    } else {
      text(spans, LEFT);
    }
    y += LINE;
  }

  private void text(List<Span> spans, double x) {
    StringBuilder line = new StringBuilder();
    for (Span span : spans) {
      line.append("<tspan%s>%s</tspan>".formatted(look(span), Svg.escaped(span.text())));
    }
    body.raw(
        "<text x=\"%s\" y=\"%s\" xml:space=\"preserve\">%s</text>"
            .formatted(Svg.number(x), Svg.number(y), line));
  }

  private static String look(Span span) {
    return switch (span.style()) {
      case PLAIN -> "";
      case STRONG, REF -> " font-weight=\"700\"";
      case DIM -> " fill=\"" + DIM + "\"";
      case CODE ->
          " font-family=\"ui-monospace, Menlo, 'DejaVu Sans Mono', monospace\" font-size=\"14\"";
    };
  }

  /// Lines that fit, broken between words.
  private static List<List<Span>> wrapped(Line line) {
    if (line.text().length() <= LONGEST) {
      return List.of(line.spans());
    }
    List<List<Span>> lines = new ArrayList<>();
    List<Span> current = new ArrayList<>();
    int used = 0;
    for (Span span : line.spans()) {
      for (String word : span.text().split("(?<= )", -1)) {
        if (used + word.length() > LONGEST && used > 0) {
          lines.add(current);
          current = new ArrayList<>();
          used = 0;
        }
        current.add(new Span(span.style(), word));
        used += word.length();
      }
    }
    lines.add(current);
    return lines;
  }
}
