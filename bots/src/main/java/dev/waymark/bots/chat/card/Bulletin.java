package dev.waymark.bots.chat.card;

import dev.waymark.bots.chat.card.Offer.Weight;
import dev.waymark.bots.chat.card.Sheet.Part;
import dev.waymark.core.assistant.Followed.News;
import dev.waymark.core.reply.Line;
import dev.waymark.core.reply.Reply.ListedItem;
import dev.waymark.core.reply.Reply.LogEntry;
import dev.waymark.core.reply.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Lays out what changed of what a channel follows: a line for each item, however much happened to
/// it.
public final class Bulletin {
  /// As many as anybody looks through.
  private static final int MOST = 15;

  /// How much of one item's is told: the latest.
  private static final int SAID = 3;

  private final Function<Press, String> codes;

  /// @param codes how presses are written on what is pressed
  public Bulletin(Function<Press, String> codes) {
    this.codes = codes;
  }

  /// @param news the latest first
  public Sheet of(List<News> news, List<String> filters) {
    List<Part> parts = new ArrayList<>(news.stream().limit(MOST).map(this::part).toList());
    if (news.isEmpty()) {
      parts.add(Part.of(List.of(Line.of(Line.plain("What was here was taken back again.")))));
    }
    if (news.size() > MOST) {
      parts.add(Part.of(List.of(Line.of(Line.dim("… " + (news.size() - MOST) + " more: log")))));
    }
    parts.add(
        Part.of(
            List.of(
                Line.of(Line.dim("This channel follows " + String.join("; ", filters) + ".")))));
    return new Sheet(parts);
  }

  private Part part(News news) {
    String who =
        news.entries().stream().map(LogEntry::person).distinct().collect(Collectors.joining(", "));
    Line.Span said = Line.plain(said(news.entries()));
    ListedItem listed = news.item();
    if (listed == null) {
      return Part.of(List.of(Line.of(said, Line.dim(" · " + who))));
    }
    Line line =
        Line.of(
            Line.plain(Wording.glyph(listed.item().status()) + " "),
            Line.ref(listed.item().ref()),
            Line.plain(" " + listed.item().title() + " "),
            said,
            Line.dim(" · " + who));
    String show = codes.apply(new Press.Ask("show " + listed.item().ref()));
    return new Part(List.of(line), List.of(new Offer("Show", show, Weight.PLAIN)));
  }

  private static String said(List<LogEntry> entries) {
    List<String> said = entries.stream().map(LogEntry::what).distinct().toList();
    Stream<String> latest = said.stream().skip(Math.max(0, said.size() - SAID));
    return (said.size() > SAID ? "…, " : "") + latest.collect(Collectors.joining(", "));
  }
}
