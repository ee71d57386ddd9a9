package dev.waymark.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.app.git.Repository;
import dev.waymark.app.wiring.StorePlace;
import dev.waymark.app.wiring.Wiring;
import dev.waymark.core.event.Identity;
import dev.waymark.core.event.Surface;
import dev.waymark.core.reply.Reply;
import dev.waymark.core.request.Asker;
import dev.waymark.core.roadmap.Person;
import dev.waymark.core.roadmap.Person.Role;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommitsTest {
  private static final String PLAN = "## M1\n- [ ] Kite\n- [ ] Tail\n- [ ] String\n";

  @TempDir Path folder;

  private final Hand clock = new Hand();
  private Repository repository;
  private Wiring wiring;
  private Commits commits;

  /// A clock that goes when it is moved.
  private static final class Hand extends Clock {
    private Instant now = Instant.parse("2026-11-20T09:00:00Z");

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  @BeforeEach
  void track() throws Exception {
    repository = new Repository(folder.resolve("work"));
    write("ROADMAP.md", PLAN);
    write("code.txt", "first\n");
    write("staged.txt", "first\n");
    repository.git("add", ".");
    repository.git("commit", "-qm", "First");
    Files.createDirectory(folder.resolve(StorePlace.FOLDER));
    wiring = Wiring.open(StorePlace.of(null, Map.of(), folder), clock);
    Person dora = wiring.introductions().local("dora");
    for (String name : new String[] {"ana", "ben"}) {
      wiring.introductions().add(name, Role.MEMBER, dora);
      Identity address = new Identity(Identity.Kind.GIT, name + "@example.org");
      wiring.introductions().link(name, address, dora);
    }
    Path plan = repository.folder().resolve("ROADMAP.md");
    wiring.tracking().track(plan, "WM", new Asker(dora, Surface.CLI));
    commits = new Commits(wiring.world(), clock, true);
  }

  @AfterEach
  void close() {
    wiring.close();
  }

  private void ask(String name, Surface surface, String words) {
    Person person = wiring.world().people().byName(name).orElseThrow();
    assertThat(wiring.assistant().answer(new Asker(person, surface), words))
        .isInstanceOf(Reply.Changed.class);
  }

  private void pass(Duration time) {
    clock.now = clock.now.plus(time);
    commits.tick();
  }

  private void write(String name, String text) throws Exception {
    Files.writeString(repository.folder().resolve(name), text);
  }

  private String log() throws Exception {
    return repository.git("log", "--format=%s");
  }

  @Test
  void commits_a_quiet_minutes_changes_and_nothing_else() throws Exception {
    write("code.txt", "second\n");
    write("staged.txt", "second\n");
    repository.git("add", "staged.txt");
    write("new.txt", "new\n");
    String before = repository.git("status", "--porcelain");
    ask("ana", Surface.SLACK, "done WM-1");
    pass(Duration.ofSeconds(40));
    ask("ben", Surface.TUI, "done WM-2");
    pass(Duration.ofSeconds(59));
    assertThat(log()).isEqualTo("First\n");

    pass(Duration.ofSeconds(1));

    assertThat(repository.git("log", "-1", "--format=%an <%ae>%n%B", "--name-only"))
        .isEqualTo(
            """
            ana <ana@example.org>
            ROADMAP.md: 2 changes

            WM-1 done (ana via Slack)
            WM-2 done (ben via the TUI)

            Co-authored-by: ben <ben@example.org>


            ROADMAP.md
            """);
    assertThat(repository.git("show", "HEAD:ROADMAP.md"))
        .isEqualTo("## M1\n- [x] Kite\n- [x] Tail\n- [ ] String\n");
    assertThat(repository.git("status", "--porcelain")).isEqualTo(before);

    ask("ana", Surface.SLACK, "done WM-3");
    pass(Duration.ofMinutes(1));
    assertThat(log()).isEqualTo("WM-3 done (ana via Slack)\nROADMAP.md: 2 changes\nFirst\n");
  }

  @Test
  void leave_what_an_editor_alone_changed_to_whoever_edits() throws Exception {
    write("ROADMAP.md", PLAN.replace("[ ] Kite", "[x] Kite"));
    assertThat(wiring.sync().refresh()).isEmpty();

    pass(Duration.ofMinutes(5));

    assertThat(log()).isEqualTo("First\n");
  }

  @Test
  void push_what_was_rejected_again_and_show_it_until_then() throws Exception {
    Path origin = folder.resolve("origin");
    repository.git("clone", "-q", "--bare", ".", origin.toString());
    repository.git("remote", "add", "origin", origin.toString());
    repository.git("push", "-qu", "origin", "main");
    Path hook =
        Files.writeString(origin.resolve("hooks/pre-receive"), "#!/bin/sh\necho closed; exit 1\n");
    Files.setPosixFilePermissions(hook, PosixFilePermissions.fromString("rwxr-xr-x"));
    ask("ana", Surface.SLACK, "done WM-1");
    pass(Duration.ofMinutes(1));
    assertThat(commits.trouble())
        .hasValueSatisfying(
            why ->
                assertThat(why)
                    .startsWith(
                        "ROADMAP.md is not pushed and will be tried again: It was rejected"));
    assertThat(repository.git("log", "--format=%s", "origin/main")).isEqualTo("First\n");

    Files.delete(hook);
    pass(Duration.ofSeconds(30));
    assertThat(commits.trouble()).isPresent();
    pass(Duration.ofSeconds(30));

    assertThat(commits.trouble()).isEmpty();
    assertThat(repository.git("ls-remote", "origin", "refs/heads/main"))
        .startsWith(repository.git("rev-parse", "HEAD").strip());
  }
}
