/// The published JSON: one object per line, and names that never change their meaning.
@NullMarked
package dev.waymark.core.json;

import org.jspecify.annotations.NullMarked;
