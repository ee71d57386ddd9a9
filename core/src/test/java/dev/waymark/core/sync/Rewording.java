package dev.waymark.core.sync;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// Says the same in other words, as people do when they come back to a plan.
final class Rewording {
  private static final List<String> FRONT =
      List.of("WIP: ", "Finally ", "[infra] ", "New: ", "P1 ");
  private static final List<String> BEHIND =
      List.of(
          " (see #123)",
          " — waiting for review",
          " [docs](https://example.org/plan)",
          ", first step",
          " before the release",
          " (ana)");
  private static final List<String> BETWEEN =
      List.of("new", "automatic", "internal", "all", "better", "the", "our", "remaining");
  private static final List<String> VERBS =
      List.of("Provide", "Implement", "Create", "Finish", "Set up", "Improve");

  private final Random random;

  Rewording(Random random) {
    this.random = random;
  }

  String of(String title) {
    return switch (random.nextInt(9)) {
      case 0 -> slip(title);
      case 1 -> between(title);
      case 2 -> any(FRONT) + title;
      case 3 -> title + any(BEHIND);
      case 4 -> turned(title);
      case 5 -> otherVerb(title);
      case 6 -> shorter(title);
      case 7 -> title.toLowerCase(java.util.Locale.ROOT) + ".";
      default -> between(slip(title)) + any(BEHIND);
    };
  }

  private String any(List<String> some) {
    return some.get(random.nextInt(some.size()));
  }

  /// Two neighbouring letters change places, or one is left out.
  private String slip(String title) {
    int at = title.length() < 6 ? 0 : 1 + random.nextInt(title.length() - 3);
    boolean letters =
        title.length() >= 6
            && Character.isLetter(title.charAt(at))
            && Character.isLetter(title.charAt(at + 1));
    if (!letters) {
      return title;
    }
    return random.nextBoolean()
        ? title.substring(0, at) + title.charAt(at + 1) + title.charAt(at) + title.substring(at + 2)
        : title.substring(0, at) + title.substring(at + 1);
  }

  private String between(String title) {
    List<String> words = new ArrayList<>(Arrays.asList(title.split(" ")));
    words.add(words.size() > 1 ? 1 + random.nextInt(words.size() - 1) : 1, any(BETWEEN));
    return String.join(" ", words);
  }

  /// What came last comes first.
  private String turned(String title) {
    int cut = title.lastIndexOf(' ', title.length() * 2 / 3);
    return cut <= 0 ? title : title.substring(cut + 1) + ": " + title.substring(0, cut);
  }

  private String otherVerb(String title) {
    int cut = title.indexOf(' ');
    return cut <= 0 ? title : any(VERBS) + title.substring(cut);
  }

  private String shorter(String title) {
    List<String> words = new ArrayList<>(Arrays.asList(title.split(" ")));
    if (words.size() > 2) {
      words.remove(1 + random.nextInt(words.size() - 1));
    }
    return String.join(" ", words);
  }
}
