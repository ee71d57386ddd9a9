import dev.waymark.bots.slack.FakeSlack;
import dev.waymark.bots.slack.Seat;
import dev.waymark.bots.slack.Sent;
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

/// How soon Slack is told that a command arrived: `waymark serve` with a large store, and an app that answers with what it is
/// told, in Bolt for JavaScript, on the same stand-in for Slack. Whole processes, one after the other.
///
/// After a build with tests (`mvn verify -DskipTests`), with the JDK 25's java and `npm install @slack/bolt` done in FOLDER:
///
///     java -cp 'app/target/waymark/lib/*:bots/target/test-classes:core/target/test-classes:JARS' bench/ChatBench.java
///         [ITEMS] [PER_SECOND] [SECONDS] [WAYMARK] [FOLDER]
///
/// JARS are the tests' own: Java-WebSocket, awaitility, hamcrest. WAYMARK is a launcher, `./waymark` unless said; without FOLDER
/// there is no other side. What is made is removed.
final class ChatBench {
  private static final String ECHO =
      """
      const { App, LogLevel } = require('@slack/bolt');
      const app = new App({
        token: process.env.WAYMARK_SLACK_BOT_TOKEN,
        appToken: process.env.WAYMARK_SLACK_APP_TOKEN,
        socketMode: true,
        logLevel: LogLevel.ERROR,
        clientOptions: { slackApiUrl: process.env.API },
      });
      app.command('/roadmap', async ({ command, ack, respond }) => {
        await ack();
        await respond('You said: ' + command.text);
      });
      app.start();
      """;

  public static void main(String[] args) throws Exception {
    int items = args.length > 0 ? Integer.parseInt(args[0]) : 100_000;
    int perSecond = args.length > 1 ? Integer.parseInt(args[1]) : 100;
    int seconds = args.length > 2 ? Integer.parseInt(args[2]) : 20;
    String waymark = Path.of(args.length > 3 ? args[3] : "waymark").toAbsolutePath().toString();
    Path folder = Files.createTempDirectory("waymark-bench");
    try (FakeSlack slack = FakeSlack.open()) {
      prepare(folder, items, waymark, slack);
      IntFunction<String> command =
          i -> i % 10 == 0 ? "/roadmap note WM-" + (1 + i % items) + " n" + i : "/roadmap show WM-" + (1 + i * 37 % items);
      measure("waymark serve, " + items + " items", slack, process(folder, slack, waymark, "serve", "--config", "waymark.toml"), perSecond, seconds, command);
      if (args.length > 4) {
        Path node = Path.of(args[4]);
        Files.writeString(node.resolve("echo.js"), ECHO);
        measure("Bolt for JavaScript, echo", slack, process(node, slack, "node", "echo.js"), perSecond, seconds, command);
      }
    } finally {
      try (Stream<Path> all = Files.walk(folder)) {
        all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
      }
    }
  }

  private static void prepare(Path folder, int items, String waymark, FakeSlack slack) throws Exception {
    StringBuilder plan = new StringBuilder("# Plan\n");
    for (int i = 0; i < items; i++) {
      plan.append(i % 1_000 == 0 ? "\n## M" + i / 1_000 + "\n\n" : "").append("- [ ] Item number ").append(i).append('\n');
    }
    Files.writeString(folder.resolve("ROADMAP.md"), plan);
    Files.writeString(
        folder.resolve("waymark.toml"),
        "[ssh]\nopen = false\n[http]\nopen = false\n[limits]\nrequests_per_minute = 10000\n[slack]\napi_url = \"" + slack.api() + "\"\n");
    for (List<String> words :
        List.of(
            List.of("track", "ROADMAP.md", "--prefix", "WM"),
            List.of("person", "add", "anna"),
            List.of("person", "link", "anna", "slack:U-ANNA"))) {
      List<String> command = new ArrayList<>(List.of(waymark));
      command.addAll(words);
      if (process(folder, slack, command.toArray(String[]::new)).waitFor() != 0) {
        throw new IllegalStateException(Files.readString(folder.resolve("said.txt")));
      }
    }
  }

  private static Process process(Path folder, FakeSlack slack, String... command) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder
        .environment()
        .putAll(
            Map.of(
                "WAYMARK_STORE", folder.resolve("store.db").toString(),
                "WAYMARK_SLACK_BOT_TOKEN", FakeSlack.BOT_TOKEN,
                "WAYMARK_SLACK_APP_TOKEN", FakeSlack.APP_TOKEN,
                "API", slack.api().toString()));
    return builder.redirectErrorStream(true).redirectOutput(folder.resolve("said.txt").toFile()).start();
  }

  private static void measure(
      String what, FakeSlack slack, Process app, int perSecond, int seconds, IntFunction<String> command)
      throws Exception {
    try {
      slack.awaitConnection();
      Seat anna = slack.as("U-ANNA").in("C1");
      rounds(slack, anna, perSecond, 5, command);
      List<Double> times = rounds(slack, anna, perSecond, seconds, command);
      System.out.printf(
          Locale.ROOT,
          "%-40s %d commands, %d a second: acknowledged after %.1f ms (median), %.1f ms (99 of 100), %.1f ms (all)%n",
          what,
          times.size(),
          perSecond,
          times.get(times.size() / 2),
          times.get(times.size() * 99 / 100),
          times.getLast());
    } finally {
      app.destroy();
      app.waitFor();
      slack.awaitNoConnection();
    }
  }

  private static List<Double> rounds(
      FakeSlack slack, Seat anna, int perSecond, int seconds, IntFunction<String> command) throws Exception {
    List<Sent> sent = new ArrayList<>();
    List<Long> began = new ArrayList<>();
    long start = System.nanoTime();
    for (int i = 0; i < perSecond * seconds; i++) {
      long due = start + i * 1_000_000_000L / perSecond;
      while (System.nanoTime() < due) {
        Thread.sleep(1);
      }
      began.add(System.nanoTime());
      sent.add(anna.sends(command.apply(i)));
    }
    List<Double> times = new ArrayList<>();
    for (int i = 0; i < sent.size(); i++) {
      while (slack.receivedAt(sent.get(i)) < 0) {
        Thread.sleep(1);
      }
      times.add((slack.receivedAt(sent.get(i)) - began.get(i)) / 1e6);
    }
    times.sort(null);
    return times;
  }
}
