package dev.waymark.app.admin;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// SSH's public keys, one line each, and the fingerprints they go by.
final class PublicKeys {
  private static final Pattern LINE =
      Pattern.compile("(?m)^\\s*([a-z0-9@.-]+) +([A-Za-z0-9+/]{16,}={0,2})(?:\\s.*)?$");
  private static final Pattern FINGERPRINT = Pattern.compile("SHA256:[A-Za-z0-9+/]{43}");

  private PublicKeys() {}

  /// The fingerprint of the first key in a text such as a `.pub` file, or the text when it is one.
  static Optional<String> fingerprint(String text) {
    if (FINGERPRINT.matcher(text.strip()).matches()) {
      return Optional.of(text.strip());
    }
    Matcher line = LINE.matcher(text);
    while (line.find()) {
      Optional<String> fingerprint = fingerprint(line.group(1), line.group(2));
      if (fingerprint.isPresent()) {
        return fingerprint;
      }
    }
    return Optional.empty();
  }

  private static Optional<String> fingerprint(String type, String base64) {
    try {
      byte[] key = Base64.getDecoder().decode(base64);
      return type.equals(type(key))
          ? Optional.of("SHA256:" + Base64.getEncoder().withoutPadding().encodeToString(hash(key)))
          : Optional.empty();
    } catch (IllegalArgumentException noBase64) {
      return Optional.empty();
    }
  }

  /// A key says itself what it is: a length, then a name.
  private static String type(byte[] key) {
    int length = ByteBuffer.wrap(key).getInt();
    return length < 1 || length > key.length - 4
        ? ""
        : new String(key, 4, length, StandardCharsets.US_ASCII);
  }

  private static byte[] hash(byte[] key) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(key);
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
