package dev.waymark.app.document;

import dev.waymark.app.Commands;
import dev.waymark.app.cli.Command;
import dev.waymark.bots.discord.DiscordCommands;
import dev.waymark.core.assistant.Assistant;
import dev.waymark.core.event.Surface;
import dev.waymark.core.markdown.DiskFiles;
import dev.waymark.core.markdown.MarkdownDocuments;
import dev.waymark.core.port.InMemoryStore;
import dev.waymark.core.port.RoadmapFiles.FileProblem;
import dev.waymark.core.port.World;
import dev.waymark.core.reply.Reply;
import dev.waymark.core.request.Asker;
import dev.waymark.core.request.Verb;
import dev.waymark.core.roadmap.Person;
import dev.waymark.core.sync.RoadmapSync;
import dev.waymark.core.sync.Tracking;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// On which surface each verb can be said, as it was seen: each line below was asked there.
final class Offered {
  static final Map<Verb, List<String>> LINES =
      Map.ofEntries(
          Map.entry(Verb.LIST, List.of("list", "list @open", "list at:2026-11-01")),
          Map.entry(Verb.SHOW, List.of("show WM-1")),
          Map.entry(Verb.STATUS, List.of("status")),
          Map.entry(Verb.NEXT, List.of("next")),
          Map.entry(Verb.MINE, List.of("mine")),
          Map.entry(Verb.START, List.of("start WM-1")),
          Map.entry(Verb.DONE, List.of("done WM-1", "done \"Phase 1\" anyway enough")),
          Map.entry(Verb.BLOCK, List.of("block WM-1 rain")),
          Map.entry(Verb.UNBLOCK, List.of("unblock WM-1")),
          Map.entry(Verb.REOPEN, List.of("reopen WM-1")),
          Map.entry(Verb.DEFER, List.of("defer WM-1")),
          Map.entry(Verb.DROP, List.of("drop WM-1")),
          Map.entry(Verb.ADD, List.of("add \"Phase 1\" Search")),
          Map.entry(Verb.RENAME, List.of("rename WM-1 Charts")),
          Map.entry(Verb.MOVE, List.of("move WM-1 \"Phase 1\"")),
          Map.entry(Verb.OWN, List.of("own WM-1 ana")),
          Map.entry(Verb.TARGET, List.of("target WM-1 2027-01-01")),
          Map.entry(Verb.TAKE, List.of("take WM-1")),
          Map.entry(Verb.PRIORITY, List.of("priority WM-1 high")),
          Map.entry(Verb.LINK, List.of("link WM-1 https://example.org/1")),
          Map.entry(Verb.MEET, List.of("meet WM-1 1")),
          Map.entry(Verb.UNMEET, List.of("unmeet WM-1 1")),
          Map.entry(Verb.AFTER, List.of("after WM-1 WM-2")),
          Map.entry(Verb.JOIN, List.of("join WM-1 WM-2")),
          Map.entry(Verb.NOTE, List.of("note WM-1 hm")),
          Map.entry(Verb.LOG, List.of("log")),
          Map.entry(Verb.UNDO, List.of("undo")),
          Map.entry(Verb.REDO, List.of("redo")),
          Map.entry(Verb.SYNC, List.of("sync WM-1 ours")),
          Map.entry(Verb.VERIFY, List.of("verify")),
          Map.entry(Verb.UNTRACK, List.of("untrack PLAN")),
          Map.entry(Verb.EXPORT, List.of("export PLAN")),
          Map.entry(Verb.VIEW, List.of("view", "view save open is:open")),
          Map.entry(Verb.LINT, List.of("lint")),
          Map.entry(Verb.WAIVE, List.of("waive R4-1f3a9c it is so")),
          Map.entry(Verb.FOLLOW, List.of("follow", "follow milestone:\"Phase 1\"")),
          Map.entry(Verb.UNFOLLOW, List.of("unfollow is:open", "unfollow me")),
          Map.entry(Verb.DIGEST, List.of("digest")),
          Map.entry(Verb.STANDUP, List.of("standup preview", "standup now", "standup history")),
          Map.entry(
              Verb.CHECKIN,
              List.of(
                  "checkin",
                  "checkin send",
                  "checkin same",
                  "checkin skip",
                  "checkin apply",
                  "checkin show")),
          Map.entry(Verb.AWAY, List.of("away", "away until 2026-12-01")),
          Map.entry(Verb.HELP, List.of("help")));

