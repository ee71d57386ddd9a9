package dev.waymark.app.config;

import dev.waymark.bots.chat.Secret;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Finds a token: in the file that is named, else among the credentials that systemd hands over,
/// else in the environment. Never in the configuration itself.
final class Secrets {
  private static final String CREDENTIALS = "CREDENTIALS_DIRECTORY";

  private Secrets() {}

  /// @param named the file that the key names, or null
  /// @return null where there is none, or an unusable one, which is a problem of the section's
  static @Nullable Secret of(
      Section section, String key, @Nullable Path named, Map<String, String> variables) {
    if (named != null) {
      return read(section, key, named);
    }
    String name = credential(section, key);
    String folder = variables.getOrDefault(CREDENTIALS, "");
    Path handed = folder.isBlank() ? null : Path.of(folder, name);
    if (handed != null && Files.exists(handed)) {
      section.from(key, "credential " + name);
      return read(section, key, handed);
    }
    String variable = variable(name);
    String token = variables.getOrDefault(variable, "").strip();
    if (token.isEmpty()) {
      return null;
    }
    section.from(key, variable);
    return new Secret(token);
  }

  /// What systemd and Kubernetes call the token: that of `bot_token_file` in `[slack.acme]` is
  /// `slack-acme-bot-token`.
  static String credential(Section section, String key) {
    return (section.name() + "." + key.replaceFirst("_file$", "")).replaceAll("[._]", "-");
  }

  /// `slack-bot-token` is `WAYMARK_SLACK_BOT_TOKEN` in the environment.
  static String variable(String credential) {
    return "WAYMARK_" + credential.replace('-', '_').toUpperCase(Locale.ROOT);
  }

  private static @Nullable Secret read(Section section, String key, Path file) {
    try {
      return SecretFile.read(file);
    } catch (SecretFile.Unusable unusable) {
      section.wrong(key, String.valueOf(unusable.getMessage()));
      return null;
    }
  }
}
