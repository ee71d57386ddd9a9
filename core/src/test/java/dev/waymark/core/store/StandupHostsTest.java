package dev.waymark.core.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.core.markdown.DiskFiles;
import dev.waymark.core.markdown.MarkdownDocuments;
import dev.waymark.core.port.Announcer;
import dev.waymark.core.port.World;
import dev.waymark.core.reply.Reply;
import dev.waymark.core.standup.Standup;
import dev.waymark.core.standup.Standup.Channel;
import dev.waymark.core.standup.Standup.Outcome;
import dev.waymark.core.standup.StandupSchedule;
import dev.waymark.core.standup.Team;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two hosts on one PostgreSQL store that both have a standup to post.
class StandupHostsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
  private static final Duration LEASE = Duration.ofSeconds(20);
  private static final Instant MORNING = Instant.parse("2026-11-20T09:00:00Z");

  @TempDir Path folder;

  private final List<String> posted = new ArrayList<>();
  private Store one;
  private Store two;

  @BeforeEach
  void open() throws SQLException {
    String url = PostgresServer.schema();
    one = Store.open(url);
    two = Store.open(url);
  }

  @AfterEach
  void close() {
    one.close();
    two.close();
  }

  /// A host's clock; after it was looked at once, something else happens first.
  private static final class Held extends Clock {
    private final Runnable meanwhile;
    private final Duration pause;
    private int looks;

    Held(Duration pause, Runnable meanwhile) {
      this.pause = pause;
      this.meanwhile = meanwhile;
    }

    @Override
    public Instant instant() {
      looks++;
      if (looks == 2) {
        meanwhile.run();
      }
      return looks == 1 ? MORNING : MORNING.plus(pause);
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

  /// Where both post.
  private final class Room implements Announcer {
    private final String host;
    private final Runnable before;

    Room(String host, Runnable before) {
      this.host = host;
      this.before = before;
    }

    @Override
    public void post(String channel, String key, boolean repeated, Reply reply) {
      before.run();
      posted.add(host + " posts " + key);
    }

    @Override
    public boolean edit(String channel, String key, Reply reply) {
      throw new AssertionError("nobody edits " + key);
    }

    @Override
    public void keepFirst(String channel, String key) {
      posted.add(host + " keeps the first " + key);
    }

    @Override
    public Announcer inThread(String key, String title) {
      throw new AssertionError("no thread is wanted");
    }
  }

  private Outcome post(String host, Store store, Clock clock) {
    return post(host, store, clock, () -> {});
  }

  private Outcome post(String host, Store store, Clock clock, Runnable beforePost) {
    World world = store.world(store.journal(), new MarkdownDocuments(), new DiskFiles(folder));
    Channel channel = new Channel("team", "C1", new Room(host, beforePost));
    try {
      StandupSchedule schedule =
          new StandupSchedule(ZoneOffset.UTC, LocalTime.of(9, 0), Set.of(DayOfWeek.FRIDAY));
      return new Standup(world, store.standups(), Team.of(schedule), LEASE, clock)
          .post(channel, DAY);
    } catch (Exception notPosted) {
      throw new AssertionError(notPosted);
    }
  }

  @Test
  void leave_it_to_the_one_who_took_over_from_a_host_that_was_held_up() {
    Duration pause = LEASE.plusSeconds(1);
    Clock later = Clock.fixed(MORNING.plus(pause), ZoneOffset.UTC);
    Held held =
        new Held(pause, () -> assertThat(post("two", two, later)).isEqualTo(Outcome.POSTED));

    assertThat(post("one", one, held)).isEqualTo(Outcome.NOT_OURS);

    assertThat(posted).containsExactly("two posts team@2026-11-20");
  }

  @Test
  void leave_one_post_where_a_host_was_held_up_with_its_hand_on_the_button() {
    Clock later = Clock.fixed(MORNING.plus(LEASE), ZoneOffset.UTC);
    Clock now = Clock.fixed(MORNING, ZoneOffset.UTC);
    Runnable meanwhile = () -> assertThat(post("two", two, later)).isEqualTo(Outcome.POSTED);

    assertThat(post("one", one, now, meanwhile)).isEqualTo(Outcome.NOT_OURS);

    assertThat(posted)
        .containsExactly(
            "two posts team@2026-11-20",
            "one posts team@2026-11-20",
            "one keeps the first team@2026-11-20");
  }

  @Test
  void wait_for_the_one_who_is_at_it() {
    Clock now = Clock.fixed(MORNING, ZoneOffset.UTC);
    Held held =
        new Held(
            Duration.ofSeconds(5),
            () -> assertThat(post("two", two, now)).isEqualTo(Outcome.NOT_OURS));

    assertThat(post("one", one, held)).isEqualTo(Outcome.POSTED);

    assertThat(posted).containsExactly("one posts team@2026-11-20");
  }
}
