package planted.waymark.core.mute;

public record Unmarked() {}
