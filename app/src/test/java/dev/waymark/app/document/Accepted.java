package dev.waymark.app.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Text that the program writes and people have agreed to; `-Daccept` agrees to it as it is now.
public final class Accepted {
  private Accepted() {}

  /// Whether what is written now is to be taken for right.
  public static boolean anything() {
    return System.getProperty("accept") != null;
  }

  public static void is(Path file, String text) throws IOException {
    if (anything()) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    }
    assertThat(text)
        .as("%s, else agree to the change: mvn verify -Daccept", file)
        .isEqualTo(Files.exists(file) ? Files.readString(file) : "");
  }

  /// A file of this repository.
  public static Path inRepository(String path) {
    return Path.of(System.getProperty("basedir", "."), "..", path).normalize();
  }
}
