/// What is delivered beside the program: alerts, dashboard, units, charts, drills.
@NullMarked
package dev.waymark.app.deploy;

import org.jspecify.annotations.NullMarked;
