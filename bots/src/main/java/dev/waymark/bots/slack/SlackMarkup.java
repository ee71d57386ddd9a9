package dev.waymark.bots.slack;

import dev.waymark.bots.chat.text.Markup;
import dev.waymark.bots.chat.text.Typed;
import dev.waymark.bots.chat.text.Typesetter;
import dev.waymark.core.reply.Line;
import dev.waymark.core.reply.Line.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Slack's own way of writing, called mrkdwn: out of it what people type, into it what they are
/// told.
final class SlackMarkup implements Markup {
  /// What one section takes is 3,000; all blocks together about 11,000.
  static final int SECTION = 2_900;

  private static final int MESSAGE = 9_000;
  private static final Pattern IN_BRACKETS =
      Pattern.compile("<([@#!]?)([^<>|]{1,3000})(?:\\|([^<>]{0,3000}))?>");

  private SlackMarkup() {}

  /// Sections of text, each short enough for a block.
  static List<String> sections(List<Line> lines) {
    return sections(lines, SECTION, MESSAGE);
  }

  /// @param most what all of them may be long together
  static List<String> sections(List<Line> lines, int longestLine, int most) {
    List<String> sections = new ArrayList<>();
    StringBuilder section = new StringBuilder();
    for (String line : new Typesetter(new SlackMarkup(), longestLine).set(lines, most)) {
      if (!section.isEmpty() && section.length() + 1 + line.length() > SECTION) {
        sections.add(section.toString());
        section.setLength(0);
      }
      section.append(section.isEmpty() ? "" : "\n").append(line);
    }
    sections.add(section.toString());
    return List.copyOf(sections);
  }

  /// What somebody typed, as text.
  ///
  /// @param nameOf the name of a Slack user who is known
  static String plain(String typed, Function<String, Optional<String>> nameOf) {
    String open =
        IN_BRACKETS
            .matcher(typed)
            .replaceAll(found -> Matcher.quoteReplacement(plain(found, nameOf)));
    return open.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
  }

  private static String plain(MatchResult found, Function<String, Optional<String>> nameOf) {
    String id = found.group(2);
    Optional<String> label = Optional.ofNullable(found.group(3)).filter(text -> !text.isEmpty());
    return switch (found.group(1)) {
      case "@" -> Typed.name(nameOf.apply(id).or(() -> label), found.group());
      case "#" -> "#" + label.orElse(id);
      case "!" -> "@" + id;
      default -> id;
    };
  }

  @Override
  public String mark(Style style) {
    return switch (style) {
      case PLAIN, DIM -> "";
      case STRONG, REF -> "*";
      case CODE -> "`";
    };
  }

  @Override
  public String escape(Style style, int point) {
    return switch (point) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      // Neither may end what our own mark began, nor three of them begin a block that swallows the
      // next lines.
      case '`' -> style == Style.CODE ? "ʼ" : "`\u200B";
      case '*' -> mark(style).equals("*") ? "∗" : "*";
      default -> Character.toString(point);
    };
  }
}
