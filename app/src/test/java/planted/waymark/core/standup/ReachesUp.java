package planted.waymark.core.standup;

public record ReachesUp(planted.waymark.core.assistant.ReachesUp up) {}
