package planted.waymark.core.filter;

public record ReachesUp(planted.waymark.core.port.ReachesUp up) {}
