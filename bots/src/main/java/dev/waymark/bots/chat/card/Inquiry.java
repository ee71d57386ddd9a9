package dev.waymark.bots.chat.card;

import dev.waymark.bots.chat.card.Offer.Weight;
import dev.waymark.bots.chat.card.Sheet.Part;
import dev.waymark.bots.chat.form.Form;
import dev.waymark.core.reply.Line;
import dev.waymark.core.reply.Reply;
import dev.waymark.core.reply.Wording;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Lays out how somebody is asked how their day goes, and what is left of that once they answered.
/// Whoever presses answers for themselves.
public final class Inquiry {
  private final Function<Press, String> codes;

  /// @param codes how presses are written on what is pressed
  public Inquiry(Function<Press, String> codes) {
    this.codes = codes;
  }

  /// @param known what is known of their day
  /// @param again whether they are reminded
  /// @param alone whether nobody else sees it, and so also what is known stands there
  public Sheet asking(Reply.CheckedIn known, boolean again, boolean alone) {
    String greeting = again ? ", there is still time to check in" : ", how does it go?";
    List<Line> lines = new ArrayList<>();
    lines.add(Line.of(Line.strong(known.person()), Line.plain(greeting)));
    if (alone && !again) {
      List<Line> words = words(known);
      lines.addAll(words.subList(1, words.size() - 1));
    }
    return new Sheet(List.of(new Part(lines, offers(known.day()))));
  }

  private List<Offer> offers(LocalDate day) {
    String on = " on:" + day;
    return List.of(
        offer(
            "Edit and send…",
            new Press.Fill(Form.CHECK_IN, day.toString(), Look.NONE),
            Weight.MAIN),
        offer("Send as it is", new Press.Ask("checkin send" + on), Weight.PLAIN),
        offer("Same as yesterday", new Press.Ask("checkin same" + on), Weight.PLAIN),
        offer("Skip today", new Press.Ask("checkin skip" + on), Weight.PLAIN),
        offer("Away…", new Press.Fill(Form.AWAY, "", Look.NONE), Weight.PLAIN));
  }

  private Offer offer(String label, Press press, Weight weight) {
    return new Offer(label, codes.apply(press), weight);
  }

  /// @param alone whether nobody else sees it, and so also what they said stands there
  public Sheet answered(Reply.CheckedIn said, boolean alone) {
    List<Line> words = words(said);
    List<Line> shown = alone ? words : words.subList(0, 1);
    Press.Fill edit = new Press.Fill(Form.CHECK_IN, said.day().toString(), Look.NONE);
    return new Sheet(List.of(new Part(shown, List.of(offer("Edit…", edit, Weight.PLAIN)))));
  }

  public Sheet away(Reply.Left left) {
    return Sheet.of(words(left));
  }

  private static List<Line> words(Reply reply) {
    return Wording.of(reply, ZoneOffset.UTC);
  }
}
