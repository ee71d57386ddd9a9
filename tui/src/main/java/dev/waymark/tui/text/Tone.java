package dev.waymark.tui.text;

/// What a run of text is for, from which its colour follows.
public enum Tone {
  PLAIN(Colour.OWN, false),
  STRONG(Colour.OWN, true),
  DIM(new Colour(90, 245), false),
  REF(new Colour(36, 73), false),
  CODE(new Colour(35, 139), false),
  ACCENT(new Colour(96, 80), true),
  DONE(new Colour(32, 71), false),
  ACTIVE(new Colour(94, 75), false),
  WARNING(new Colour(33, 179), false),
  WRONG(new Colour(31, 203), false);

  /// A colour in both palettes.
  ///
  /// @param sixteen the SGR number among the sixteen every terminal has; 39 is the terminal's own
  /// @param many the index among 256, -1 for the terminal's own
  public record Colour(int sixteen, int many) {
    static final Colour OWN = new Colour(39, -1);

    public boolean isOwn() {
      return many < 0;
    }
  }

  @SuppressWarnings("ImmutableEnumChecker") // a record of numbers
  private final Colour colour;

  private final boolean bold;

  Tone(Colour colour, boolean bold) {
    this.colour = colour;
    this.bold = bold;
  }

  public Colour colour() {
    return colour;
  }

  public boolean bold() {
    return bold;
  }
}
