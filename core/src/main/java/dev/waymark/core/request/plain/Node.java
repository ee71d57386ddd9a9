package dev.waymark.core.request.plain;

import java.util.List;

/// A piece of the grammar of plain words.
sealed interface Node {
  /// This very word.
  record Literal(String word) implements Node {}

  /// All of them, one after the other.
  record Row(List<Node> nodes) implements Node {
    public Row {
      nodes = List.copyOf(nodes);
    }
  }

  /// One of them, the first that fits.
  record Either(List<Node> nodes) implements Node {
    public Either {
      nodes = List.copyOf(nodes);
    }
  }

  /// As many as there are, perhaps none.
  record Many(Node node) implements Node {}

  /// What is written under this name.
  record Named(String name) implements Node {}

  /// Words that name something, or a time.
  record Gap(Slot slot) implements Node {}

  /// What narrows the list to this term.
  record Narrowing(Node node, String term) implements Node {}

  /// What narrows the list to any of the terms in it.
  record Choice(Node node) implements Node {}
}
