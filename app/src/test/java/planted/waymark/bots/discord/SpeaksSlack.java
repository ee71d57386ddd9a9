package planted.waymark.bots.discord;

public record SpeaksSlack(com.slack.api.bolt.App it) {}
