package dev.waymark.core.markdown.reading;

import java.util.HashSet;
import java.util.Set;

/// What phases are to bring, which is their work where they list no other: what they deliver or,
/// where they do not say that either, what they aim at.
///
/// @param busy phases that list their work
/// @param marked phases that list it with marks
/// @param delivering phases that say what they deliver
record Outputs(Set<Section> busy, Set<Section> marked, Set<Section> delivering) {
  static Outputs of(Finds finds) {
    Outputs outputs = new Outputs(new HashSet<>(), new HashSet<>(), new HashSet<>());
    for (Candidate candidate : finds.candidates) {
      if (candidate.topic() == Topic.Kind.WORK) {
        boolean marked = candidate.claim() == Candidate.Claim.EXPLICIT;
        for (Section one = candidate.section(); one != null; one = one.parent) {
          outputs.busy.add(one);
          if (marked) {
            outputs.marked.add(one);
          }
        }
      } else if (candidate.topic() == Topic.Kind.OUTPUT && isDelivered(candidate)) {
        outputs.delivering.add(phase(candidate.section()));
      }
    }
    return outputs;
  }

  /// @param driven whether only lines with marks are work elsewhere, so that others keep no phase
  ///   busy
  boolean areWork(Candidate output, boolean driven) {
    Section phase = phase(output.section());
    return phase.topic.strong()
        && phase.topic.kind() == Topic.Kind.WORK
        && !(driven ? marked : busy).contains(phase)
        && (isDelivered(output) || (!driven && !delivering.contains(phase)));
  }

  private static boolean isDelivered(Candidate output) {
    return output.claim() == Candidate.Claim.NAMED;
  }

  private static Section phase(Section section) {
    Section phase = section;
    while (phase.parent != null && phase.topic.kind() != Topic.Kind.WORK) {
      phase = phase.parent;
    }
    return phase;
  }
}
