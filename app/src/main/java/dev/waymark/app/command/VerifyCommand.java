package dev.waymark.app.command;

import dev.waymark.app.cli.Call;
import dev.waymark.app.cli.Command;
import dev.waymark.app.cli.Exit;
import dev.waymark.app.cli.Option;
import dev.waymark.app.cli.Refusal;
import dev.waymark.app.command.Verifier.Seen;
import dev.waymark.app.git.GitHead;
import dev.waymark.app.wiring.Wiring;
import dev.waymark.core.assistant.verb.Proofs;
import dev.waymark.core.assistant.verb.Proofs.Proof;
import dev.waymark.core.assistant.verb.View;
import dev.waymark.core.event.Origin;
import dev.waymark.core.event.RoadmapEvent.EvidenceVerified;
import dev.waymark.core.event.Surface;
import dev.waymark.core.filter.Filter;
import dev.waymark.core.json.Json;
import dev.waymark.core.port.Journal.Batch;
import dev.waymark.core.port.Journal.Draft;
import dev.waymark.core.request.Asker;
import dev.waymark.core.request.Command.Verify;
import dev.waymark.core.request.RequestParser;
import dev.waymark.core.request.Right;
import dev.waymark.core.request.Verb;
import dev.waymark.core.roadmap.Evidence.Succeeds;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/// `verify [FILTER]`: looks whether what shows finished work still holds. Commands were written
/// down by others, so they are shown before they run, and run as the asker alone.
public final class VerifyCommand implements Command {
  private static final String YES = "--yes";
  private static final String TIMEOUT = "--timeout";
  private static final int SECONDS = 60;
  private static final int LONGEST_SECONDS = 3_600;

  @Override
  public String name() {
    return Verb.VERIFY.word();
  }

  @Override
  public String arguments() {
    return Verb.VERIFY.arguments();
  }

  @Override
  public String caption() {
    return Verb.VERIFY.caption();
  }

  @Override
  public Group group() {
    return Group.ROADMAPS;
  }

  @Override
  public List<Option> options() {
    return List.of(
        Option.flag(YES, "Run commands without asking"),
        Option.told(TIMEOUT, "SECONDS", "How long one look may take (else " + SECONDS + ")"));
  }

  @Override
  public boolean takesHyphens() {
    return true;
  }

  @Override
  public Exit run(Call call) throws Refusal {
    Duration patience = patience(call);
    try (Wiring wiring = call.open()) {
      Asker asker = call.asker(wiring, Surface.CLI);
      Call.demand(asker, Right.CHANGE_ITEMS);
      View view = new View(wiring.world(), call.setting().clock());
      List<Proof> proofs = new Proofs(view).of(filter(call, wiring, asker));
      if (proofs.isEmpty()) {
        call.printer()
            .complain(
                "Nothing here can be looked at: evidence is a link, a path or a command in"
                    + " backticks, said with done, meet or link.");
        return Exit.FINE;
      }
      show(call, proofs);
      if (!isAgreed(call, proofs)) {
        return Exit.WRONG;
      }
      boolean all = true;
      for (Proof proof : proofs) {
        all &= look(call, wiring, asker, proof, patience);
      }
      return all ? Exit.FINE : Exit.NO;
    }
  }

  private static Filter filter(Call call, Wiring wiring, Asker asker) throws Refusal {
    String line = GrammarLine.of(Verb.VERIFY, call.arguments(), _ -> false);
    return switch (wiring.assistant().parse(asker, line)) {
      case RequestParser.Understood(var request) -> ((Verify) request).filter();
      case RequestParser.Misunderstood(var sentence) -> throw new Refusal(Exit.WRONG, sentence);
    };
  }

  private static Duration patience(Call call) throws Refusal {
    String said = call.option(TIMEOUT).orElse(String.valueOf(SECONDS));
    try {
      int seconds = Integer.parseInt(said);
      if (seconds >= 1 && seconds <= LONGEST_SECONDS) {
        return Duration.ofSeconds(seconds);
      }
    } catch (NumberFormatException noNumber) {
      // Told below, as all that is not allowed.
    }
    throw new Refusal(
        Exit.WRONG, TIMEOUT + " is “" + said + "”: say 1 to " + LONGEST_SECONDS + " seconds.");
  }

  private static List<Proof> commands(List<Proof> proofs) {
    return proofs.stream()
        .filter(proof -> proof.evidence().check().orElseThrow() instanceof Succeeds)
        .toList();
  }

  /// What is to be run, before any of it is.
  private static void show(Call call, List<Proof> proofs) {
    for (Proof proof : commands(proofs)) {
      Succeeds command = (Succeeds) proof.evidence().check().orElseThrow();
      call.printer()
          .complain(
              "%s is shown by a command, run in %s: %s"
                  .formatted(proof.about(), folder(proof), command.command()));
    }
  }

  private static boolean isAgreed(Call call, List<Proof> proofs) throws Refusal {
    int commands = commands(proofs).size();
    if (commands == 0 || call.has(YES)) {
      return true;
    }
    if (!call.setting().isTerminal()) {
      throw new Refusal(
          Exit.WRONG,
          "Nothing was run: look at the commands above, and say " + YES + " if you trust them.");
    }
    call.printer().complain("Run " + (commands == 1 ? "it" : "all " + commands) + "? y/N");
    call.setting().err().flush();
    try {
      String answer =
          new BufferedReader(new InputStreamReader(call.setting().in(), StandardCharsets.UTF_8))
              .readLine();
      return answer != null && answer.strip().equalsIgnoreCase("y");
    } catch (IOException nobodyThere) {
      return false;
    }
  }

  private static Path folder(Proof proof) {
    return Objects.requireNonNull(proof.roadmap().file().getParent());
  }

  private static boolean look(
      Call call, Wiring wiring, Asker asker, Proof proof, Duration patience) {
    Path folder = folder(proof);
    String shell = call.setting().variables().getOrDefault("SHELL", "/bin/sh");
    Seen seen = new Verifier(folder, shell, patience).look(proof.evidence().check().orElseThrow());
    EvidenceVerified event =
        new EvidenceVerified(
            proof.about(),
            proof.evidence().text(),
            seen.holds(),
            seen.said(),
            new GitHead(folder).commit().orElse(null));
    record(wiring, asker, proof, event, call);
    if (call.printer().isJson()) {
      call.printer().printRaw(Json.verified(event));
    } else {
      call.printer()
          .print(
              "%s %s  %s  %s"
                  .formatted(
                      seen.holds() ? "✓" : "✗",
                      proof.about(),
                      proof.evidence().text(),
                      seen.said()));
    }
    return seen.holds();
  }

  private static void record(
      Wiring wiring, Asker asker, Proof proof, EvidenceVerified event, Call call) {
    Origin origin =
        new Origin(
            UUID.randomUUID().toString(),
            asker.person().id(),
            asker.surface(),
            call.setting().clock().instant());
    List<Draft> drafts = new ArrayList<>();
    drafts.add(new Draft(proof.roadmap().id(), null, -1, event));
    wiring.world().journal().append(Batch.of(origin, drafts));
  }
}
