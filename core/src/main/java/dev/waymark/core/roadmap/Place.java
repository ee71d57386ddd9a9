package dev.waymark.core.roadmap;

/// Where in its file an item stands.
///
/// @param line from 1
/// @param part which of several items on the same line, from 0
public record Place(int line, int part) implements Comparable<Place> {
  public Place {
    if (line < 1 || part < 0) {
      throw new IllegalArgumentException("no such place: " + line + "." + part);
    }
  }

  @Override
  public int compareTo(Place other) {
    return line == other.line
        ? Integer.compare(part, other.part)
        : Integer.compare(line, other.line);
  }
}
