package dev.waymark.core.request;

import dev.waymark.core.filter.Filter;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A request that changes nothing.
public sealed interface Query extends Request {
  record ListItems(Filter filter) implements Query {}

  /// @param view the name of a saved one
  /// @param also what must hold besides
  record ListView(String view, Filter also) implements Query {}

  /// The asker's own open items.
  record Mine() implements Query {}

  /// The saved views.
  record Views() implements Query {}

  /// What the channel where it is asked follows.
  record Follows() implements Query {}

  record Show(Named item) implements Query {}

  /// @param of a roadmap or milestone; null for everything
  record Status(@Nullable Named of) implements Query {}

  /// What to do next: open, not blocked, most urgent first.
  record Next() implements Query {}

  /// @param item null for everything
  record Log(@Nullable Named item, LogFilter filter) implements Query {
    public static final Log ALL = new Log(null, LogFilter.ALL);
  }

  /// The roadmaps as they were when that day ended.
  ///
  /// @param query a list or a status
  record At(LocalDate day, Query query) implements Query {}

  /// What moved since the last working day began.
  ///
  /// @param since from the beginning of this day on; null for the last working day
  record Digest(@Nullable LocalDate since) implements Query {
    public static final Digest USUAL = new Digest(null);
  }

  /// What a team would be told now.
  ///
  /// @param team empty for the only one, or the one without a name
  record PreviewStandup(String team) implements Query {}

  /// What became of a team's posts.
  ///
  /// @param team empty for the only one, or the one without a name
  record PastStandups(String team) implements Query {}

  /// About what people say of their days.
  sealed interface OfDays extends Query {}

  /// The asker's own, as it was said, or else as it is known.
  ///
  /// @param day null for today
  record CheckIn(@Nullable LocalDate day) implements OfDays {}

  /// What was said, and who is away.
  ///
  /// @param person their name; null for everybody
  /// @param day null for today
  record CheckIns(@Nullable String person, @Nullable LocalDate day) implements OfDays {}

  /// Who is away today.
  record Absences() implements OfDays {}

  /// Where the plan contradicts itself.
  ///
  /// @param of a roadmap; null for all
  record Lint(@Nullable Named of) implements Query {}

  /// A roadmap's document as it is.
  record Export(Named roadmap) implements Query {}

  /// @param verb null for all of them
  record Help(@Nullable String verb) implements Query {}
}
