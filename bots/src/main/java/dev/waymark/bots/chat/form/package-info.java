/// What can be filled in, and the lines of the grammar that it comes to.
@NullMarked
package dev.waymark.bots.chat.form;

import org.jspecify.annotations.NullMarked;
