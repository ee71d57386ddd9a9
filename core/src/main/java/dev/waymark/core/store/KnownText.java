package dev.waymark.core.store;

import java.util.BitSet;
import java.util.List;

/// What columns of texts say, row by row in one text: a look for a few letters in all of it takes a
/// fraction of a look into each.
final class KnownText {
  /// Between what is said; no part that is looked for has it.
  private static final char END = '\n';

  private final String text;

  /// Where each row begins, and where the last one ends.
  private final int[] starts;

  /// @param columns of texts and nulls, equally long
  KnownText(List<Column> columns) {
    StringBuilder all = new StringBuilder();
    this.starts = new int[columns.getFirst().size() + 1];
    for (int row = 0; row + 1 < starts.length; row++) {
      for (Column column : columns) {
        if (column.get(row) instanceof String said) {
          all.append(said).append(END);
        }
      }
      starts[row + 1] = all.length();
    }
    this.text = all.toString();
  }

  private KnownText(String text, int[] starts) {
    this.text = text;
    this.starts = starts;
  }

  /// @param read columns of those that are read anew
  KnownText with(Rearranged rows, List<Column> read) {
    KnownText anew = new KnownText(read);
    if (isAsItWas(rows, anew)) {
      return this;
    }
    StringBuilder all = new StringBuilder(text.length() + anew.text.length());
    int[] next = new int[rows.size() + 1];
    for (int row = 0; row < rows.size(); row++) {
      KnownText source = rows.isReadAnew(row) ? anew : this;
      int from = rows.from(row);
      all.append(source.text, source.starts[from], source.starts[from + 1]);
      next[row + 1] = all.length();
    }
    return new KnownText(all.toString(), next);
  }

  private boolean isAsItWas(Rearranged rows, KnownText anew) {
    return rows.size() == starts.length - 1
        && rows.all().stream()
            .allMatch(
                row ->
                    rows.isReadAnew(row)
                        ? said(row).equals(anew.said(rows.from(row)))
                        : rows.from(row) == row);
  }

  private String said(int row) {
    return text.substring(starts[row], starts[row + 1]);
  }

  /// Those that it takes, roughly.
  int bytes() {
    return text.length() + Integer.BYTES * starts.length;
  }

  /// The rows that have this; the caller's to change.
  BitSet saying(String part) {
    long[] rows = new long[starts.length / Long.SIZE + 1];
    int row = 0;
    int at = text.indexOf(part);
    while (at >= 0 && row < starts.length - 1) {
      while (starts[row + 1] <= at) {
        row++;
      }
      rows[row / Long.SIZE] |= 1L << row;
      row++;
      at = text.indexOf(part, starts[row]);
    }
    return BitSet.valueOf(rows);
  }
}
