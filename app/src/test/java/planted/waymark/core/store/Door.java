package planted.waymark.core.store;

public record Door(String it) {}
