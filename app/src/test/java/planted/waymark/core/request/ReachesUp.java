package planted.waymark.core.request;

public record ReachesUp(planted.waymark.core.port.ReachesUp up) {}
