package dev.waymark.core.markdown.text;

import dev.waymark.core.port.Bytes;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// One line without its line break.
public final class SourceLine {
  private final int number;
  private final String text;
  private final Spelling spelling;
  private final int start;
  private final int @Nullable [] offsets;

  SourceLine(int number, String text, Spelling spelling, int start, int @Nullable [] offsets) {
    this.number = number;
    this.text = text;
    this.spelling = spelling;
    this.start = start;
    this.offsets = offsets;
  }

  /// From 1.
  public int number() {
    return number;
  }

  /// What it says, repaired where its spelling is known to be broken.
  public String text() {
    return text;
  }

  public Spelling spelling() {
    return spelling;
  }

  public boolean isBlank() {
    return text.isBlank();
  }

  /// Where the line begins in the document, in bytes.
  public int start() {
    return start;
  }

  /// Bytes from the line's start to the character at this index of [#text]; the text's length gives
  /// the line's end.
  public int column(int index) {
    return offsets == null ? index : offsets[index];
  }

  /// The same, so many lines and bytes further down.
  SourceLine moved(int linesDown, int bytesDown) {
    return new SourceLine(number + linesDown, text, spelling, start + bytesDown, offsets);
  }

  /// These words spelled the way this line is.
  public Bytes spell(String words) {
    byte[] plain = words.getBytes(StandardCharsets.UTF_8);
    return Bytes.of(
        switch (spelling) {
          case UTF_8, DAMAGED -> plain;
          case MAC_ROMAN -> CodePage.MAC_ROMAN.misread(plain).getBytes(StandardCharsets.UTF_8);
          case WINDOWS_1252 ->
              CodePage.WINDOWS_1252.misread(plain).getBytes(StandardCharsets.UTF_8);
        });
  }

  @Override
  public String toString() {
    return number + ": " + text;
  }
}
