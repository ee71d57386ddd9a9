package planted.waymark.core.markdown;

public record Door(String it) {}
