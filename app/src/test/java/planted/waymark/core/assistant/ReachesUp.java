package planted.waymark.core.assistant;

public record ReachesUp(planted.waymark.core.store.Door up) {}
