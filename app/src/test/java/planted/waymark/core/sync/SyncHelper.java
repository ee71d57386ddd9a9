package planted.waymark.core.sync;

public record SyncHelper(String it) {}
