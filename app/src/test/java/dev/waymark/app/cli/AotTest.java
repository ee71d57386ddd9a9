package dev.waymark.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class AotTest {
  /// AOT caches leave out class files older than Java 6's, and what they leave out every command
  /// loads and verifies anew.
  private static final int TAKEN_IN = 50;

  @Test
  void takes_picoclis_classes_in() throws IOException {
    try (InputStream file = CommandLine.class.getResourceAsStream("CommandLine.class");
        DataInputStream data = new DataInputStream(Objects.requireNonNull(file))) {
      assertThat(data.readInt()).isEqualTo(0xCAFEBABE);
      int minor = data.readUnsignedShort();
      int major = data.readUnsignedShort();

      assertThat(major)
          .as("class file version %d.%d", major, minor)
          .isGreaterThanOrEqualTo(TAKEN_IN);
    }
  }
}
