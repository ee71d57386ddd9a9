/// The `git` command: what it remembers of a roadmap's file, and commits of that file alone where
/// the configuration asks for them.
@NullMarked
package dev.waymark.app.git;

import org.jspecify.annotations.NullMarked;
