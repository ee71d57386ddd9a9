package planted.waymark.core.attic;

public record Unknown(String it) {}
