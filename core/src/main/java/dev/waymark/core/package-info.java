/// What is true and what is allowed.
@NullMarked
package dev.waymark.core;

import org.jspecify.annotations.NullMarked;
