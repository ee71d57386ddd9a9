/// The program: command line, configuration, wiring and timetable.
@NullMarked
package dev.waymark.app;

import org.jspecify.annotations.NullMarked;
