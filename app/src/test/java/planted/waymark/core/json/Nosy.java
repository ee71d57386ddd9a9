package planted.waymark.core.json;

public record Nosy(planted.waymark.core.markdown.Door it) {}
