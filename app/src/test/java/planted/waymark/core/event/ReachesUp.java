package planted.waymark.core.event;

public record ReachesUp(planted.waymark.core.request.ReachesUp up) {}
