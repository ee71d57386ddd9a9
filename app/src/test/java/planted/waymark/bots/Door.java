package planted.waymark.bots;

public record Door(String it) {}
