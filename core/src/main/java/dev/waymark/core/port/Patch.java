package dev.waymark.core.port;

/// The smallest edit that writes an event into a file: at one stretch of one line, other bytes.
///
/// @param line from 1
/// @param column bytes from the line's start
public record Patch(int line, int column, Bytes before, Bytes after) {}
