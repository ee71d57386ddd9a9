/// What several people at once see of one roadmap: transcripts over the real program, with Slack
/// and Discord on this machine.
@NullMarked
package dev.waymark.app.scenario;

import org.jspecify.annotations.NullMarked;
