package dev.waymark.app;

import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/// The command line's entry.
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    var spec = CommandSpec.create().name("waymark");
    spec.usageMessage().description("Keeps a roadmap true.");
    var line = new CommandLine(spec);
    line.usage(System.out);
  }
}
