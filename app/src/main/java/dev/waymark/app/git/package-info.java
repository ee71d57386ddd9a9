/// The `git` command, asked and never told: what it remembers of a roadmap's file.
@NullMarked
package dev.waymark.app.git;

import org.jspecify.annotations.NullMarked;
