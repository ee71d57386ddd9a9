package dev.waymark.core.markdown.reading;

import java.util.HashSet;
import java.util.Set;

/// What phases are to bring, which is their work where they list no other: what they deliver or,
/// where they do not say that either, what they aim at.
///
/// @param busy phases that list their work
/// @param delivering phases that say what they deliver
record Outputs(Set<Section> busy, Set<Section> delivering) {
  static Outputs of(Finds finds) {
    Outputs outputs = new Outputs(new HashSet<>(), new HashSet<>());
    for (Candidate candidate : finds.candidates) {
      if (candidate.topic() == Topic.Kind.WORK) {
        for (Section one = candidate.section(); one != null; one = one.parent) {
          outputs.busy.add(one);
        }
      } else if (candidate.topic() == Topic.Kind.OUTPUT && isDelivered(candidate)) {
        outputs.delivering.add(phase(candidate.section()));
      }
    }
    return outputs;
  }

  boolean areWork(Candidate output) {
    Section phase = phase(output.section());
    return phase.topic.strong()
        && phase.topic.kind() == Topic.Kind.WORK
        && !busy.contains(phase)
        && (isDelivered(output) || !delivering.contains(phase));
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
