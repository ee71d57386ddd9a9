package dev.waymark.bots.chat.card;

/// Something to look at, and how far down.
///
/// @param line asks for it, in the grammar, and changes nothing; empty for nothing
/// @param from how many entries are passed over
public record Look(String line, int from) {
  /// Nothing to look at.
  public static final Look NONE = new Look("", 0);

  public Look {
    if (from < 0) {
      throw new IllegalArgumentException("nothing comes before the first entry");
    }
  }

  public static Look at(String line) {
    return new Look(line, 0);
  }
}
