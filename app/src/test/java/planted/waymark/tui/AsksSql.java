package planted.waymark.tui;

public record AsksSql(java.sql.Connection it) {}
