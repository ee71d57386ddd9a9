package dev.waymark.app.config;

import dev.waymark.app.config.Config.Channel;
import dev.waymark.app.config.Config.Level;
import dev.waymark.bots.chat.Guests;
import dev.waymark.core.event.Workspace;
import dev.waymark.core.markdown.writing.WriteBack;
import dev.waymark.core.reply.Language;
import dev.waymark.core.roadmap.Person;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the texts in the configuration mean; nothing where they mean nothing.
final class Words {
  static final String LEVELS = "trace, debug, info, warn, error or off";

  static final String LANGUAGES =
      Arrays.stream(Language.values()).map(Language::word).collect(Collectors.joining(", "));

  static final String CHANNELS =
      "\"slack:C…\", \"slack:WORKSPACE/C…\" and \"discord:…\" with a channel's id";

  private static final Pattern CHANNEL =
      Pattern.compile("slack:(?:[a-z0-9][a-z0-9-]{0,30}/)?[CGD][A-Z0-9]{2,}|discord:[0-9]{4,20}");
  private static final Pattern LOGGER_LEVEL = Pattern.compile("([A-Za-z0-9_.$]+)=([a-z]+)");

  private static final Pattern SNOWFLAKE = Pattern.compile("[0-9]{4,20}");

  private Words() {}

  static Optional<ZoneId> zone(String text) {
    try {
      return Optional.of(ZoneId.of(text));
    } catch (DateTimeException unknown) {
      return Optional.empty();
    }
  }

  static Optional<LocalTime> time(String text) {
    try {
      return Optional.of(LocalTime.parse(text));
    } catch (DateTimeException noTime) {
      return Optional.empty();
    }
  }

  static Optional<LocalDate> date(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException noDate) {
      return Optional.empty();
    }
  }

  /// `ana`, or `ana=Europe/Berlin`; as it is.
  static Optional<String> person(String text) {
    String[] parts = text.split("=", 2);
    boolean isPlace = parts.length == 1 || zone(parts[1]).isPresent();
    return Optional.of(text).filter(_ -> isPlace && !parts[0].isBlank());
  }

  static Optional<DayOfWeek> day(String text) {
    String word = text.toUpperCase(Locale.ROOT);
    return Arrays.stream(DayOfWeek.values())
        .filter(day -> word.length() >= 3 && day.name().startsWith(word))
        .findFirst();
  }

  static Optional<Channel> channel(String text) {
    return Optional.of(text)
        .filter(CHANNEL.asMatchPredicate())
        .flatMap(Workspace::of)
        .map(workspace -> new Channel(workspace, Workspace.channel(text)));
  }

  static Optional<URI> url(String text) {
    try {
      return Optional.of(new URI(text))
          .filter(url -> url.getScheme() != null && url.getHost() != null);
    } catch (URISyntaxException noUrl) {
      return Optional.empty();
    }
  }

  static Optional<URI> webUrl(String text) {
    return url(text).filter(url -> url.getScheme().matches("https?"));
  }

  /// One of two words: whether it is the first.
  static Function<String, Optional<Boolean>> either(String yes, String no) {
    return text ->
        text.equals(yes) || text.equals(no) ? Optional.of(text.equals(yes)) : Optional.empty();
  }

  static Optional<Level> level(String text) {
    return Arrays.stream(Level.values())
        .filter(level -> level.name().toLowerCase(Locale.ROOT).equals(text))
        .findFirst();
  }

  /// `dev.waymark.requests=debug`
  static Optional<Map.Entry<String, Level>> levelOf(String text) {
    Matcher shape = LOGGER_LEVEL.matcher(text);
    return shape.matches()
        ? level(shape.group(2)).map(level -> Map.entry(shape.group(1), level))
        : Optional.empty();
  }

  static Optional<Guests> guests(String text) {
    return Arrays.stream(Guests.values()).filter(one -> one.word().equals(text)).findFirst();
  }

  /// What Discord calls something.
  static Optional<String> snowflake(String text) {
    return Optional.of(text).filter(id -> SNOWFLAKE.matcher(id).matches());
  }

  /// `123456789=lead`. Admins are made on the command line only.
  static Optional<Map.Entry<String, Person.Role>> roleOf(String text) {
    String[] parts = text.split("=", 2);
    return parts.length < 2
        ? Optional.empty()
        : snowflake(parts[0])
            .flatMap(
                id ->
                    Stream.of(Person.Role.VIEWER, Person.Role.MEMBER, Person.Role.LEAD)
                        .filter(role -> role.name().toLowerCase(Locale.ROOT).equals(parts[1]))
                        .findFirst()
                        .map(role -> Map.entry(id, role)));
  }

  /// The last one counts; none where there are none.
  static <V> Map<String, V> map(@Nullable List<Map.Entry<String, V>> entries) {
    return entries == null
        ? Map.of()
        : entries.stream()
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (_, later) -> later));
  }

  static Optional<WriteBack> writeBack(String text) {
    return Arrays.stream(WriteBack.values())
        .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(text))
        .findFirst();
  }
}
