/// The plan as data: a roadmap holds milestones, a milestone holds items.
@NullMarked
package dev.waymark.core.roadmap;

import org.jspecify.annotations.NullMarked;
