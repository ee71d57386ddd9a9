package dev.waymark.core.assistant;

import dev.waymark.core.assistant.verb.WaiveVerb;
import dev.waymark.core.assistant.verb.WaiveVerb.Decided;
import dev.waymark.core.event.Origin;
import dev.waymark.core.insight.Findings;
import dev.waymark.core.port.Journal.Batch;
import dev.waymark.core.port.Journal.Draft;
import dev.waymark.core.port.World;
import dev.waymark.core.reply.Reply;
import dev.waymark.core.reply.Reply.Reason;
import dev.waymark.core.reply.Reply.Refused;
import dev.waymark.core.request.Asker;
import dev.waymark.core.request.Command.Waive;
import dev.waymark.core.roadmap.Roadmap;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/// Accepts findings, or no longer. The same line in two roadmaps is one finding in both.
final class Waiving {
  private final World world;
  private final Findings findings;
  private final Clock clock;

  Waiving(World world, Findings findings, Clock clock) {
    this.world = world;
    this.findings = findings;
    this.clock = clock;
  }

  Reply make(Asker asker, Waive waive) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
    Origin origin =
        new Origin(
            Objects.requireNonNullElseGet(asker.request(), () -> UUID.randomUUID().toString()),
            asker.person().id(),
            asker.surface(),
            clock.instant());
    List<Draft> drafts = new ArrayList<>();
    List<String> said = new ArrayList<>();
    String why = "is not among the findings: lint shows them";
    for (Roadmap roadmap : world.items().roadmaps()) {
      switch (WaiveVerb.decide(
          waive, findings.of(roadmap), world.items().waivers(roadmap.id()), today)) {
        case Decided.Agreed(var event, var what) -> {
          drafts.add(new Draft(roadmap.id(), null, -1, event));
          said.add(sentence(waive, roadmap, what));
        }
        case Decided.Not(var reason) -> why = reason;
      }
    }
    if (drafts.isEmpty()) {
      return new Refused(Reason.WRONG, waive.finding() + " " + why + ".");
    }
    world.journal().append(Batch.of(origin, drafts));
    return new Reply.Changed(List.of(), said);
  }

  private static String sentence(Waive waive, Roadmap roadmap, String what) {
    return "✓ "
        + waive.finding()
        + " "
        + what
        + " · "
        + roadmap.fileName()
        + (waive.reason() == null ? "" : " · waive " + waive.finding() + " none takes it back");
  }
}
