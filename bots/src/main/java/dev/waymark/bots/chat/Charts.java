package dev.waymark.bots.chat;

import dev.waymark.bots.chat.card.Offer;
import dev.waymark.bots.chat.card.Offer.Weight;
import dev.waymark.bots.chat.card.Sheet;
import dev.waymark.bots.chat.card.Sheet.Part;
import dev.waymark.core.insight.Burnup;
import dev.waymark.core.reply.Line;
import dev.waymark.core.reply.Reply;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Shows how the work has gone so far, to whoever presses for it. Nothing is read or drawn before.
final class Charts {
  private static final Logger LOG = LoggerFactory.getLogger(Charts.class);
  private static final String NOTHING = "There is no work yet that a chart could show.";

  private final Supplier<Burnup> burnup;
  private final Painter painter;
  private final Clock clock;

  Charts(Supplier<Burnup> burnup, Painter painter, Clock clock) {
    this.burnup = burnup;
    this.painter = painter;
    this.clock = clock;
  }

  /// The same with a button where it tells how things are.
  ///
  /// @param code what comes back when it is pressed
  static Sheet under(Reply reply, Sheet sheet, String code) {
    return saysHowThingsAre(reply)
        ? sheet.above(
            new Sheet(
                List.of(new Part(List.of(), List.of(new Offer("Chart", code, Weight.PLAIN))))))
        : sheet;
  }

  static boolean saysHowThingsAre(Reply reply) {
    return switch (reply) {
      case Reply.Overview _, Reply.Digest _ -> true;
      case Reply.Remarked(var remarked, var _) -> saysHowThingsAre(remarked);
      case Reply.Understood(var _, var understood) -> saysHowThingsAre(understood);
      case Reply.Changed _,
          Reply.MilestoneSaid _,
          Reply.Listing _,
          Reply.Card _,
          Reply.MilestoneCard _,
          Reply.Choice _,
          Reply.History _,
          Reply.Posts _,
          Reply.Views _,
          Reply.Follows _,
          Reply.OfDays _,
          Reply.Confirm _,
          Reply.Findings _,
          Reply.Document _,
          Reply.Help _,
          Reply.Refused _ ->
          false;
    };
  }

  /// In words alone where no picture can be made.
  Answer answer(String asker) {
    return Chart.of(burnup.get(), LocalDate.now(clock))
        .map(chart -> drawn(asker, chart))
        .orElseGet(() -> said(asker, NOTHING));
  }

  private Answer drawn(String asker, Chart chart) {
    Answer words = said(asker, chart.sentence());
    try {
      return words.with(new Picture(painter.png(chart), chart.sentence()));
    } catch (RuntimeException | LinkageError | InternalError failure) {
      LOG.warn("No picture can be made here: install fontconfig and a font", failure);
      return words;
    }
  }

  private static Answer said(String asker, String sentence) {
    return Answer.toAsker(asker, "chart", List.of(Line.of(Line.plain(sentence))));
  }
}
