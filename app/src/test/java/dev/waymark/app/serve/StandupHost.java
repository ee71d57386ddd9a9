package dev.waymark.app.serve;

import dev.waymark.app.config.Config;
import dev.waymark.app.wiring.StorePlace;
import dev.waymark.app.wiring.Wiring;
import dev.waymark.bots.chat.ChatDesk;
import dev.waymark.bots.chat.Deliveries;
import dev.waymark.bots.chat.Secret;
import dev.waymark.bots.chat.Suggestions;
import dev.waymark.bots.discord.DiscordBot;
import dev.waymark.bots.discord.DiscordSettings.Places;
import dev.waymark.bots.discord.FakeDiscord;
import dev.waymark.bots.slack.FakeSlack;
import dev.waymark.bots.slack.SlackBot;
import dev.waymark.bots.slack.SlackSettings.Members;
import dev.waymark.bots.slack.SlackSettings.Way;
import dev.waymark.core.event.Workspace;
import dev.waymark.core.port.Announcer;
import dev.waymark.core.port.Announcer.NotPosted;
import dev.waymark.core.port.Claim;
import dev.waymark.core.port.Standups;
import dev.waymark.core.reply.Reply;
import dev.waymark.core.standup.Standup;
import dev.waymark.core.standup.Standup.Channel;
import dev.waymark.core.standup.StandupSchedule;
import dev.waymark.core.standup.Team;
import dev.waymark.core.store.Store;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A host that posts standups as it is told, and stands still wherever it is told to.
///
/// It reads `post CHANNEL DAY POINT` and answers with the outcome and what its last claim came to.
/// At the point it says `at POINT` and goes on with the next line it reads.
final class StandupHost {
  /// Where it stands still.
  enum Point {
    NOWHERE,
    BEFORE_CLAIM,
    CLAIMED,
    /// The claim was looked at once more, and the message is next.
    CHECKED,
    POSTED,
    RECORDED
  }

  private final BufferedReader told =
      new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
  private Point point = Point.NOWHERE;
  private String claim = "";

  private StandupHost() {}

  /// @param args the store's URL, a folder, Slack's API, Discord's API, Discord's gateway, and how
  ///   many milliseconds a claim lasts
  public static void main(String[] args) throws IOException, InterruptedException {
    Logs.none();
    new StandupHost().run(args);
    Runtime.getRuntime().halt(0);
  }

  private void run(String[] args) throws IOException, InterruptedException {
    Clock clock = Clock.systemUTC();
    Path own = Path.of(args[1]);
    // What bots tidy up by themselves is not what is tried here: whoever is frozen while it writes
    // keeps a file's other writers waiting.
    try (Store inbox = Store.open(own.resolve("inbox.db").toString());
        Wiring wiring = Wiring.open(new StorePlace(args[0], own), clock)) {
      ChatDesk desk =
          new ChatDesk(
              wiring.assistant()::answer, wiring.world().people(), new Arrivals(wiring), clock);
      Deliveries deliveries = new Deliveries(inbox.inbox(), wiring.host(), clock);
      Suggestions suggestions =
          new Suggestions(
              wiring.world().items(), wiring.world().people(), wiring.store().views(), clock);
      try (SlackBot slack = SlackBot.start(ChatSettings.of(slack(args[2])), desk, deliveries);
          DiscordBot discord =
              DiscordBot.start(
                  ChatSettings.of(discord(args[3], args[4])),
                  new DiscordBot.Tools(desk, deliveries, suggestions, (_, _) -> {}))) {
        Standup standup =
            new Standup(
                wiring.world(),
                standing(wiring.store().standups()),
                Team.of(everyDay()),
                Duration.ofMillis(Long.parseLong(args[5])),
                clock);
        while (!discord.isConnected()) {
          Thread.sleep(5);
        }
        say("ready");
        Channel inSlack = channel("slack:C0123ABCD", slack.announcer());
        Channel inDiscord = channel("discord:3001", discord.announcer());
        for (String line = told.readLine(); line != null; line = told.readLine()) {
          String[] words = line.split(" ", -1);
          point = Point.valueOf(words[3]);
          Channel channel = words[1].equals("slack") ? inSlack : inDiscord;
          say(outcome(standup, channel, LocalDate.parse(words[2])));
        }
      }
    }
  }

