/// How the service is: its parts one by one, whether it lives, whether it is ready.
@NullMarked
package dev.waymark.app.health;

import org.jspecify.annotations.NullMarked;
