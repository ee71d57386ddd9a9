package planted.waymark.tui.loop;

public record Chicken(planted.waymark.tui.key.Egg it) {}
