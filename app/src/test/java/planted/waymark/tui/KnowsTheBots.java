package planted.waymark.tui;

public record KnowsTheBots(planted.waymark.bots.Door it) {}
