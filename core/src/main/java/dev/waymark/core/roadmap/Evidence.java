package dev.waymark.core.roadmap;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/// What shows that work is done: a link, a path, a command in quotes or backticks, a sentence.
public record Evidence(String text) {
  private static final Pattern COMMAND = Pattern.compile("\"([^\"]+)\"|`([^`]+)`");
  private static final Pattern PATH = Pattern.compile("[\\w@+-][\\w.@+/-]*[./][\\w.@+/-]*[\\w@+-]");

  /// How a program can look whether it still is so.
  public sealed interface Check {}

  /// It answers, and says that all is well.
  public record Answers(URI address) implements Check {}

  /// The repository's last commit has it.
  ///
  /// @param path from the roadmap's folder
  public record IsThere(String path) implements Check {}

  /// It ends with 0.
  ///
  /// @param command for the shell of whoever looks
  public record Succeeds(String command) implements Check {}

  public Evidence {
    if (text.isBlank()) {
      throw new IllegalArgumentException("evidence says something");
    }
  }

  /// Empty where it is words, which are for people.
  public Optional<Check> check() {
    String said = text.strip();
    var command = COMMAND.matcher(said);
    if (command.matches()) {
      return Optional.of(
          new Succeeds(command.group(1) == null ? command.group(2) : command.group(1)));
    }
    if (said.startsWith("https://") || said.startsWith("http://")) {
      return address(said).map(Answers::new);
    }
    return PATH.matcher(said).matches() && !said.contains("..")
        ? Optional.of(new IsThere(said))
        : Optional.empty();
  }

  private static Optional<URI> address(String said) {
    try {
      return Optional.of(URI.create(said)).filter(address -> address.getHost() != null);
    } catch (IllegalArgumentException noAddress) {
      return Optional.empty();
    }
  }
}
