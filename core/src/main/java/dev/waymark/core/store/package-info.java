/// The journal in SQL; one public class.
@NullMarked
package dev.waymark.core.store;

import org.jspecify.annotations.NullMarked;
