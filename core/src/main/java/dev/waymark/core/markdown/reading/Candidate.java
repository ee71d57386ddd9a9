package dev.waymark.core.markdown.reading;

import dev.waymark.core.roadmap.Criterion;
import dev.waymark.core.roadmap.Outline;
import dev.waymark.core.roadmap.Place;
import dev.waymark.core.roadmap.Status;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A line that may be work; which candidates are is decided when all are known.
record Candidate(
    Setting setting, Outline.Kind kind, Place place, Claim claim, State state, Content content) {

  /// Where it stands.
  ///
  /// @param group the list or table, by its first line
  /// @param habit what its list has in common with others of its kind: heading level, numbering,
  ///   label
  /// @param status what the label above it says of all below
  record Setting(
      Section section, Topic.Kind topic, int group, String habit, @Nullable Status status) {
    static Setting of(Scene scene, Label label, int group) {
      return new Setting(
          scene.section(), label.topic().kind(), group, scene.habit(label), label.status());
    }
  }

  /// @param own its status as written at its site, else null
  record State(Site site, @Nullable Status own) {}

  /// What it says.
  record Content(String title, Facets facets, List<Criterion> criteria, int subItems) {}

  /// How plainly it claims to be work.
  enum Claim {
    /// It has a checkbox, or a row that says its status, priority or owner.
    EXPLICIT,
    /// A plain line below a heading or label that announces work by name.
    NAMED,
    /// A plain line of a list that tells its lines' statuses, numbers phases, or is all there is.
    SHOWN,
    /// A plain line in a section that looks like a phase.
    LIKELY,
    /// A plain line below a label that says nothing either way.
    LABELLED
  }

  boolean isBox() {
    return kind == Outline.Kind.CHECKBOX;
  }

  /// Whether it begins with a symbol that tells its status.
  boolean isSymbol() {
    return state.site() instanceof Site.Symbol;
  }

  Section section() {
    return setting.section();
  }

  Topic.Kind topic() {
    return setting.topic();
  }

  String title() {
    return content.title();
  }

  int line() {
    return place.line();
  }
}
