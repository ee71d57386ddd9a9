package dev.waymark.core.port;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Bytes that do not change, compared by content.
public final class Bytes {
  public static final Bytes NONE = new Bytes(new byte[0]);

  private final byte[] content;

  private Bytes(byte[] content) {
    this.content = content;
  }

  /// Takes a copy.
  public static Bytes of(byte... content) {
    return new Bytes(content.clone());
  }

  public int size() {
    return content.length;
  }

  public byte at(int index) {
    return content[index];
  }

  /// A copy of all of them.
  public byte[] toArray() {
    return content.clone();
  }

  public Bytes slice(int from, int to) {
    return new Bytes(Arrays.copyOfRange(content, from, to));
  }

  /// These with the stretch from an offset on replaced.
  public Bytes splice(int from, int length, Bytes replacement) {
    byte[] result = new byte[content.length - length + replacement.content.length];
    System.arraycopy(content, 0, result, 0, from);
    System.arraycopy(replacement.content, 0, result, from, replacement.content.length);
    System.arraycopy(
        content,
        from + length,
        result,
        from + replacement.content.length,
        content.length - from - length);
    return new Bytes(result);
  }

  /// The offset at which a line begins, its number counted from 1; the size when there are fewer
  /// lines.
  public int lineStart(int line) {
    int at = 0;
    for (int number = 1; number < line && at < content.length; at++) {
      boolean ends =
          content[at] == '\n'
              || (content[at] == '\r' && (at + 1 == content.length || content[at + 1] != '\n'));
      number += ends ? 1 : 0;
    }
    return at;
  }

  /// How many line ends these hold.
  public int breaks() {
    int breaks = 0;
    for (int at = 0; at < content.length; at++) {
      boolean half = content[at] == '\r' && at + 1 < content.length && content[at + 1] == '\n';
      breaks += (content[at] == '\n' || content[at] == '\r') && !half ? 1 : 0;
    }
    return breaks;
  }

  /// The first line of these that says something; empty when none does.
  public String saying() {
    return new String(content, StandardCharsets.UTF_8)
        .lines()
        .filter(line -> !line.isBlank())
        .findFirst()
        .orElse("");
  }

  public boolean beginsWithBreak() {
    return content.length > 0 && (content[0] == '\n' || content[0] == '\r');
  }

  /// A line's content without its end, read as UTF-8; what is not UTF-8 shows as U+FFFD.
  public String line(int line) {
    int start = lineStart(line);
    int end = start;
    while (end < content.length && content[end] != '\n' && content[end] != '\r') {
      end++;
    }
    return new String(content, start, end - start, StandardCharsets.UTF_8);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Bytes bytes && Arrays.equals(content, bytes.content);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(content);
  }

  @Override
  public String toString() {
    return content.length + " bytes";
  }
}
