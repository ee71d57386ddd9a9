/// The configuration file, read and checked.
@NullMarked
package dev.waymark.app.config;

import org.jspecify.annotations.NullMarked;
