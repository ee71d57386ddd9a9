package dev.waymark.core.markdown.reading;

import dev.waymark.core.markdown.text.SourceText;
import dev.waymark.core.roadmap.Facts;
import dev.waymark.core.roadmap.Mentions;
import dev.waymark.core.roadmap.Outline.Entry;
import dev.waymark.core.roadmap.Status;
import org.jspecify.annotations.Nullable;

/// Makes entries of what was found to be work: with what the sections around it say of all of it.
record Entries(SourceText source, Sections sections) {
  Found found(Candidate candidate, Section section) {
    Candidate.Content content = candidate.content();
    Status own = candidate.state().own();
    Facts facts =
        new Facts(
            sections.name(section),
            content.title(),
            status(own == null ? candidate.setting().status() : own, section),
            content.facets().plan(section.priority()),
            content.criteria(),
            content.subItems());
    Mentions mentions = content.facets().mentions.mentions();
    return found(
        new Entry(candidate.place(), candidate.kind(), facts, mentions),
        candidate.state().site(),
        content.facets().alsoSaid);
  }

  static Status status(@Nullable Status said, Section section) {
    if (said != null) {
      return said;
    }
    Status inherited = section.inheritedStatus();
    return inherited == null ? Status.PLANNED : inherited;
  }

  Found found(Entry entry, Site site, @Nullable Status also) {
    return new Found(
        entry, site, source.line(site.line()).text().substring(site.from(), site.to()), also);
  }
}
