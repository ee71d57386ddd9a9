/// What a person may ask.
@NullMarked
package dev.waymark.core.request;

import org.jspecify.annotations.NullMarked;
