package dev.waymark.core.assistant;

import dev.waymark.core.event.Surface;
import dev.waymark.core.insight.Findings;
import dev.waymark.core.markdown.DiskFiles;
import dev.waymark.core.markdown.MarkdownDocuments;
import dev.waymark.core.port.Announcer;
import dev.waymark.core.port.Bytes;
import dev.waymark.core.port.FileStamp;
import dev.waymark.core.port.InMemoryStore;
import dev.waymark.core.port.RoadmapFiles;
import dev.waymark.core.port.World;
import dev.waymark.core.reply.Line;
import dev.waymark.core.reply.Reply;
import dev.waymark.core.reply.Wording;
import dev.waymark.core.request.Asker;
import dev.waymark.core.roadmap.Person;
import dev.waymark.core.roadmap.Person.Role;
import dev.waymark.core.standup.Digest;
import dev.waymark.core.standup.Roster.Meeting;
import dev.waymark.core.standup.Standup;
import dev.waymark.core.standup.Standup.Channel;
import dev.waymark.core.standup.Team;
import dev.waymark.core.sync.RoadmapSync;
import dev.waymark.core.sync.Tracking;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One tracked roadmap on a real disk, an assistant over it, and hands that edit the file
/// meanwhile.
final class Workshop {
  final InMemoryStore store = new InMemoryStore();
  final Path file;
  final World world;
  final Assistant assistant;

  private final Hand clock = new Hand();
  private final Introductions introductions = new Introductions(store, store, clock);
  private @Nullable String broken;
  private @Nullable Runnable beforeWriting;

  Workshop(Path folder, String text) {
    this.file = folder.resolve("ROADMAP.md");
    edit(text);
    this.world =
        store.world(new MarkdownDocuments(), new Hands(new DiskFiles(folder.resolve("locks"))));
    this.assistant = new Assistant(world, new RoadmapSync(world, clock), clock);
    try {
      new Tracking(world, clock).track(file, "WM", asker("ana"));
    } catch (RoadmapFiles.FileProblem problem) {
      throw new AssertionError(problem.sentence(), problem);
    }
  }

  Asker asker(String name) {
    introductions.add(name, Role.MEMBER, new Person(new Person.Id("test"), "test", Role.ADMIN));
    return new Asker(store.byName(name).orElseThrow(), Surface.CHAT);
  }

  /// From now on this person may change milestones.
  void promote(String name) {
    promote(name, Role.LEAD);
  }

  void promote(String name, Role role) {
    asker(name);
    introductions.role(name, role, new Person(new Person.Id("test"), "test", Role.ADMIN));
  }

  Reply answer(String name, String words) {
    return assistant.answer(asker(name), words);
  }

  /// The reply as plain lines.
  String say(String name, String words) {
    return Wording.of(answer(name, words), ZoneOffset.UTC).stream()
        .map(Line::text)
        .collect(Collectors.joining("\n"));
  }

  /// What a team is told today.
  String told(Team team) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
    Reply digest = new Digest(world, new Findings(world, clock), clock).of(team, today);
    return Wording.of(digest, ZoneOffset.UTC).stream()
        .map(Line::text)
        .collect(Collectors.joining("\n"));
  }

  void edit(String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  String text() {
    try {
      return Files.readString(file);
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  /// It can be posted from here.
  void hold(Team team, Announcer announcer) {
    assistant.roster().know(() -> List.of(team), store);
    assistant
        .roster()
        .hold(
            List.of(
                new Meeting(
                    new Standup(world, store, team, Standup.LEASE, clock),
                    team.channels().stream()
                        .map(name -> new Channel(name, name, announcer))
                        .toList())));
  }

  /// Lets time go on.
  void later(Duration by) {
    clock.now = clock.now.plus(by);
  }

  /// A clock that goes when somebody moves it.
  private static final class Hand extends Clock {
    private Instant now = Instant.parse("2026-11-18T09:00:00Z");

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      if (zone.equals(ZoneOffset.UTC)) {
        return this;
      }
      throw new UnsupportedOperationException("everybody here lives in UTC");
    }

    @Override
    public Instant instant() {
      return now;
    }
  }

  /// From now on the file cannot be written, for this reason; null for it can.
  void breakDisk(@Nullable String why) {
    broken = why;
  }

  /// Somebody's editor is quicker: done once, right before the next write.
  void rightBeforeWriting(Runnable edit) {
    beforeWriting = edit;
  }

  /// The real disk, with hands that may interfere.
  private final class Hands implements RoadmapFiles {
    private final RoadmapFiles disk;

    Hands(RoadmapFiles disk) {
      this.disk = disk;
    }

    @Override
    public Optional<FileStamp> stamp(Path path) {
      return disk.stamp(path);
    }

    @Override
    public Content load(Path path) throws FileProblem {
      return disk.load(path);
    }

    @Override
    public void checkWritable(Path path) throws FileProblem {
      disk.checkWritable(path);
    }

    @Override
    public Optional<FileStamp> replace(Path path, Bytes expected, Bytes text) throws FileProblem {
      Runnable edit = beforeWriting;
      beforeWriting = null;
      if (edit != null) {
        edit.run();
      }
      if (broken != null) {
        throw new FileProblem(broken);
      }
      return disk.replace(path, expected, text);
    }

    @Override
    public Lock lock(Path path) throws FileProblem {
      return disk.lock(path);
    }
  }
}
