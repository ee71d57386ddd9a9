package dev.waymark.app.admin;

import dev.waymark.app.cli.Call;
import dev.waymark.app.config.Config;
import dev.waymark.app.health.StoreProbe;
import dev.waymark.app.serve.ChatSettings;
import dev.waymark.app.wiring.Wiring;
import dev.waymark.bots.discord.DiscordTrial;
import dev.waymark.bots.slack.SlackTrial;
import dev.waymark.core.event.Origin;
import dev.waymark.core.event.Surface;
import dev.waymark.core.event.Workspace;
import dev.waymark.core.port.Journal;
import dev.waymark.core.port.StoreProblem;
import dev.waymark.core.roadmap.Person;
import dev.waymark.core.roadmap.Roadmap;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Tries what a configuration names: the store, the files, tokens and channels. Changes nothing.
final class Trial {
  private final Config config;
  private final List<String> problems = new ArrayList<>();

  private Trial(Config config) {
    this.config = config;
  }

  /// @return a sentence for each thing that does not work
  static List<String> problems(Config config, Call call) {
    Trial trial = new Trial(config);
    trial.store(call);
    Config.Backup backup = config.backup();
    if (backup != null) {
      trial.backups(backup.folder());
    }
    trial.chats();
    return List.copyOf(trial.problems);
  }

  private void store(Call call) {
    try (Wiring wiring = call.open()) {
      Origin origin =
          new Origin(
              "config-check",
              new Person.Id("waymark"),
              Surface.CLI,
              call.setting().clock().instant());
      new StoreProbe(
              call.storePlace().folder(),
              () -> {
                var _ = wiring.store().journal().append(Journal.Batch.of(origin, List.of()));
              },
              _ -> {})
          .get()
          .ifPresent(trouble -> problems.add("The store cannot be written: " + trouble + "."));
      for (Roadmap roadmap : wiring.world().items().roadmaps()) {
        roadmap(roadmap.file());
      }
    } catch (StoreProblem problem) {
      problems.add(problem.sentence());
    }
  }

  private void roadmap(Path file) {
    if (!Files.isRegularFile(file)) {
      problems.add(file + ", a tracked roadmap, is no file: put it back, or untrack it.");
    } else if (!Files.isReadable(file) || !Files.isWritable(file)) {
      problems.add(file + ", a tracked roadmap, may not be read and written: allow it.");
    }
  }

  /// What is not there yet is made where something is.
  private void backups(Path folder) {
    Path there = folder.toAbsolutePath();
    while (!Files.exists(there) && there.getParent() != null) {
      there = there.getParent();
    }
    if (!Files.isDirectory(there) || !Files.isWritable(there)) {
      problems.add(folder + ", the folder for backups, cannot be written: name another.");
    }
  }

  private void chats() {
    config.slack().forEach(slack -> problems.addAll(problems(config, slack)));
    if (config.discord() != null) {
      problems.addAll(
          DiscordTrial.problems(
              ChatSettings.of(config.discord()), channels(config, Workspace.DISCORD)));
    }
  }

  /// What does not work in one workspace of Slack.
  static List<String> problems(Config config, Config.Slack slack) {
    return SlackTrial.problems(ChatSettings.of(slack), channels(config, slack.workspace())).stream()
        .map(problem -> of(slack.workspace()) + problem)
        .toList();
  }

  /// Whose it is, where there may be several.
  static String of(Workspace workspace) {
    return workspace.name().isEmpty() ? "" : "[" + workspace + "] ";
  }

  /// What the app is to be shown there.
  static List<String> channels(Config config, Workspace workspace) {
    return config.standups().stream()
        .flatMap(standup -> standup.channels().stream())
        .distinct()
        .filter(channel -> channel.workspace().equals(workspace))
        .map(Config.Channel::id)
        .toList();
  }
}
