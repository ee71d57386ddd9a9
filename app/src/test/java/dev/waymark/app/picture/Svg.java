package dev.waymark.app.picture;

import java.util.Locale;

/// An SVG image as it is written, one element after the other.
final class Svg {
  /// What is drawn in a colour.
  record Box(double x, double y, double width, double height) {}

  private final StringBuilder elements = new StringBuilder();

  void rect(Box box, String fill, double radius) {
    raw(
        "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"%s fill=\"%s\"/>"
            .formatted(
                number(box.x()),
                number(box.y()),
                number(box.width()),
                number(box.height()),
                radius > 0 ? " rx=\"" + number(radius) + "\"" : "",
                fill));
  }

  void circle(double x, double y, double radius, String fill) {
    raw(
        "<circle cx=\"%s\" cy=\"%s\" r=\"%s\" fill=\"%s\"/>"
            .formatted(number(x), number(y), number(radius), fill));
  }

  /// @param attributes what else is said of it, with a blank in front
  void text(double x, double y, String attributes, String text) {
    raw(
        "<text x=\"%s\" y=\"%s\"%s>%s</text>"
            .formatted(number(x), number(y), attributes, escaped(text)));
  }

  void raw(String element) {
    elements.append(element).append('\n');
  }

  /// What was drawn so far, to be part of another.
  String elements() {
    return elements.toString();
  }

  /// The whole file.
  String document(int width, int height, String title) {
    return """
    <svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" viewBox="0 0 %d %d" role="img">
    <title>%s</title>
    %s</svg>
    """
        .formatted(width, height, width, height, escaped(title), elements);
  }

  static String number(double value) {
    String text = String.format(Locale.ROOT, "%.2f", value);
    return text.replaceAll("\\.?0+$", "");
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
