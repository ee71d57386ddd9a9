package planted.waymark.core.store;

public record KnowsTheApp(planted.waymark.app.Door it) {}
