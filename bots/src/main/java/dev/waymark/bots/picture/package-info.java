/// Charts as pictures.
@NullMarked
package dev.waymark.bots.picture;

import org.jspecify.annotations.NullMarked;
