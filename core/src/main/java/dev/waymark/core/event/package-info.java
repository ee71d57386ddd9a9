/// What happened, one record per fact, never edited.
@NullMarked
package dev.waymark.core.event;

import org.jspecify.annotations.NullMarked;
