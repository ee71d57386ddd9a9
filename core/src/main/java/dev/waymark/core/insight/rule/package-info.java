/// One file per rule: when it is broken, and where. Each is pure.
@NullMarked
package dev.waymark.core.insight.rule;

import org.jspecify.annotations.NullMarked;
