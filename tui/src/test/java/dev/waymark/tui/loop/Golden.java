package dev.waymark.tui.loop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Screens as text in files; `-Daccept` writes them anew.
public final class Golden {
  private static final Path FOLDER = Path.of("src/test/resources/golden");

  private Golden() {}

  public static void screen(Glass glass, String name) throws IOException {
    Path file = FOLDER.resolve(name + ".txt");
    if (System.getProperty("accept") != null) {
      Files.writeString(file, glass.text().stripTrailing() + "\n");
    }
    glass.untilExactly(Files.readString(file).stripTrailing() + trailing(glass));
  }

  /// The empty lines at the end, which a text file should not have.
  private static String trailing(Glass glass) {
    String text = glass.text();
    return text.substring(text.stripTrailing().length());
  }
}
