package dev.waymark.bots.slack;

import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The manifest of an app that Slack calls: the same, with an address wherever Slack has something
/// to say.
final class HttpManifest {
  private HttpManifest() {}

  static String of(String yaml, URI address) {
    return yaml.lines()
            .flatMap(line -> with(line, address).stream())
            .collect(Collectors.joining("\n"))
        + "\n";
  }

  private static List<String> with(String line, URI address) {
    String indent = line.substring(0, line.length() - line.stripLeading().length());
    String words = line.strip();
    if (words.startsWith("- command:")) {
      return List.of(line, indent + "  url: " + address);
    }
    return switch (words) {
      case "event_subscriptions:" -> List.of(line, indent + "  request_url: " + address);
      case "is_enabled: true" -> List.of(line, indent + "request_url: " + address);
      case "socket_mode_enabled: true" -> List.of(indent + "socket_mode_enabled: false");
      default -> List.of(line);
    };
  }

  /// What the bot is allowed to do, of either kind.
  static List<String> scopes(String yaml) {
    return Stream.of(yaml.split("\n", -1))
        .dropWhile(line -> !line.strip().equals("bot:"))
        .skip(1)
        .takeWhile(line -> !line.startsWith("settings:"))
        .map(String::strip)
        .filter(line -> line.startsWith("- "))
        .map(line -> line.substring(2))
        .toList();
  }
}
