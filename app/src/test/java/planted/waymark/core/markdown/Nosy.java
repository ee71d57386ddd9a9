package planted.waymark.core.markdown;

public record Nosy(planted.waymark.core.json.Door it) {}
