package dev.waymark.tui.plan;

/// The ways to look at the plan, by the numbers of their keys.
public enum View {
  ROADMAP(1, "Roadmap", "roadmaps, milestones, items and criteria as a tree"),
  BOARD(2, "Board", "a column for each status"),
  MINE(3, "Mine", "what is yours, and what you can do next"),
  TIMELINE(4, "Timeline", "targets and timeframes along the calendar"),
  FINDINGS(5, "Findings", "where the plan contradicts itself"),
  ACTIVITY(6, "Activity", "what happens, by whom and from where"),
  CHARTS(7, "Charts", "how much is done, week by week");

  private final int number;
  private final String title;
  private final String caption;

  View(int number, String title, String caption) {
    this.number = number;
    this.title = title;
    this.caption = caption;
  }

  public String title() {
    return title;
  }

  public String caption() {
    return caption;
  }

  public int number() {
    return number;
  }

  /// The one so many further on, round the end.
  public View next(int by) {
    return values()[Math.floorMod(number - 1 + by, values().length)];
  }

  /// Whether its lines are about items, so that they can be marked and changed.
  public boolean hasItems() {
    return this != CHARTS;
  }

  /// How wide a terminal has to be for the selected item to be shown beside it.
  public int columnsForPane() {
    return switch (this) {
      case ROADMAP, MINE, FINDINGS, ACTIVITY -> 100;
      case BOARD, TIMELINE -> 150;
      case CHARTS -> Integer.MAX_VALUE;
    };
  }
}
