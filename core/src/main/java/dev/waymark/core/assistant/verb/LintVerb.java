package dev.waymark.core.assistant.verb;

import dev.waymark.core.insight.Findings;
import dev.waymark.core.reply.Reply;
import dev.waymark.core.reply.Reply.Linted;
import dev.waymark.core.roadmap.Roadmap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `lint [ROADMAP]`
public final class LintVerb {
  private LintVerb() {}

  /// @param words a roadmap's name, or its file's; null for all
  public static Reply answer(@Nullable String words, View view, Findings findings) {
    List<Roadmap> meant =
        words == null
            ? view.roadmaps()
            : UntrackVerb.meant(view.roadmaps(), words).stream().toList();
    if (meant.isEmpty() && words != null) {
      return new Reply.Refused(
          Reply.Reason.WRONG, "No roadmap is called “" + words + "”: status shows what there is.");
    }
    var found = findings.of(meant);
    return new Reply.Findings(
        meant.stream()
            .map(roadmap -> new Linted(roadmap.file(), found.getOrDefault(roadmap.id(), List.of())))
            .toList());
  }
}
