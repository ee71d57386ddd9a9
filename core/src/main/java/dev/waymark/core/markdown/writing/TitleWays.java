package dev.waymark.core.markdown.writing;

import dev.waymark.core.markdown.reading.Found;
import java.util.ArrayList;
import java.util.List;

/// Where an item's title stands, and other words for it.
final class TitleWays {
  private static final String SPECIAL = "\\`*_[]<>|~";

  private TitleWays() {}

  static List<Splice> ways(Manuscript manuscript, Found found, String title) {
    int line = found.entry().place().line();
    String text = manuscript.words(line);
    String old = found.entry().facts().title();
    List<Splice> ways = new ArrayList<>();
    for (int at = text.indexOf(old); at >= 0 && !old.isEmpty(); at = text.indexOf(old, at + 1)) {
      ways.add(new Splice(line, at, at + old.length(), title));
      ways.add(new Splice(line, at, at + old.length(), escaped(title)));
    }
    return ways;
  }

  /// With every character that could mean something made plain.
  static String escaped(String title) {
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < title.length(); i++) {
      char c = title.charAt(i);
      if (SPECIAL.indexOf(c) >= 0) {
        plain.append('\\');
      }
      plain.append(c);
    }
    return plain.toString();
  }
}
