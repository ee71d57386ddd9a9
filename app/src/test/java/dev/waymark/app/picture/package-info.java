/// The pictures in the documentation, drawn by the program itself.
@NullMarked
package dev.waymark.app.picture;

import org.jspecify.annotations.NullMarked;
