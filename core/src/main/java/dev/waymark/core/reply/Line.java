package dev.waymark.core.reply;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One line of a reply in words, without any surface's markup. Text in it may come from users:
/// whoever draws it escapes it.
public record Line(List<Span> spans) {
  /// A run of text in one style.
  ///
  /// @param at the moment that the text tells, which a surface may tell in its reader's own zone;
  ///   null where it tells none
  public record Span(Style style, String text, @Nullable Instant at) {
    public Span(Style style, String text) {
      this(style, text, null);
    }
  }

  /// What a run of text is, from which a surface chooses how it looks.
  public enum Style {
    PLAIN,
    /// A heading or the name of something.
    STRONG,
    /// An item's ref.
    REF,
    /// Said in passing.
    DIM,
    /// As it stands in a file.
    CODE
  }

  public Line {
    spans = List.copyOf(spans);
  }

  public static Line of(Span... spans) {
    return new Line(List.of(spans));
  }

  public static Span plain(String text) {
    return new Span(Style.PLAIN, text);
  }

  public static Span strong(String text) {
    return new Span(Style.STRONG, text);
  }

  public static Span ref(Object ref) {
    return new Span(Style.REF, ref.toString());
  }

  public static Span dim(String text) {
    return new Span(Style.DIM, text);
  }

  /// A moment.
  public static Span time(Instant at, String text) {
    return new Span(Style.DIM, text, at);
  }

  public static Span code(String text) {
    return new Span(Style.CODE, text);
  }

  /// All of it without style.
  public String text() {
    StringBuilder all = new StringBuilder();
    spans.forEach(span -> all.append(span.text()));
    return all.toString();
  }
}
