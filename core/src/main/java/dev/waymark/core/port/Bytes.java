package dev.waymark.core.port;

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
        content, from + length, result, from + replacement.content.length, content.length - from - length);
    return new Bytes(result);
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
