package dev.waymark.app.cli;

import picocli.CommandLine.Model.CommandSpec;

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

  /// Adds options of its own, and rules for reading the rest.
  default void addTo(CommandSpec spec) {}

  Exit run(Call call) throws Refusal;
}
