/// What a package brings along on paper: the manual page and the shells' completions.
@NullMarked
package dev.waymark.app.paper;

import org.jspecify.annotations.NullMarked;
