package planted.waymark.core.captionless;

public record Captionless() {}