  private static final String HERE = "yes";

  /// Where it is not, why: by a part of the sentence that says so.
  private static final Map<String, String> NOT_HERE =
      Map.of(
          "on your own command line", "no: it may run commands",
          "in the channel that is to follow", "no: a channel follows");

  private static final String BY_ASK = "by `ask`";

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-18T09:00:00Z"), ZoneOffset.UTC);
  private static final Person ADMIN = new Person(new Person.Id("ana"), "ana", Person.Role.ADMIN);

  private final Path folder;
  private final Set<String> commands =
      Commands.all().stream().map(Command::name).collect(Collectors.toSet());
  private final String registered = DiscordCommands.json();

  /// @param folder for a plan
  Offered(Path folder) {
    this.folder = folder;
  }

  List<String> table() {
    List<String> table = new ArrayList<>();
    table.add("| verb | command line | SSH | terminal UI, after `:` | Slack | Discord |");
    table.add("|---|---|---|---|---|---|");
    for (Verb verb : Verb.values()) {
      table.add(
          Stream.of(
                  "`" + verb.word() + "`",
                  commands.contains(verb.word()) ? HERE : "",
                  asked(verb, Surface.SSH),
                  asked(verb, Surface.TUI),
                  asked(verb, Surface.SLACK),
                  discord(verb))
              .collect(Collectors.joining(" | ", "| ", " |")));
    }
    return table;
  }

  private String discord(Verb verb) {
    String asked = asked(verb, Surface.DISCORD);
    boolean subcommand =
        Pattern.compile("\"name\"\\s*:\\s*\"" + verb.word() + "\"").matcher(registered).find();
    return asked.equals(HERE) && !subcommand ? BY_ASK : asked;
  }

  /// Any line goes through the same door; empty where it is not let through and nobody says why.
  private String asked(Verb verb, Surface surface) {
    Asker asker = new Asker(ADMIN, surface, surface.word() + ":C1");
    Map<String, String> seen = new LinkedHashMap<>();
    LINES
        .getOrDefault(verb, List.of())
        .forEach(line -> seen.put(line, offered(assistant().inGrammar(asker, line))));
    Set<String> different = Set.copyOf(seen.values());
    return different.size() == 1
        ? different.iterator().next()
        : seen.entrySet().stream()
            .filter(one -> one.getValue().equals(HERE))
            .map(one -> "only `" + one.getKey() + "`")
            .collect(Collectors.joining(", "));
  }

  private static String offered(Reply reply) {
    if (!(reply instanceof Reply.Refused(var _, var sentence))) {
      return HERE;
    }
    String unknown = sentence.startsWith("There is no “") ? "" : HERE;
    return NOT_HERE.entrySet().stream()
        .filter(one -> sentence.contains(one.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(unknown);
  }

  private Assistant assistant() {
    InMemoryStore store = new InMemoryStore();
    World world = store.world(new MarkdownDocuments(), new DiskFiles(folder.resolve("locks")));
    try {
      Path file = folder.resolve("PLAN.md");
      Files.writeString(file, "## Phase 1\n- [ ] Helm charts\n- [ ] Load tests\n");
      new Tracking(world, CLOCK).track(file, "WM", new Asker(ADMIN, Surface.CLI));
      RoadmapSync sync = new RoadmapSync(world, CLOCK);
      Assistant assistant = new Assistant(world, sync, CLOCK);
      assistant.inGrammar(new Asker(ADMIN, Surface.CLI), "view save open is:open");
      return assistant;
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    } catch (FileProblem problem) {
      throw new AssertionError(problem.sentence(), problem);
    }
  }
}
