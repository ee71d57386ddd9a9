/// What people do at the terminal, told one after the other: every key has its story here.
@NullMarked
package dev.waymark.tui.story;

import org.jspecify.annotations.NullMarked;
