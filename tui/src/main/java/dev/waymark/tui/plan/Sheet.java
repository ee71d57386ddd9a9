package dev.waymark.tui.plan;

import java.util.List;

/// A view's lines, in one column or several side by side.
public record Sheet(List<Lane> lanes) {

  /// A column.
  ///
  /// @param title empty where there is only one
  public record Lane(String title, List<Row> rows) {
    public Lane {
      rows = List.copyOf(rows);
    }
  }

  public Sheet {
    lanes = List.copyOf(lanes);
  }

  static Sheet of(List<Row> rows) {
    return new Sheet(List.of(new Lane("", rows)));
  }
}
