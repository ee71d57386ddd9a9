package dev.waymark.core.assistant.verb;

import dev.waymark.core.event.RoadmapEvent.FindingWaived;
import dev.waymark.core.event.RoadmapEvent.OfRoadmap;
import dev.waymark.core.event.RoadmapEvent.WaiverWithdrawn;
import dev.waymark.core.request.Command.Waive;
import dev.waymark.core.roadmap.Finding;
import dev.waymark.core.roadmap.Waiver;
import java.time.LocalDate;
import java.util.List;

/// `waive FINDING REASON [until DATE]`
public final class WaiveVerb {
  private WaiveVerb() {}

  /// What a waiver comes to in one roadmap.
  public sealed interface Decided {
    /// @param what the end of the sentence that begins with the finding's id
    record Agreed(OfRoadmap event, String what) implements Decided {}

    /// @param why likewise
    record Not(String why) implements Decided {}
  }

  /// @param findings all of one roadmap
  /// @param waivers those that the store has of it
  public static Decided decide(
      Waive waive, List<Finding> findings, List<Waiver> waivers, LocalDate today) {
    String reason = waive.reason();
    LocalDate until = waive.until();
    if (reason == null) {
      return waivers.stream().anyMatch(waiver -> waiver.finding().equals(waive.finding()))
          ? new Decided.Agreed(new WaiverWithdrawn(waive.finding()), "is no longer waived")
          : new Decided.Not("is not waived in the store");
    }
    if (findings.stream().noneMatch(finding -> finding.id().equals(waive.finding()))) {
      return new Decided.Not("is not among the findings: lint shows them");
    }
    if (until != null && until.isBefore(today)) {
      return new Decided.Not("cannot be waived until " + until + ", which has passed");
    }
    return new Decided.Agreed(
        new FindingWaived(new Waiver(waive.finding(), reason, until)),
        "is waived" + (until == null ? "" : " until " + until));
  }
}
