package dev.waymark.core.markdown.reading;

import dev.waymark.core.markdown.reading.Attributes.Pair;
import dev.waymark.core.markdown.text.InlineText;
import dev.waymark.core.roadmap.Plan;
import dev.waymark.core.roadmap.Priority;
import dev.waymark.core.roadmap.Status;
import dev.waymark.core.roadmap.Target;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What lines of their own say about a section or an item: the first of each kind counts.
final class Facets {
  private static final Set<String> UNITS = Lexicon.list("timeframe.units");
  private static final Set<String> MONTHS = Lexicon.list("months");

  @Nullable Status status;
  @Nullable Site statusSite;
  @Nullable Priority priority;
  @Nullable String owner;
  @Nullable Target target;
  @Nullable String timeframe;

  /// Lines that describe a piece of work.
  int described;

  /// How many of them say what is wrong or what mends it.
  int matters;

  /// The status that the end of its own line states besides its mark.
  @Nullable Status alsoSaid;

  final MentionReader mentions = new MentionReader();

  /// Takes what the pairs of a line say.
  void take(int line, String text, List<Pair> pairs, Legend legend) {
    for (Pair pair : pairs) {
      String value = InlineText.plain(pair.value(text));
      described++;
      switch (pair.key()) {
        case STATUS -> takeStatus(line, text, pair, legend);
        case PRIORITY ->
            priority = priority != null ? priority : PriorityWords.of(value).orElse(null);
        case OWNER -> owner = owner != null || Attributes.isPlaceholder(value) ? owner : value;
        case TARGET -> takeTarget(value);
        case TIMEFRAME ->
            timeframe = timeframe != null || Attributes.isPlaceholder(value) ? timeframe : value;
        case DEPENDS -> mentions.dependsOn(value);
        case BEGIN, DETAIL -> {}
        case MATTER -> matters++;
      }
    }
  }

  private void takeStatus(int line, String text, Pair pair, Legend legend) {
    String value = InlineText.plain(pair.value(text));
    Optional<Status> said = StatusWords.of(value);
    if (said.isEmpty()) {
      said =
          value.length() <= 4
              ? Glyph.inCell(value, legend)
              : Glyph.leading(value, 0, legend).map(Glyph::status);
    }
    Lead lead =
        StatusWords.runsOn(value) ? Lead.of(text, pair.from(), pair.to()).orElse(null) : null;
    if (status == null && lead != null) {
      status = lead.status();
      statusSite = new Site.Value(line, lead.from(), lead.to());
    } else if (status == null && said.isPresent()) {
      status = said.get();
      statusSite = new Site.Value(line, pair.from(), pair.to());
    }
  }

  void takeTarget(String value) {
    Optional<Target> date = TargetDates.in(value);
    if (date.isPresent()) {
      target = target == null ? date.get() : target;
    } else if (timeframe == null && isTimeframe(value)) {
      timeframe = value;
    }
  }

  private static boolean isTimeframe(String value) {
    String normal = Words.normal(value);
    return value.length() <= 40
        && (Words.containAny(normal, UNITS) || Words.containAny(normal, MONTHS));
  }

  /// Whether another one says the same of a section.
  boolean agreesWith(Facets other) {
    return status == other.status
        && priority == other.priority
        && described == other.described
        && matters == other.matters
        && Objects.equals(statusSite, other.statusSite)
        && plan(null).equals(other.plan(null))
        && mentions.mentions().equals(other.mentions.mentions());
  }

  Plan plan(@Nullable Priority inherited) {
    return new Plan(priority != null ? priority : inherited, owner, target, timeframe);
  }
}
