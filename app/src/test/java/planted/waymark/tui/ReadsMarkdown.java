package planted.waymark.tui;

public record ReadsMarkdown(com.vladsch.flexmark.util.ast.Node it) {}
