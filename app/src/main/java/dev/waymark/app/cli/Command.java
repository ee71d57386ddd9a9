package dev.waymark.app.cli;

import java.util.List;

/// What the first word on the command line may be.
public interface Command {
  /// The parts of the help page.
  enum Group {
    ROADMAPS("Read and change the plan"),
    FILES("Roadmaps and their files"),
    DOORS("Open a door"),
    CARE("People and upkeep");

    private final String caption;

    Group(String caption) {
      this.caption = caption;
    }

    String caption() {
      return caption;
    }
  }

  String name();

  /// What may follow the name, for people.
  String arguments();

  String caption();

  Group group();

  /// Options of its own, beside everybody's.
  default List<Option> options() {
    return List.of();
  }

  /// Whether a word with a hyphen in front that is no option is one of its words: `list
  /// -status:done`.
  default boolean takesHyphens() {
    return false;
  }

  /// Lines below its help page.
  default List<String> footer() {
    return List.of();
  }

  Exit run(Call call) throws Refusal;
}
