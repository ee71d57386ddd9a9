package planted.waymark.core.reply;

public record ReachesUp(planted.waymark.core.port.ReachesUp up) {}
