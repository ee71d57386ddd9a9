package dev.waymark.core.request.plain;

/// What is said, and the line it means.
///
/// @param line with gaps in braces
/// @param changes whether it is an update
record Rule(String line, Node said, boolean changes) {}
