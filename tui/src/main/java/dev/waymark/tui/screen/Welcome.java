package dev.waymark.tui.screen;

import java.time.ZoneId;

/// Who sits at the terminal, and what they look at.
///
/// @param store what people call the store
/// @param person their name
/// @param zone in which they live
public record Welcome(String store, String person, ZoneId zone) {}
