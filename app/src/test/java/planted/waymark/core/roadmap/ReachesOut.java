package planted.waymark.core.roadmap;

public record ReachesOut(org.slf4j.Logger it) {}
