package planted.waymark.core.roadmap;

public record ReachesOut(com.vladsch.flexmark.util.ast.Node it) {}
