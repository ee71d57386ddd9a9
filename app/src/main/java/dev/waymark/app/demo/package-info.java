/// A throw-away store with a sample roadmap, to look at and to play with.
@NullMarked
package dev.waymark.app.demo;

import org.jspecify.annotations.NullMarked;
