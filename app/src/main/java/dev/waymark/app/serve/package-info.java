/// The running service: its doors, its timetable, and how it begins and ends.
@NullMarked
package dev.waymark.app.serve;

import org.jspecify.annotations.NullMarked;
