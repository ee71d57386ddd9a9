package dev.waymark.core.port;

import static dev.waymark.core.port.Given.ANA;
import static dev.waymark.core.port.Given.BEN;
import static dev.waymark.core.port.Given.KITES;
import static dev.waymark.core.port.Given.NOON;
import static dev.waymark.core.port.Given.added;
import static dev.waymark.core.port.Given.change;
import static dev.waymark.core.port.Given.facts;
import static dev.waymark.core.port.Given.id;
import static dev.waymark.core.port.Given.tracked;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.core.event.Origin;
import dev.waymark.core.event.RoadmapEvent.ItemBlocked;
import dev.waymark.core.event.RoadmapEvent.ItemCompleted;
import dev.waymark.core.event.RoadmapEvent.ItemCreated;
import dev.waymark.core.event.RoadmapEvent.ItemLinked;
import dev.waymark.core.event.RoadmapEvent.ItemNoted;
import dev.waymark.core.event.RoadmapEvent.ItemRemoved;
import dev.waymark.core.event.RoadmapEvent.ItemReopened;
import dev.waymark.core.event.RoadmapEvent.ItemStarted;
import dev.waymark.core.event.RoadmapEvent.RoadmapUntracked;
import dev.waymark.core.event.RoadmapEvent.TargetChanged;
import dev.waymark.core.event.Surface;
import dev.waymark.core.port.Journal.Draft;
import dev.waymark.core.port.Journal.Touch;
import dev.waymark.core.reply.Reply.Movement;
import dev.waymark.core.roadmap.Evidence;
import dev.waymark.core.roadmap.Plan;
import dev.waymark.core.roadmap.Ref;
import dev.waymark.core.roadmap.Status;
import dev.waymark.core.roadmap.Target;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What every journal promises to tell of how items stood, and of who had to do with them.
public interface MovesContract {
  Journal journal();

  private Given given() {
    return new Given(journal());
  }

  @Test
  default void tells_which_items_somebody_touched() {
    given().kites("Tail", "Reel", "Keel");
    Instant later = NOON.plusNanos(1);
    assertThat(journal().touched(BEN, NOON)).isEmpty();
    done(later, "r1", change("i3", 1, new ItemStarted()), change("i1", 1, new ItemStarted()));
    done(later, "r2", change("i3", 2, new ItemNoted("a")));
    done(later, "r3", added("i4", 4, facts("Sail")));
    given().done(new Origin("r4", ANA, Surface.CLI, later), change("i2", 1, new ItemStarted()));

    assertThat(journal().touched(BEN, NOON))
        .containsExactly(
            new Touch(id("i3"), Status.PLANNED, Status.IN_PROGRESS, true),
            new Touch(id("i1"), Status.PLANNED, Status.IN_PROGRESS, false));
    assertThat(journal().touched(ANA, later))
        .containsExactly(new Touch(id("i2"), Status.PLANNED, Status.IN_PROGRESS, false));
    assertThat(journal().touched(BEN, later.plusNanos(1))).isEmpty();
  }

  @Test
  default void tells_how_items_stood_that_somebody_touched() {
    given().kites("Tail", "Reel", "Keel");
    Instant before = NOON.plusNanos(1);
    Instant later = NOON.plusNanos(2);
    done(before, "r1", change("i1", 1, new ItemStarted()), change("i2", 1, new ItemStarted()));
    done(later, "r2", change("i1", 2, new ItemCompleted(List.of())));
    done(later, "r3", change("i1", 3, new ItemReopened()), change("i2", 2, new ItemRemoved()));
    done(
        later,
        "r4",
        new Draft(KITES, id("i4"), 0, new ItemCreated(new Ref("KIT", 4), facts("Sail"))));
    given()
        .done(
            new Origin("r5", ANA, Surface.CLI, later),
            change("i1", 4, new ItemLinked(new Evidence("a"))));

    assertThat(journal().touched(BEN, later))
        .containsExactly(
            new Touch(id("i1"), Status.IN_PROGRESS, Status.PLANNED, false),
            new Touch(id("i4"), null, Status.PLANNED, false));
    assertThat(journal().touched(ANA, later))
        .containsExactly(new Touch(id("i1"), Status.IN_PROGRESS, Status.PLANNED, true));

    given().done(new Draft(KITES, null, -1, new RoadmapUntracked()));
    assertThat(journal().touched(BEN, later)).isEmpty();
  }

