package dev.waymark.app.serve;

import dev.waymark.app.git.GitCommit.Author;
import dev.waymark.core.event.Recorded;
import dev.waymark.core.event.Surface;
import dev.waymark.core.port.World;
import dev.waymark.core.reply.Wording;
import dev.waymark.core.roadmap.Item;
import dev.waymark.core.roadmap.Person;
import dev.waymark.core.roadmap.Roadmap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/// What a commit says: a line for each change, `KMS-12 done (ana via Slack)`.
final class CommitMessage {
  private static final int LONGEST = 120;

  private final World world;
  private final Roadmap roadmap;

  CommitMessage(World world, Roadmap roadmap) {
    this.world = world;
    this.roadmap = roadmap;
  }

  /// @param authors the first is the commit's own
  String of(List<Recorded> events, List<Author> authors) {
    List<String> lines = events.stream().map(this::line).toList();
    String first =
        lines.size() == 1
            ? lines.getFirst()
            : roadmap.fileName() + ": " + lines.size() + " changes";
    String rest = lines.size() == 1 ? "" : "\n\n" + String.join("\n", lines);
    String others =
        authors.stream()
            .skip(1)
            .map(
                author ->
                    "\nCo-authored-by: "
                        + plain(author.name())
                        + " <"
                        + plain(author.address())
                        + ">")
            .collect(Collectors.joining());
    return first + rest + (others.isEmpty() ? "" : "\n" + others);
  }

  private String line(Recorded recorded) {
    Item item = world.items().byId(Objects.requireNonNull(recorded.item())).orElseThrow();
    String what = plain(Wording.what(recorded.event()).replaceFirst("^is ", ""));
    String shortened = what.length() > LONGEST ? what.substring(0, LONGEST) + "…" : what;
    return item.ref() + " " + shortened + " (" + who(recorded) + ")";
  }

  private String who(Recorded recorded) {
    Person.Id id = recorded.origin().person();
    String name = plain(world.people().byId(id).map(Person::name).orElse(id.value()));
    String via = via(recorded.origin().surface());
    return via.isEmpty() ? "in the file" : name + " via " + via;
  }

  private static String via(Surface surface) {
    return switch (surface) {
      case CLI -> "the command line";
      case TUI -> "the TUI";
      case SSH -> "SSH";
      case SLACK -> "Slack";
      case DISCORD -> "Discord";
      case CHAT -> "chat";
      case FILE -> "";
      case SERVE -> "serve";
    };
  }

  /// Texts from people hold whatever they like; a line of a message is one line.
  private static String plain(String text) {
    return text.replaceAll("[\\p{C}\\p{Zl}\\p{Zp}]+", " ").strip();
  }
}
