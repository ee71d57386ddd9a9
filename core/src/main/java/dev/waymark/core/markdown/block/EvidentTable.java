package dev.waymark.core.markdown.block;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A table whose lines all begin with a bar, line by line: a header, a rule of as many columns,
/// rows.
final class EvidentTable {
  private final int line;
  private final String header;
  private final List<Integer> rows = new ArrayList<>();
  private boolean ruled;

  private EvidentTable(int line, String header) {
    this.line = line;
    this.header = header;
  }

  /// Null where the header takes a closer look.
  static @Nullable EvidentTable of(int line, String header) {
    return isFramed(header) && header.indexOf('x') > 0 ? new EvidentTable(line, header) : null;
  }

  /// False where the line takes a closer look.
  boolean add(int number, String masked) {
    if (!ruled) {
      ruled = isFramed(masked) && isRule(masked) && bars(masked) == bars(header);
      return ruled;
    }
    rows.add(number);
    return masked.charAt(0) == '|' && masked.indexOf('x') > 0;
  }

  /// Null where it has no rule.
  Block.@Nullable Table block() {
    return ruled ? new Block.Table(line, rows) : null;
  }

  private static boolean isFramed(String masked) {
    return masked.length() > 2
        && masked.charAt(0) == '|'
        && masked.charAt(masked.length() - 1) == '|'
        && !masked.contains("||");
  }

  /// Dashes in every cell, with colons at a cell's edges or none.
  private static boolean isRule(String masked) {
    int cell = 1;
    for (int i = 1; i < masked.length(); i++) {
      if (masked.charAt(i) == '|') {
        String dashes = masked.substring(cell, i).strip();
        int from = dashes.startsWith(":") ? 1 : 0;
        int to = dashes.length() - (dashes.endsWith(":") ? 1 : 0);
        if (to <= from || dashes.chars().skip(from).limit(to - from).anyMatch(c -> c != '-')) {
          return false;
        }
        cell = i + 1;
      }
    }
    return true;
  }

  private static long bars(String masked) {
    return masked.chars().filter(c -> c == '|').count();
  }
}
