package dev.waymark.bots.slack;

import dev.waymark.bots.chat.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/// Tells Slack's requests from everybody else's: signed with the secret, now, and each once. Slack
/// signs what it sends again anew.
final class Signature {
  private static final String ALGORITHM = "HmacSHA256";
  private static final Duration WINDOW = Duration.ofMinutes(5);
  private static final Pattern TIMESTAMP = Pattern.compile("[0-9]{1,12}");
  private static final Pattern SIGNED = Pattern.compile("v0=([0-9a-f]{64})");

  /// More than Slack sends within twice the window.
  private static final int REMEMBERED = 100_000;

  private final SecretKeySpec key;
  private final InstantSource clock;

  /// What was good, oldest first, with when its time runs out. Only who knows the secret can add to
  /// it.
  private final Map<String, Instant> used =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
          return size() > REMEMBERED;
        }
      };

  Signature(Secret secret, InstantSource clock) {
    key = new SecretKeySpec(secret.reveal().getBytes(StandardCharsets.UTF_8), ALGORITHM);
    this.clock = clock;
  }

  /// @param timestamp the header `X-Slack-Request-Timestamp`
  /// @param signature the header `X-Slack-Signature`
  /// @param body as it came, byte by byte
  boolean isGood(@Nullable String timestamp, @Nullable String signature, byte[] body) {
    if (timestamp == null || signature == null || !TIMESTAMP.matcher(timestamp).matches()) {
      return false;
    }
    Matcher signed = SIGNED.matcher(signature);
    Instant now = clock.instant();
    Instant sent = Instant.ofEpochSecond(Long.parseLong(timestamp));
    return signed.matches()
        && Duration.between(sent, now).abs().compareTo(WINDOW) <= 0
        && MessageDigest.isEqual(HexFormat.of().parseHex(signed.group(1)), code(timestamp, body))
        && isFirst(signature, sent.plus(WINDOW), now);
  }

  private byte[] code(String timestamp, byte[] body) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      mac.update(("v0:" + timestamp + ":").getBytes(StandardCharsets.US_ASCII));
      return mac.doFinal(body);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + ALGORITHM, e);
    }
  }

  private synchronized boolean isFirst(String signature, Instant until, Instant now) {
    for (var eldest = used.entrySet().iterator(); eldest.hasNext(); ) {
      if (!eldest.next().getValue().isBefore(now)) {
        break;
      }
      eldest.remove();
    }
    return used.putIfAbsent(signature, until) == null;
  }
}
