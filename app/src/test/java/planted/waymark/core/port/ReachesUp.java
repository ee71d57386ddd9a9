package planted.waymark.core.port;

public record ReachesUp(planted.waymark.core.insight.ReachesUp up) {}
