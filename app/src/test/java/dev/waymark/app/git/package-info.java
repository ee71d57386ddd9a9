@NullMarked
package dev.waymark.app.git;

import org.jspecify.annotations.NullMarked;
