package dev.waymark.core.markdown.reading;

import dev.waymark.core.roadmap.Outline;

/// A piece of work and where its status is written.
///
/// @param written what stands at the site
public record Found(Outline.Entry entry, Site site, String written) {}
