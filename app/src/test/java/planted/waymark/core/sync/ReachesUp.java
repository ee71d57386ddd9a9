package planted.waymark.core.sync;

public record ReachesUp(planted.waymark.core.assistant.ReachesUp up) {}
