package planted.waymark.bots.chat;

public record Branded(planted.waymark.bots.slack.Door it) {}
