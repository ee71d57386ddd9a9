import dev.waymark.bots.discord.FakeDiscord;
import dev.waymark.bots.discord.Seat;
import dev.waymark.bots.discord.Turn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/// How soon Discord is told what somebody may mean while they type, and that fifty commands at once arrived: `waymark serve` with
/// a large store, and an app that answers with what it is told, in discord.js, on the same stand-in for Discord. Whole processes,
/// one after the other. The echo's commands take a second each; Waymark's are searches through all items.
///
/// After a build with tests (`mvn verify -DskipTests`), with the JDK 25's java and `npm install discord.js` done in FOLDER:
///
///     java -cp 'app/target/waymark/lib/*:bots/target/test-classes:core/target/test-classes:JARS' bench/DiscordBench.java
///         [ITEMS] [TIMES] [WAYMARK] [FOLDER]
///
/// JARS are the tests' own: Java-WebSocket, awaitility, hamcrest. WAYMARK is a launcher, `./waymark` unless said; without FOLDER
/// there is no other side. What is made is removed.
final class DiscordBench {
  private static final String ECHO =
      """
      const { Client, GatewayIntentBits, MessageFlags } = require('discord.js');
      const client = new Client({
        intents: [GatewayIntentBits.Guilds],
        rest: { api: process.env.API.replace(/\\/v10\\/$/, ''), version: '10' },
        ws: { version: 10, buildStrategy: undefined },
      });
      client.on('error', (error) => console.log(error));
      client.on('interactionCreate', async (interaction) => {
        if (interaction.isAutocomplete()) {
          const typed = interaction.options.getFocused();
          await interaction.respond([{ name: 'You typed: ' + typed, value: typed }]);
        } else if (interaction.isChatInputCommand()) {
          await interaction.deferReply({ flags: MessageFlags.Ephemeral });
          await new Promise((resolve) => setTimeout(resolve, 1000));
          await interaction.editReply('You said it.');
        }
      });
      client.login(process.env.WAYMARK_DISCORD_TOKEN);
      """;

  public static void main(String[] args) throws Exception {
    int items = args.length > 0 ? Integer.parseInt(args[0]) : 100_000;
    int times = args.length > 1 ? Integer.parseInt(args[1]) : 1_000;
    String waymark = Path.of(args.length > 2 ? args[2] : "waymark").toAbsolutePath().toString();
    Path folder = Files.createTempDirectory("waymark-bench");
    try (FakeDiscord discord = FakeDiscord.open()) {
      prepare(folder, items, waymark, discord);
      measure("waymark serve, " + items + " items", discord, process(folder, discord, waymark, "serve", "--config", "waymark.toml"), times);
      if (args.length > 3) {
        Path node = Path.of(args[3]);
        Files.writeString(node.resolve("echo.js"), ECHO);
        measure("discord.js, echo", discord, process(node, discord, "node", "echo.js"), times);
      }
    } finally {
      try (Stream<Path> all = Files.walk(folder)) {
        all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
      }
    }
  }

  private static void prepare(Path folder, int items, String waymark, FakeDiscord discord) throws Exception {
    List<String> words = List.of("health", "helm", "charts", "metrics", "alerts", "backup", "keys", "sign-in", "search", "load");
    StringBuilder plan = new StringBuilder("# Plan\n");
    for (int i = 0; i < items; i++) {
      plan.append(i % 1_000 == 0 ? "\n## M" + i / 1_000 + "\n\n" : "")
          .append("- [ ] ").append(words.get(i % 10)).append(' ').append(words.get(i / 10 % 10)).append(" number ").append(i).append('\n');
    }
    Files.writeString(folder.resolve("ROADMAP.md"), plan);
    Files.writeString(
        folder.resolve("waymark.toml"),
        "[ssh]\nopen = false\n[http]\nopen = false\n[limits]\nrequests_per_minute = 10000\n[discord]\napi_url = \""
            + discord.rest() + "\"\ngateway_url = \"" + discord.gatewayAddress() + "\"\n");
    for (List<String> line :
        List.of(
            List.of("track", "ROADMAP.md", "--prefix", "WM"),
            List.of("person", "add", "anna"),
            List.of("person", "link", "anna", "discord:4001"))) {
      List<String> command = new ArrayList<>(List.of(waymark));
      command.addAll(line);
      if (process(folder, discord, command.toArray(String[]::new)).waitFor() != 0) {
        throw new IllegalStateException(Files.readString(folder.resolve("said.txt")));
      }
    }
  }

  private static Process process(Path folder, FakeDiscord discord, String... command) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder
        .environment()
        .putAll(
            Map.of(
                "WAYMARK_STORE", folder.resolve("store.db").toString(),
                "WAYMARK_DISCORD_TOKEN", FakeDiscord.TOKEN,
                "API", discord.rest().toString()));
    return builder.redirectErrorStream(true).redirectOutput(folder.resolve("said.txt").toFile()).start();
  }

  private static void measure(String what, FakeDiscord discord, Process app, int times) throws Exception {
    try {
      discord.awaitConnection();
      discord.awaitCommands();
      Seat anna = discord.as("4001").in("#platform");
      List<String> typed = List.of("helm ch", "metrics number 4", "WM-12", "number 7", "keys", "zebra", "sign", "load search", "9", "");
      IntFunction<Turn> typing = i -> anna.typing("show", "ref", typed.get(i % typed.size()));
      rounds(200, typing);
      List<Double> suggested = rounds(times, typing);
      print(what, "suggestions, one after the other", suggested);
      List<Turn> slow = new ArrayList<>();
      for (int i = 0; i < 50; i++) {
        slow.add(anna.sends("/roadmap list number " + i % 10 + " helm sort:target"));
      }
      List<Double> heard = new ArrayList<>();
      for (Turn turn : slow) {
        heard.add(await(turn));
      }
      heard.sort(null);
      print(what, "50 slow commands at once, heard", heard);
    } finally {
      app.destroy();
      app.waitFor();
      discord.awaitNoConnection();
    }
  }

  private static void print(String what, String kind, List<Double> times) {
    System.out.printf(
        Locale.ROOT,
        "%-32s %-34s %5d: %.1f ms (median), %.1f ms (99 of 100), %.1f ms (all)%n",
        what,
        kind,
        times.size(),
        times.get(times.size() / 2),
        times.get(times.size() * 99 / 100),
        times.getLast());
  }

  private static List<Double> rounds(int times, IntFunction<Turn> sends) throws Exception {
    List<Double> all = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      all.add(await(sends.apply(i)));
    }
    all.sort(null);
    return all;
  }

  private static double await(Turn turn) throws Exception {
    while (turn.heardAfter() < 0) {
      Thread.sleep(0, 200_000);
    }
    return turn.heardAfter() / 1e6;
  }
}
