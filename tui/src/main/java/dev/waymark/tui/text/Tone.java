package dev.waymark.tui.text;

/// What a run of text is for, from which its colour follows.
public enum Tone {
  PLAIN(Colour.OWN, false),
  STRONG(Colour.OWN, true),
  DIM(new Colour(90, 245, 242, 0x8b93a5, 0x6b7280), false),
  REF(new Colour(36, 73, 24, 0x6fb3c4, 0x0f5f73), false),
  CODE(new Colour(35, 139, 90, 0xb48ead, 0x7a3e86), false),
  ACCENT(new Colour(96, 80, 23, 0x6fd3d8, 0x007a80), true),
  DONE(new Colour(32, 71, 28, 0x6fb36f, 0x2f7d32), false),
  ACTIVE(new Colour(94, 75, 25, 0x6aaef0, 0x1f5fa8), false),
  WARNING(new Colour(33, 179, 130, 0xd7af5f, 0x8a5a00), false),
  WRONG(new Colour(31, 203, 160, 0xff6b6b, 0xc62828), false);

  /// A colour in every palette.
  ///
  /// @param sixteen the SGR number among the sixteen every terminal has; 39 is the terminal's own
  /// @param many the index among 256, -1 for the terminal's own
  /// @param manyOnLight the same where the terminal is light
  /// @param rgb as 0xRRGGBB
  /// @param rgbOnLight the same where the terminal is light
  public record Colour(int sixteen, int many, int manyOnLight, int rgb, int rgbOnLight) {
    private static final int BRIGHT = 91;

    static final Colour OWN = new Colour(39, -1, -1, 0, 0);

    public boolean isOwn() {
      return many < 0;
    }

    /// Bright ones are hard to read on a light ground.
    public int sixteen(boolean light) {
      return light && sixteen >= BRIGHT ? sixteen - 60 : sixteen;
    }

    public int many(boolean light) {
      return light ? manyOnLight : many;
    }

    public int rgb(boolean light) {
      return light ? rgbOnLight : rgb;
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
