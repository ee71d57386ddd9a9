package planted.waymark.core.roadmap;

public record ReachesUp(planted.waymark.core.event.ReachesUp up) {}
