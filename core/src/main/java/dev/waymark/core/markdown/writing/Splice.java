package dev.waymark.core.markdown.writing;

/// Other words for a stretch of one line. Columns are characters of the line's text.
record Splice(int line, int from, int to, String words) {}
