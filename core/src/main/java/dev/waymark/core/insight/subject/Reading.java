package dev.waymark.core.insight.subject;

import dev.waymark.core.roadmap.Outline;

/// A document as it was read.
///
/// @param outline as it was understood, with what a store knows better
/// @param prose its lines
/// @param names of this outline, as far as they were asked already
public record Reading(Outline outline, Prose prose, Names names) {
  public Reading(Outline outline, Prose prose) {
    this(outline, prose, new Names());
  }
}
