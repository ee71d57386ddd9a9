package dev.waymark.core.markdown.reading;

import dev.waymark.core.markdown.block.Block;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Headings that are the work, so that what is below them is its steps.
///
/// @param ids what they are called by, where they have ids
record Units(Set<Section> sections, Set<String> ids) {
  private static final Units NONE = new Units(Set.of(), Set.of());
  private static final int ENOUGH = 3;

  /// Where most headings with ids of their own hold no checkboxes, they are; else those that name
  /// their issues; else those that say what is wrong or what mends it; else those that tell of work
  /// in words.
  static Units of(List<Section> sections, Finds finds) {
    List<Predicate<Section>> kinds =
        List.of(Units::hasId, one -> Ids.namesIssue(one.title), one -> one.facets.matters > 0);
    for (Predicate<Section> kind : kinds) {
      Units units = of(sections, finds, kind);
      if (!units.isEmpty()) {
        return units;
      }
    }
    return told(sections, finds);
  }

  /// Most headings below one that announces work, such as `Later`, hold nothing but text.
  private static Units told(List<Section> sections, Finds finds) {
    Units units = of(sections, finds, Units::isTopic);
    long told = units.sections.stream().filter(Units::isText).count();
    return told * 2 > units.sections.size() ? units : NONE;
  }

  private static boolean isTopic(Section section) {
    Section around = section.parent;
    return around != null
        && around.topic.strong()
        && around.topic.kind() == Topic.Kind.WORK
        && !Topic.isPhase(around.title)
        && (!section.topic.strong() || section.tail.status() != null)
        && section.children.isEmpty();
  }

  private static boolean isText(Section section) {
    return !section.blocks.isEmpty()
        && section.blocks.stream().allMatch(Block.Paragraph.class::isInstance);
  }

  private static Units of(List<Section> sections, Finds finds, Predicate<Section> single) {
    Set<Section> chosen =
        sections.stream()
            .filter(one -> one.level >= 2 && one.topic.kind() == Topic.Kind.WORK)
            .filter(single)
            .collect(Collectors.toSet());
    Set<String> ids =
        chosen.stream().flatMap(one -> Ids.leading(one.title).stream()).collect(Collectors.toSet());
    Units units = new Units(chosen, ids);
    Set<Section> boxes = new HashSet<>();
    for (Candidate candidate : finds.candidates) {
      Section unit = isBoxedWork(candidate) ? units.around(candidate.section()) : null;
      if (unit != null) {
        boxes.add(unit);
      }
    }
    int all = chosen.size();
    return all >= ENOUGH && boxes.size() * 2 <= all ? units : NONE;
  }

  static boolean hasId(Section section) {
    return Ids.leading(section.title).isPresent();
  }

  boolean isEmpty() {
    return sections.isEmpty();
  }

  /// Whether it is a box that stands below none of them, where they have ids, as all work would.
  boolean isStray(Candidate candidate) {
    return !ids.isEmpty() && isBoxedWork(candidate) && around(candidate.section()) == null;
  }

  private static boolean isBoxedWork(Candidate candidate) {
    return candidate.isBox() && candidate.topic() == Topic.Kind.WORK;
  }

  @Nullable Section around(Section section) {
    for (Section around = section; around != null; around = around.parent) {
      if (sections.contains(around)) {
        return around;
      }
    }
    return null;
  }
}
