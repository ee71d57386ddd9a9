package dev.waymark.core.request;

import dev.waymark.core.event.CheckIn;
import dev.waymark.core.event.CheckIn.Part;
import dev.waymark.core.filter.Token;
import dev.waymark.core.request.Rest.Wrong;
import dev.waymark.core.roadmap.Target;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What follows `checkin` and `away`: free text in up to three parts, each after its name and a
/// colon.
final class DayWords {
  private static final String DAY = "on:";
  private static final String NONE = "none";
  private static final String USAGE =
      "Say checkin alone, send, same, skip or show, or checkin yesterday: … today: … blockers: …,"
          + " any of them.";
  private static final Pattern LABEL =
      Pattern.compile("(?<!\\S)(yesterday|today|blockers):", Pattern.CASE_INSENSITIVE);

  private final LocalDate today;

  DayWords(LocalDate today) {
    this.today = today;
  }

  Request checkIn(Rest rest) throws Wrong {
    Optional<Token> on = rest.tokens.stream().limit(2).filter(token -> isDay(token)).findFirst();
    LocalDate day = on.isPresent() ? day(on.get()) : null;
    Rest said = on.isPresent() ? rest.without(on.get()) : rest;
    if (said.text.isEmpty()) {
      return new Query.CheckIn(day);
    }
    String first = said.tokens.getFirst().text().toLowerCase(Locale.ROOT);
    if (first.equals("show") && day == null) {
      return show(said.after(1));
    }
    if (said.tokens.size() == 1) {
      switch (first) {
        case "send" -> {
          return new Command.CheckIn(day, null, null, null);
        }
        case "same" -> {
          return new Command.SameCheckIn(day);
        }
        case "skip" -> {
          return new Command.SkipCheckIn(day);
        }
        case "apply" -> {
          return new Command.ApplyCheckIn(day);
        }
        default -> {}
      }
    }
    return said(said.text, day);
  }

  private static boolean isDay(Token token) {
    return !token.quoted() && token.text().toLowerCase(Locale.ROOT).startsWith(DAY);
  }

  /// Tomorrow begins earlier elsewhere; whether it is no day to come is known where the person is.
  private LocalDate day(Token token) throws Wrong {
    try {
      LocalDate day = LocalDate.parse(Token.hyphened(token.text().substring(DAY.length())));
      if (!day.isAfter(today.plusDays(1))) {
        return day;
      }
    } catch (DateTimeException noDay) {
      // Said below.
    }
    throw new Wrong("“" + token.text() + "” is no day there was: say on:" + today + ".");
  }

  private Request show(String whose) {
    if (whose.isEmpty()) {
      return new Query.CheckIns(null, null);
    }
    String bare = whose.startsWith("@") ? whose.substring(1) : Rest.unquoted(whose);
    return new Looking(today, "")
        .day(bare.toLowerCase(Locale.ROOT))
        .map(day -> new Query.CheckIns(null, day))
        .orElseGet(() -> new Query.CheckIns(bare, null));
  }

  private static Request said(String text, @Nullable LocalDate day) throws Wrong {
    Map<Part, String> parts = new EnumMap<>(Part.class);
    Part part = null;
    int from = 0;
    for (MatchResult label : LABEL.matcher(text).results().toList()) {
      put(parts, part, text.substring(from, label.start()));
      part = Part.valueOf(label.group(1).toUpperCase(Locale.ROOT));
      from = label.end();
      if (parts.containsKey(part)) {
        throw new Wrong("“" + part.word() + ":” stands there twice: say each part once.");
      }
      parts.put(part, "");
    }
    put(parts, part, text.substring(from));
    return new Command.CheckIn(
        day, parts.get(Part.YESTERDAY), parts.get(Part.TODAY), parts.get(Part.BLOCKERS));
  }

  private static void put(Map<Part, String> parts, @Nullable Part part, String text) throws Wrong {
    String said = CheckIn.oneLine(text);
    if (part != null) {
      parts.put(part, isNothing(said) ? "" : said);
    } else if (!said.isEmpty()) {
      throw new Wrong(USAGE);
    }
  }

  private static boolean isNothing(String said) {
    return said.equalsIgnoreCase(NONE) || said.equals("-") || said.equals("–");
  }

  Request away(Rest rest) throws Wrong {
    if (rest.text.isEmpty()) {
      return new Query.Absences();
    }
    boolean until = rest.tokens.getFirst().text().equalsIgnoreCase("until");
    String date = until ? rest.after(1) : rest.text;
    if (date.isEmpty()) {
      throw Rest.usage(Verb.AWAY);
    }
    if (date.equalsIgnoreCase(NONE)) {
      return new Command.Away(null);
    }
    return new Command.Away(
        DateWords.parse(date, today)
            .map(Target::lastDay)
            .orElseThrow(
                () ->
                    new Wrong(
                        "“" + date + "” is no date: say away until " + DateWords.ALLOWED + ".")));
  }

  static String text(Query.OfDays asked) {
    return switch (asked) {
      case Query.CheckIn(var day) -> words(Verb.CHECKIN, on(day));
      case Query.CheckIns(var person, var day) ->
          words(
              Verb.CHECKIN,
              "show",
              person == null ? "" : person,
              day == null ? "" : day.toString());
      case Query.Absences() -> Verb.AWAY.word();
    };
  }

  static String text(Command.OfDays said) {
    return switch (said) {
      case Command.CheckIn(var day, var yesterday, var today, var blockers) ->
          yesterday == null && today == null && blockers == null
              ? words(Verb.CHECKIN, "send", on(day))
              : words(
                  Verb.CHECKIN,
                  on(day),
                  part(Part.YESTERDAY, yesterday),
                  part(Part.TODAY, today),
                  part(Part.BLOCKERS, blockers));
      case Command.SameCheckIn(var day) -> words(Verb.CHECKIN, "same", on(day));
      case Command.SkipCheckIn(var day) -> words(Verb.CHECKIN, "skip", on(day));
      case Command.ApplyCheckIn(var day) -> words(Verb.CHECKIN, "apply", on(day));
      case Command.Away(var until) -> words(Verb.AWAY, until == null ? NONE : "until " + until);
    };
  }

  private static String part(Part part, @Nullable String said) {
    return said == null ? "" : part.word() + ": " + (said.isEmpty() ? NONE : said);
  }

  private static String on(@Nullable LocalDate day) {
    return day == null ? "" : DAY + day;
  }

  private static String words(Verb verb, String... parts) {
    return Stream.concat(Stream.of(verb.word()), Stream.of(parts))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" "));
  }
}
