package planted.waymark.core.store;

public record Nosy(planted.waymark.core.markdown.Door it) {}
