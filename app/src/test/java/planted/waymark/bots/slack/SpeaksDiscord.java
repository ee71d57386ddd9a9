package planted.waymark.bots.slack;

public record SpeaksDiscord(net.dv8tion.jda.api.JDA it) {}
