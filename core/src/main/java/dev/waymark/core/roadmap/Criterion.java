package dev.waymark.core.roadmap;

/// Something that must be true before its milestone or item counts as done.
///
/// @param line where it stands in the file, from 1
public record Criterion(String text, int line, boolean met) {}
