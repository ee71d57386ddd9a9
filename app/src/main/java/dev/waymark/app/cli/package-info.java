/// The command line's frame: words of a shell in, an answer and an exit code out.
@NullMarked
package dev.waymark.app.cli;

import org.jspecify.annotations.NullMarked;
