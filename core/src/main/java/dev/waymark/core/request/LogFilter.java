package dev.waymark.core.request;

import dev.waymark.core.event.Surface;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Which events are meant: all that is given must hold.
///
/// @param by a person's name
/// @param since from the beginning of this day
public record LogFilter(@Nullable String by, @Nullable LocalDate since, @Nullable Surface surface) {
  public static final LogFilter ALL = new LogFilter(null, null, null);
}
