package dev.waymark.core.request;

import dev.waymark.core.event.Surface;
import dev.waymark.core.filter.Distance;
import dev.waymark.core.filter.FilterParser;
import dev.waymark.core.filter.Token;
import dev.waymark.core.request.Rest.Wrong;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Words that say how far back to look: `at:2026-10-01`, `since:3d`, `by:ana`, `surface:slack`.
final class Looking {
  private static final Pattern AGO = Pattern.compile("([0-9]{1,4})([dwm])");
  private static final Pattern KEY = Pattern.compile("([A-Za-z]+):(.*)", Pattern.DOTALL);
  private static final List<String> LOGGED = List.of("since", "by", "surface");

  private final LocalDate today;
  private final String me;

  /// @param me whom `by:me` means
  Looking(LocalDate today, String me) {
    this.today = today;
    this.me = me;
  }

  /// What reads the rest of a line.
  interface Reading {
    Query of(Rest rest) throws Wrong;
  }

  Query at(Rest rest, Reading reading) throws Wrong {
    Token at = token(rest, "at:");
    if (at == null) {
      return reading.of(rest);
    }
    return new Query.At(day(at), reading.of(rest.without(at)));
  }

  Query log(Rest rest) throws Wrong {
    Rest left = rest;
    Token by = token(left, "by:");
    left = by == null ? left : left.without(by);
    Token since = token(left, "since:");
    left = since == null ? left : left.without(since);
    Token surface = token(left, "surface:");
    left = surface == null ? left : left.without(surface);
    refuseOther(left);
    LogFilter filter =
        new LogFilter(
            by == null ? null : person(value(by)),
            since == null ? null : day(since),
            surface == null ? null : surface(surface));
    return new Query.Log(left.nameOrNull(), filter);
  }

  /// What looks like a filter and is none of the log's is no name either.
  private static void refuseOther(Rest left) throws Wrong {
    for (Token token : left.tokens) {
      Matcher key = KEY.matcher(token.text());
      if (!token.quoted() && key.matches() && isMeant(key.group(1), key.group(2))) {
        throw new Wrong(
            "“"
                + Typed.shown(token.text())
                + "” is nothing to look for in the log: there are since:3d, by:ana and"
                + " surface:slack.");
      }
    }
  }

  /// Titles have colons, too.
  private static boolean isMeant(String key, String value) {
    return (FilterParser.isKey(key) && !value.isEmpty())
        || LOGGED.stream().anyMatch(one -> Distance.between(one, key) <= one.length() / 3);
  }

  Request digest(Rest rest) throws Wrong {
    Token since = token(rest, "since:");
    Rest left = since == null ? rest : rest.without(since);
    return left.nothing(Verb.DIGEST, new Query.Digest(since == null ? null : day(since)));
  }

  private static @Nullable Token token(Rest rest, String key) {
    return rest.tokens.stream()
        .filter(token -> !token.quoted() && token.text().length() > key.length())
        .filter(token -> token.text().toLowerCase(Locale.ROOT).startsWith(key))
        .findFirst()
        .orElse(null);
  }

  private static String value(Token token) {
    return Token.unquoted(token.text().substring(token.text().indexOf(':') + 1));
  }

  private String person(String name) {
    String bare = name.startsWith("@") && name.length() > 1 ? name.substring(1) : name;
    return bare.equalsIgnoreCase("me") ? me : bare;
  }

  private LocalDate day(Token token) throws Wrong {
    return day(value(token).toLowerCase(Locale.ROOT))
        .orElseThrow(
            () ->
                new Wrong(
                    "“"
                        + token.text()
                        + "” is no day there was: say 2026-10-01, 3d, 2w, monday, today or"
                        + " yesterday."));
  }

  /// A day there was, as people call it.
  Optional<LocalDate> day(String word) {
    Matcher ago = AGO.matcher(word);
    if (ago.matches()) {
      int count = Integer.parseInt(ago.group(1));
      return Optional.of(
          switch (ago.group(2)) {
            case "w" -> today.minusWeeks(count);
            case "m" -> today.minusMonths(count);
            default -> today.minusDays(count);
          });
    }
    Optional<DayOfWeek> weekday = DateWords.weekday(word);
    if (weekday.isPresent()) {
      return Optional.of(today.with(TemporalAdjusters.previous(weekday.get())));
    }
    try {
      return switch (word) {
        case "today" -> Optional.of(today);
        case "yesterday" -> Optional.of(today.minusDays(1));
        default -> Optional.of(LocalDate.parse(word)).filter(day -> !day.isAfter(today));
      };
    } catch (DateTimeException noDay) {
      return Optional.empty();
    }
  }

  private static Surface surface(Token token) throws Wrong {
    return Arrays.stream(Surface.values())
        .filter(one -> one.word().equalsIgnoreCase(value(token)))
        .findFirst()
        .orElseThrow(
            () ->
                new Wrong(
                    "“"
                        + token.text()
                        + "”: there is "
                        + Arrays.stream(Surface.values())
                            .map(Surface::word)
                            .collect(Collectors.joining(", "))
                        + "."));
  }
}
