package dev.waymark.core.port;

/// What tells cheaply that a file is unchanged.
///
/// @param size in bytes
/// @param modified nanoseconds since 1970
public record FileStamp(long size, long modified) {}
