package dev.waymark.core.markdown.writing;

/// How far a document is written into where it has no notation for a fact.
public enum WriteBack {
  /// Not at all: the store keeps the fact.
  NOTATION,
  /// In the line's tail: ` — owner: ana, target: 2026-12-01, [PR](url)`.
  ANNOTATE
}
