package dev.waymark.core.markdown.text;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Turns a line's bytes into characters and remembers which byte each came from.
final class LineDecoder {
  private static final char UNREADABLE = '\uFFFD';

  private final byte[] bytes;
  private final int from;
  private final int to;
  private final StringBuilder text = new StringBuilder();
  private int[] offsets;
  private boolean damaged;

  private LineDecoder(byte[] bytes, int from, int to) {
    this.bytes = bytes;
    this.from = from;
    this.to = to;
    this.offsets = new int[to - from + 1];
  }

  static SourceLine decode(byte[] bytes, int from, int to, int number) {
    if (isAscii(bytes, from, to)) {
      String plain = new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
      return new SourceLine(number, plain, Spelling.UTF_8, from, null);
    }
    LineDecoder decoder = new LineDecoder(bytes, from, to);
    decoder.decodeAll(false);
    SourceLine asWritten =
        decoder.line(number, decoder.damaged ? Spelling.DAMAGED : Spelling.UTF_8);
    if (decoder.damaged) {
      return asWritten;
    }
    SourceLine repaired = repair(asWritten, CodePage.MAC_ROMAN, Spelling.MAC_ROMAN);
    if (repaired == null) {
      repaired = repair(asWritten, CodePage.WINDOWS_1252, Spelling.WINDOWS_1252);
    }
    return repaired == null ? asWritten : repaired;
  }

  /// The line as it was before somebody read it with this code page; null unless every character
  /// fits.
  private static @Nullable SourceLine repair(SourceLine line, CodePage page, Spelling spelling) {
    byte[] once = page.encode(line.text());
    if (once == null) {
      return null;
    }
    LineDecoder decoder = new LineDecoder(once, 0, once.length);
    decoder.decodeAll(true);
    if (decoder.damaged
        || !isPlausible(decoder.text)
        || decoder.text.chars().allMatch(c -> c < 0x80)) {
      return null;
    }
    int[] offsets = decoder.offsets;
    for (int i = 0; i <= decoder.text.length(); i++) {
      offsets[i] = line.column(offsets[i]);
    }
    return new SourceLine(
        line.number(),
        decoder.text.toString(),
        spelling,
        line.start(),
        Arrays.copyOf(offsets, decoder.text.length() + 1));
  }

  /// Real text rarely holds C1 controls or phonetic letters, and accidental repairs often do.
  private static boolean isPlausible(CharSequence repaired) {
    return repaired
        .codePoints()
        .noneMatch(
            c -> (c >= 0x80 && c < 0xA0) || (c >= 0x180 && c < 0x370) || !Character.isDefined(c));
  }

  private SourceLine line(int number, Spelling spelling) {
    return new SourceLine(
        number, text.toString(), spelling, from, Arrays.copyOf(offsets, text.length() + 1));
  }

  /// @param lenient drops what misreading has made unreadable: half surrogates, and characters that
  ///   lost their last byte
  private void decodeAll(boolean lenient) {
    int at = from;
    while (at < to) {
      int length = sequenceLength(at);
      if (lenient && isHalfSurrogate(at)) {
        at += 3;
      } else if (lenient && length == 0 && isCutShort(at)) {
        at += 2;
      } else if (length == 0) {
        damaged = true;
        append(UNREADABLE, at++);
      } else {
        int point = codePoint(at, length);
        for (char unit : Character.toChars(point)) {
          append(unit, at);
        }
        at += length;
      }
    }
    offsets[text.length()] = to - from;
  }

  private void append(char unit, int at) {
    offsets[text.length()] = at - from;
    text.append(unit);
  }

  private boolean isHalfSurrogate(int at) {
    return at + 2 < to
        && (bytes[at] & 0xFF) == 0xED
        && (bytes[at + 1] & 0xE0) == 0xA0
        && isTail(at + 2);
  }

  private boolean isCutShort(int at) {
    boolean lead = (bytes[at] & 0xF0) == 0xE0;
    return lead && at + 1 < to && isTail(at + 1) && (at + 2 == to || !isTail(at + 2));
  }

  /// How many bytes the well-formed character here takes; 0 when it is malformed.
  private int sequenceLength(int at) {
    int lead = bytes[at] & 0xFF;
    int length =
        lead < 0x80 ? 1 : lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0;
    if (length == 0 || at + length > to) {
      return 0;
    }
    for (int i = 1; i < length; i++) {
      if (!isTail(at + i)) {
        return 0;
      }
    }
    int point = codePoint(at, length);
    boolean shortest =
        point >= (length == 1 ? 0 : length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000);
    return shortest && point <= Character.MAX_CODE_POINT && (point < 0xD800 || point > 0xDFFF)
        ? length
        : 0;
  }

  private boolean isTail(int at) {
    return (bytes[at] & 0xC0) == 0x80;
  }

  private int codePoint(int at, int length) {
    int lead = bytes[at] & 0xFF;
    int point = length == 1 ? lead : lead & (0x7F >> length);
    for (int i = 1; i < length; i++) {
      point = point << 6 | (bytes[at + i] & 0x3F);
    }
    return point;
  }

  private static boolean isAscii(byte[] bytes, int from, int to) {
    for (int i = from; i < to; i++) {
      if (bytes[i] < 0) {
        return false;
      }
    }
    return true;
  }
}