  private String outcome(Standup standup, Channel channel, LocalDate day) {
    try {
      return standup.post(channel, day) + " " + claim;
    } catch (NotPosted problem) {
      return "FAILED " + problem.getMessage();
    }
  }

  private static Config.Slack slack(String api) {
    return new Config.Slack(
        Workspace.SLACK,
        new Secret(FakeSlack.BOT_TOKEN),
        new Way.Http(new Secret("canary-signing-5d0e11")),
        Members.USUAL,
        URI.create(api));
  }

  private static Config.Discord discord(String api, String gateway) {
    return new Config.Discord(
        new Secret(FakeDiscord.TOKEN),
        URI.create(api),
        URI.create(gateway),
        new Places(List.of(FakeDiscord.GUILD), true, false, Map.of()));
  }

  private static StandupSchedule everyDay() {
    return new StandupSchedule(ZoneOffset.UTC, LocalTime.of(9, 0), EnumSet.allOf(DayOfWeek.class));
  }

  private Channel channel(String name, Announcer announcer) {
    return new Channel(name, name.substring(name.indexOf(':') + 1), standing(announcer));
  }

  private Standups standing(Standups standups) {
    return new Standups() {
      @Override
      public Claim claim(Slot slot, String holder, Instant now, Duration lease) {
        stand(Point.BEFORE_CLAIM);
        Claim came = standups.claim(slot, holder, now, lease);
        claim = came.name();
        stand(Point.CLAIMED);
        return came;
      }

      @Override
      public boolean posted(Slot slot, Instant now) {
        boolean first = standups.posted(slot, now);
        stand(Point.RECORDED);
        return first;
      }

      @Override
      public void said(Slot slot, String text) {
        standups.said(slot, text);
      }

      @Override
      public Optional<String> said(Slot slot) {
        return standups.said(slot);
      }

      @Override
      public void quiet(Slot slot, Instant now) {
        standups.quiet(slot, now);
      }

      @Override
      public void delayed(Slot slot, String why) {
        standups.delayed(slot, why);
      }

      @Override
      public void missed(Slot slot, String why) {
        standups.missed(slot, why);
      }

      @Override
      public Optional<Instant> toldBefore(Slot slot) {
        return standups.toldBefore(slot);
      }

      @Override
      public Optional<LocalDate> before(Slot slot) {
        return standups.before(slot);
      }

      @Override
      public List<Reply.Post> history(String team, int most) {
        return standups.history(team, most);
      }
    };
  }

  private Announcer standing(Announcer announcer) {
    return new Announcer() {
      @Override
      public void post(String channel, String key, boolean repeated, Reply reply) throws NotPosted {
        stand(Point.CHECKED);
        announcer.post(channel, key, repeated, reply);
        stand(Point.POSTED);
      }

      @Override
      public boolean edit(String channel, String key, Reply reply) throws NotPosted {
        return announcer.edit(channel, key, reply);
      }

      @Override
      public void keepFirst(String channel, String key) throws NotPosted {
        announcer.keepFirst(channel, key);
      }

      @Override
      public Announcer inThread(String key, String title) {
        return standing(announcer.inThread(key, title));
      }
    };
  }

  private void stand(Point here) {
    if (point == here) {
      point = Point.NOWHERE;
      say("at " + here);
      try {
        var _ = told.readLine();
      } catch (IOException gone) {
        throw new IllegalStateException(gone);
      }
    }
  }

  private static void say(String line) {
    System.out.println(line);
    System.out.flush();
  }
}
