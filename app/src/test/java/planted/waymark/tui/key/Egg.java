package planted.waymark.tui.key;

public record Egg(planted.waymark.tui.loop.Chicken it) {}
