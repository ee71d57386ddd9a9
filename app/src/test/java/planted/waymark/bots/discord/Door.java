package planted.waymark.bots.discord;

public record Door(String it) {}
