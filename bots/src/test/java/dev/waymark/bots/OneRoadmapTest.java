package dev.waymark.bots;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.bots.chat.ChatDesk;
import dev.waymark.bots.chat.SmallRoadmap;
import dev.waymark.bots.discord.DiscordBot;
import dev.waymark.bots.discord.FakeDiscord;
import dev.waymark.bots.slack.FakeSlack;
import dev.waymark.bots.slack.SlackBot;
import dev.waymark.core.assistant.Assistant;
import dev.waymark.core.assistant.Introductions;
import dev.waymark.core.event.Identity;
import dev.waymark.core.event.Surface;
import dev.waymark.core.markdown.DiskFiles;
import dev.waymark.core.markdown.MarkdownDocuments;
import dev.waymark.core.port.InMemoryStore;
import dev.waymark.core.port.World;
import dev.waymark.core.request.Asker;
import dev.waymark.core.roadmap.Person;
import dev.waymark.core.sync.RoadmapSync;
import dev.waymark.core.sync.Tracking;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The real assistant behind both chats.
class OneRoadmapTest {
  @Test
  void is_changed_in_Slack_and_seen_in_Discord(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("ROADMAP.md");
    Files.writeString(file, "# Plan\n\n## M0\n\n- [ ] Health endpoint\n- [ ] Helm charts\n");
    Clock clock = SmallRoadmap.CLOCK;
    InMemoryStore store = new InMemoryStore();
    World world = store.world(new MarkdownDocuments(), new DiskFiles(folder.resolve("locks")));
    Assistant assistant = new Assistant(world, new RoadmapSync(world, clock), clock);
    Asker admin =
        new Asker(new Person(new Person.Id("p0"), "root", Person.Role.ADMIN), Surface.CLI);
    Introductions introductions = new Introductions(store, store, clock);
    introductions.add("Anna", Person.Role.MEMBER, admin.person());
    introductions.link("Anna", new Identity(Identity.Kind.SLACK, "U-ANNA"), admin.person());
    introductions.link("Anna", new Identity(Identity.Kind.DISCORD, "4001"), admin.person());
    new Tracking(world, clock).track(file, "WM", admin);
    ChatDesk desk = new ChatDesk(assistant::answer, store, (_, _) -> Optional.empty(), clock);

    try (FakeSlack slack = FakeSlack.open();
        FakeDiscord discord = FakeDiscord.open();
        SlackBot inSlack = slack.start(desk);
        DiscordBot inDiscord = discord.start(desk)) {
      String done = slack.as("U-ANNA").in("#platform").types("/roadmap done health");
      String shown = discord.as("4001").in("#platform").types("/roadmap show \"Health endpoint\"");

      assertThat(done).startsWith("✓ WM-1 Health endpoint is done · 1 of 2 in M0 · ROADMAP.md:5");
      assertThat(shown).contains("WM-1  Health endpoint").contains("is done (Anna, slack)");
      assertThat(inSlack.isConnected() && inDiscord.isConnected()).isTrue();
    }
    assertThat(file).hasContent("# Plan\n\n## M0\n\n- [x] Health endpoint\n- [ ] Helm charts\n");
  }
}
