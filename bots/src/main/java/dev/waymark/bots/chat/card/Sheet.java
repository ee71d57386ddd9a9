package dev.waymark.bots.chat.card;

import dev.waymark.core.reply.Line;
import java.util.List;
import java.util.stream.Stream;

/// An answer as a chat shows it: parts one below the other, each with what can be done about it.
public record Sheet(List<Part> parts) {
  /// @param lines may be empty where something is only offered
  public record Part(List<Line> lines, List<Offer> offers) {
    public Part {
      lines = List.copyOf(lines);
      offers = List.copyOf(offers);
    }

    public static Part of(List<Line> lines) {
      return new Part(lines, List.of());
    }
  }

  public Sheet {
    parts = List.copyOf(parts);
  }

  public static Sheet of(List<Line> lines) {
    return new Sheet(List.of(Part.of(lines)));
  }

  /// This one above another.
  public Sheet above(Sheet other) {
    return new Sheet(Stream.concat(parts.stream(), other.parts.stream()).toList());
  }

  /// All words on it.
  public List<Line> lines() {
    return parts.stream().flatMap(part -> part.lines().stream()).toList();
  }

  /// All that can be pressed on it.
  public List<Offer> offers() {
    return parts.stream().flatMap(part -> part.offers().stream()).toList();
  }
}
