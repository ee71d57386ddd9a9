package planted.waymark.app;

public record ParsesOptions(picocli.CommandLine it) {}
