package dev.waymark.bots.chat;

/// A picture that goes with an answer.
public final class Picture {
  private final byte[] png;
  private final String words;

  /// @param words the same for whoever does not see it
  Picture(byte[] png, String words) {
    this.png = png.clone();
    this.words = words;
  }

  public byte[] png() {
    return png.clone();
  }

  /// The same for whoever does not see it.
  public String words() {
    return words;
  }

  /// What its file is called.
  public String name() {
    return "burn-up.png";
  }
}
