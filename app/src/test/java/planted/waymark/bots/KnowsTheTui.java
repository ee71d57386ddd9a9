package planted.waymark.bots;

public record KnowsTheTui(planted.waymark.tui.Door it) {}
