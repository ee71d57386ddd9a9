package dev.waymark.core.assistant;

import dev.waymark.core.request.Request;

/// What words come to.
public sealed interface Meaning {
  /// They are a line of the grammar, and all that it names is there.
  ///
  /// @param line in the grammar's own words
  record Said(Request request, String line) implements Meaning {}

  /// They are plain words that mean such a line.
  record Meant(Request request, String line) implements Meaning {}

  /// They are a line of the grammar that names something that is not there: answering it says so.
  record Astray(Request request, String name) implements Meaning {}

  /// @param sentence what could be said instead
  record Unclear(String sentence) implements Meaning {}
}
