package planted.waymark.core.json;

public record Door(String it) {}
