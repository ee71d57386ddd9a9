package planted.waymark.tui;

public record Door(String it) {}
