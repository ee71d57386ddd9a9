/// What is written down while the program runs: for people or for machines, never with a token.
@NullMarked
package dev.waymark.app.log;

import org.jspecify.annotations.NullMarked;
