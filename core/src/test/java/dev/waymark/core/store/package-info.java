/// The store against a real disk, real processes and real damage.
@NullMarked
package dev.waymark.core.store;

import org.jspecify.annotations.NullMarked;
