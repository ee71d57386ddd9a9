/// Commands for whoever looks after the store and the service.
@NullMarked
package dev.waymark.app.admin;

import org.jspecify.annotations.NullMarked;
