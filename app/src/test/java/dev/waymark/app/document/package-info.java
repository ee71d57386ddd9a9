/// The documentation is held to the program, and partly written by it.
@NullMarked
package dev.waymark.app.document;

import org.jspecify.annotations.NullMarked;
