package planted.waymark.app;

public record Door(String it) {}
