package dev.waymark.bots.discord;

import dev.waymark.bots.chat.ChatDesk;
import dev.waymark.bots.chat.text.Markup;
import dev.waymark.bots.chat.text.Typed;
import dev.waymark.bots.chat.text.Typesetter;
import dev.waymark.core.reply.Line;
import dev.waymark.core.reply.Line.Style;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Discord's Markdown: out of it what people type, into it what they are told.
final class DiscordMarkup implements Markup {
  /// What a message takes.
  static final int MESSAGE = 2_000;

  private static final String SPECIAL = "\\*_~`|>#[]()<:";
  private static final Pattern USER = Pattern.compile("<@!?([0-9]{1,20})>");
  private static final Typesetter TYPESETTER = new Typesetter(new DiscordMarkup(), 1_500);

  private DiscordMarkup() {}

  /// @param room what else the message has to hold
  static String message(List<Line> lines, int room) {
    return String.join("\n", TYPESETTER.set(lines, MESSAGE - room));
  }

  /// Whole, however long it is.
  static String all(List<Line> lines) {
    return shown(TYPESETTER.set(lines, Integer.MAX_VALUE));
  }

  /// Rather all lines cut than some left out.
  ///
  /// @param most what it may be long
  static String framed(List<Line> lines, int most) {
    int longest = Math.clamp((most - 100) / Math.max(1, lines.size()) - 1, 150, 1_500);
    return shown(new Typesetter(new DiscordMarkup(), longest).set(lines, most));
  }

  private static String shown(List<String> written) {
    String text = String.join("\n", written);
    return text.isBlank() ? "·" : text;
  }

  /// What somebody typed, with the names of those who are known.
  static String typed(String text, ChatDesk desk) {
    return plain(text, id -> desk.nameOf(DiscordParcel.identity(id)));
  }

  /// What somebody typed, as text.
  ///
  /// @param nameOf the name of a Discord user who is known
  static String plain(String typed, Function<String, Optional<String>> nameOf) {
    return USER.matcher(typed)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(Typed.name(nameOf.apply(found.group(1)), found.group())));
  }

  @Override
  public String mark(Style style) {
    return switch (style) {
      case PLAIN, DIM -> "";
      case STRONG, REF -> "**";
      case CODE -> "`";
    };
  }

  /// Told in the zone of whoever reads it.
  @Override
  public Optional<String> time(Instant at, String text) {
    return Optional.of("<t:" + at.getEpochSecond() + ":f>");
  }

  @Override
  public String escape(Style style, int point) {
    if (style == Style.CODE) {
      return point == '`' ? "ʼ" : Character.toString(point);
    }
    return switch (point) {
      // So that nobody's program takes what follows for a mention.
      case '@' -> "@\u200B";
      default -> (SPECIAL.indexOf(point) < 0 ? "" : "\\") + Character.toString(point);
    };
  }
}
