/// Commands that stay: the terminal UI, the chat room, the service.
@NullMarked
package dev.waymark.app.open;

import org.jspecify.annotations.NullMarked;
