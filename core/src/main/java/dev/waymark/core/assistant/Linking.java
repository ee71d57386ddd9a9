package dev.waymark.core.assistant;

import dev.waymark.core.assistant.Introductions.Outcome;
import dev.waymark.core.assistant.Introductions.Unknown;
import dev.waymark.core.event.Identity;
import dev.waymark.core.port.LinkCodes;
import dev.waymark.core.port.People;
import dev.waymark.core.roadmap.Person;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Lets people say themselves who they are: with a code that an admin gave them and that works once
/// and for ten minutes.
public final class Linking {
  private static final Duration LASTS = Duration.ofMinutes(10);

  /// No two that look alike.
  private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

  private static final int HALF = 5;

  private static final Pattern CODE =
      Pattern.compile("(?i)\\b([A-HJ-NP-Z2-9]{5})-([A-HJ-NP-Z2-9]{5})\\b");

  private final LinkCodes codes;
  private final People people;
  private final Introductions introductions;
  private final InstantSource clock;
  private final SecureRandom random = new SecureRandom();

  public Linking(LinkCodes codes, People people, Introductions introductions, InstantSource clock) {
    this.codes = codes;
    this.people = people;
    this.introductions = introductions;
    this.clock = clock;
  }

  /// A code that somebody may be told.
  ///
  /// @param until when it no longer works
  public record Code(String text, Instant until) {}

  public Code give(Person person) {
    String text = half() + "-" + half();
    Instant until = clock.instant().plus(LASTS);
    codes.give(hash(text), person.id(), until);
    return new Code(text, until);
  }

  /// Uses the code in somebody's words.
  ///
  /// @return empty where the words have none
  public Optional<Outcome> redeem(String words, Identity who) {
    Matcher code = CODE.matcher(words);
    if (!code.find()) {
      return Optional.empty();
    }
    String text = (code.group(1) + "-" + code.group(2)).toUpperCase(Locale.ROOT);
    return Optional.of(
        codes
            .take(hash(text), clock.instant())
            .flatMap(people::byId)
            .map(person -> introductions.link(person.name(), who, person))
            .orElseGet(
                () ->
                    new Unknown(
                        "That code does not work, or no longer: ask an admin for a new one.")));
  }

  private String half() {
    StringBuilder half = new StringBuilder();
    for (int i = 0; i < HALF; i++) {
      half.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return half.toString();
  }

  private static String hash(String code) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(code.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
