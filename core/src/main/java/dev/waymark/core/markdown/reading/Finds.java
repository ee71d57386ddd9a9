package dev.waymark.core.markdown.reading;

import dev.waymark.core.roadmap.Criterion;
import dev.waymark.core.roadmap.Outline.Skipped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What reading the sections has turned up so far.
final class Finds {
  final List<Candidate> candidates = new ArrayList<>();
  final Map<Section, List<Criterion>> criteria = new LinkedHashMap<>();

  /// Smaller steps counted below lines that describe a section.
  final Map<Section, Integer> steps = new LinkedHashMap<>();

  final List<Skipped> skipped = new ArrayList<>();

  /// Whether text lines with ☐ were met, so that lines with ✓ are their like.
  boolean hasGlyphLines;

  void criterion(Section section, Criterion criterion) {
    criteria.computeIfAbsent(section, fresh -> new ArrayList<>()).add(criterion);
  }

  boolean hasWork(Section section) {
    return !candidates.isEmpty() && candidates.getLast().section() == section;
  }
}
