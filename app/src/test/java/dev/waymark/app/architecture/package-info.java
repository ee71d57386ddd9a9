/// The drawing as tests.
@NullMarked
package dev.waymark.app.architecture;

import org.jspecify.annotations.NullMarked;
