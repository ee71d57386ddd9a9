/// What the service counts and times, as Prometheus reads it.
@NullMarked
package dev.waymark.app.metrics;

import org.jspecify.annotations.NullMarked;
