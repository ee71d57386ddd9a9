package planted.waymark.bots.slack;

public record KnowsDiscord(planted.waymark.bots.discord.Door it) {}