  @Test
  default void tells_how_items_moved_from_a_moment_on() {
    Plan due = new Plan(null, null, Target.day(LocalDate.of(2026, 5, 8)), null);
    given()
        .done(
            tracked(KITES, "kites", "KIT"),
            added("i1", 1, facts("Tail")),
            added("i2", 2, facts("M1", "Reel", Status.IN_PROGRESS, due)),
            added("i3", 3, facts("M1", "Keel", Status.DONE, Plan.NONE)),
            added("i4", 4, facts("Sail")),
            added("i5", 5, facts("Rope")),
            added("i6", 6, facts("Hook")));
    given().done(change("i1", 1, new ItemStarted()), change("i6", 1, new ItemStarted()));
    Instant later = NOON.plusNanos(1);
    done(later, "r0", added("i9", 9, facts("M2", "Wind", Status.DONE, Plan.NONE)));
    done(later, "r1", change("i1", 2, new ItemCompleted(List.of())));
    done(later, "r2", change("i2", 1, new ItemBlocked("no wind")));
    done(later, "r3", change("i2", 2, new TargetChanged(null)));
    done(later, "r4", change("i3", 1, new ItemReopened()));
    done(later, "r5", change("i4", 1, new ItemStarted()), change("i5", 1, new ItemStarted()));
    done(later, "r6", change("i5", 2, new ItemReopened()));
    done(later, "r7", change("i6", 2, new ItemNoted("sharp")));
    done(later, "r8", added("i7", 7, facts("Wing")), change("i7", 1, new ItemStarted()));
    done(later, "r9", added("i8", 8, facts("Nail")), change("i8", 1, new ItemRemoved()));

    Moves moves = journal().moves(later, 10);
    assertThat(moves.first().stream().map(MovesContract::said))
        .containsExactly(
            "KIT-2 BLOCKED 2026-05-08",
            "KIT-2 SLIPPED 2026-05-08",
            "KIT-1 DONE null",
            "KIT-9 DONE null",
            "KIT-4 STARTED null",
            "KIT-7 STARTED null",
            "KIT-3 REOPENED null");
    assertThat(moves.counts())
        .isEqualTo(
            Map.of(
                Movement.BLOCKED,
                1,
                Movement.SLIPPED,
                1,
                Movement.DONE,
                2,
                Movement.STARTED,
                2,
                Movement.REOPENED,
                1));
    assertThat(moves.gains()).containsExactly(new Moves.Gain(KITES, "M2", 1));
    assertThat(journal().moves(later, 1).counts()).isEqualTo(moves.counts());
    assertThat(journal().moves(later, 1).first()).hasSize(5).isSubsetOf(moves.first());
    assertThat(journal().moves(later.plusNanos(1), 10).first()).isEmpty();
    assertThat(journal().moves(later, 10, _ -> true)).isEqualTo(moves);
    Moves some = journal().moves(later, 1, ref -> ref.number() < 5);
    assertThat(some.first().stream().map(MovesContract::said))
        .containsExactly(
            "KIT-2 BLOCKED 2026-05-08",
            "KIT-2 SLIPPED 2026-05-08",
            "KIT-1 DONE null",
            "KIT-4 STARTED null",
            "KIT-3 REOPENED null");
    assertThat(some.counts())
        .containsEntry(Movement.DONE, 1)
        .containsEntry(Movement.STARTED, 1)
        .containsEntry(Movement.REOPENED, 1);
  }

  /// A roadmap that is tracked today has not moved by being read.
  @Test
  default void takes_a_first_reading_for_how_items_stood() {
    given().done(tracked(KITES, "kites", "KIT"), added("i1", 1, facts("Tail")));
    done(NOON, "started", change("i1", 1, new ItemStarted()));

    Moves moves = journal().moves(NOON, 10);
    assertThat(moves.first().stream().map(MovesContract::said))
        .containsExactly("KIT-1 STARTED null");
    given().done(new Draft(KITES, null, -1, new RoadmapUntracked()));
    assertThat(journal().moves(NOON, 10).counts()).isEmpty();
  }

  private void done(Instant at, String request, Draft... drafts) {
    given().done(new Origin(request, BEN, Surface.CLI, at), drafts);
  }

  private static String said(Moves.Move move) {
    return move.item().ref() + " " + move.movement() + " " + move.due();
  }
}
