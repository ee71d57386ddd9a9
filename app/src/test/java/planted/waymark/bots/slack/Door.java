package planted.waymark.bots.slack;

public record Door(String it) {}
