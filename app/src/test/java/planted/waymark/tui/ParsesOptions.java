package planted.waymark.tui;

public record ParsesOptions(picocli.CommandLine it) {}
