package dev.waymark.bots.chat;

import dev.waymark.bots.chat.card.Inquiry;
import dev.waymark.core.event.CheckIn;
import dev.waymark.core.event.Workspace;
import dev.waymark.core.port.Announcer.NotPosted;
import dev.waymark.core.port.CheckIns;
import dev.waymark.core.port.CheckIns.Asked;
import dev.waymark.core.port.CheckIns.Given;
import dev.waymark.core.port.World;
import dev.waymark.core.reply.Reply;
import dev.waymark.core.reply.Reply.Sent;
import dev.waymark.core.roadmap.Person;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes in the place of what was asked what was answered, wherever that was.
final class Answered {
  private static final Logger LOG = LoggerFactory.getLogger(Answered.class);

  /// As long as anybody answers late.
  private static final int DAYS_OPEN = 2;

  private final World world;
  private final CheckIns checkIns;
  private final Inquiry inquiry;
  private final Enquirer.Post post;
  private final Set<String> shared;
  private final InstantSource clock;

  Answered(World world, Inquiry inquiry, Enquirer.Post post, InstantSource clock) {
    this.world = world;
    this.checkIns = world.checkIns();
    this.inquiry = inquiry;
    this.post = post;
    this.shared =
        post.teams().stream()
            .flatMap(team -> team.channels().stream())
            .collect(Collectors.toUnmodifiableSet());
    this.clock = clock;
  }

  /// All that somebody has answered by now, and what nobody will any more.
  void settle() {
    checkIns.open().forEach(this::settle);
  }

  private void settle(Asked asked) {
    try {
      Optional<Notice> answer = answer(asked);
      if (answer.isPresent()) {
        show(asked, answer.get());
      }
      if (answer.isPresent() || isOver(asked)) {
        checkIns.settled(asked.question());
      }
    } catch (NotPosted problem) {
      LOG.info("{} does not say yet what was answered: {}", asked.channel(), problem.getMessage());
    } catch (RuntimeException surprise) {
      LOG.error("{} could not be brought up to date", asked.channel(), surprise);
    }
  }

  private boolean isOver(Asked asked) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), asked.zone());
    return asked.question().day().isBefore(today.minusDays(DAYS_OPEN));
  }

  private void show(Asked asked, Notice answer) throws NotPosted {
    Optional<Noticeboard> board = Workspace.of(asked.channel()).map(post.boards()::get);
    if (board.isPresent()) {
      var _ = board.get().change(Workspace.channel(asked.channel()), asked.message(), answer);
    }
  }

  private Optional<Notice> answer(Asked asked) {
    Person.Id id = asked.question().person();
    LocalDate day = asked.question().day();
    String name = world.people().byId(id).map(Person::name).orElse(id.value());
    boolean alone = !shared.contains(asked.channel());
    return checkIns
        .of(id, day)
        .map(given -> inquiry.answered(said(name, given), alone))
        .or(
            () ->
                checkIns
                    .away(id, day)
                    .map(absence -> inquiry.away(new Reply.Left(name, absence.until()))))
        .map(sheet -> new Notice(sheet, List.of(), true));
  }

  private static Reply.CheckedIn said(String name, Given given) {
    CheckIn said = given.said();
    return new Reply.CheckedIn(
        name,
        given.day(),
        said == null ? Sent.SKIPPED : Sent.SENT,
        said == null ? CheckIn.NOTHING : said,
        List.of());
  }
}
