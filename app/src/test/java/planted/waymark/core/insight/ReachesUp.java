package planted.waymark.core.insight;

public record ReachesUp(planted.waymark.core.standup.ReachesUp up) {}
