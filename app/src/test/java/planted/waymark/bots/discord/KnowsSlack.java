package planted.waymark.bots.discord;

public record KnowsSlack(planted.waymark.bots.slack.Door it) {}
