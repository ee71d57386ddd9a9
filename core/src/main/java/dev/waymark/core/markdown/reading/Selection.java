package dev.waymark.core.markdown.reading;

import dev.waymark.core.roadmap.Outline.Kind;
import dev.waymark.core.roadmap.Outline.Skipped;
import dev.waymark.core.roadmap.Status;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Decides which candidates are work. What is decided should not turn when somebody ticks a line,
/// or ticking one item would make others vanish. So a document whose plain lines are work keeps
/// them when some get a box, and one whose boxes are work keeps its notes out when the last box is
/// ticked.
final class Selection {
  private static final int FEW_PHASES = 3;

  private final Finds finds;
  private final Outputs outputs;
  private final List<Candidate> chosen = new ArrayList<>();
  private final Set<Section> headings = new HashSet<>();
  private final Set<Section> boxSections = new HashSet<>();
  private final List<Candidate> repeats = new ArrayList<>();
  private int openBoxes;
  private boolean boxDriven;
  private boolean rowDriven;

  /// Whether plain lines are work also where their heading says nothing.
  private boolean listing;

  /// Whether numbers stand before chapters, of which one is the plan.
  private boolean chapters;

  /// Whether the document draws its boxes, so that ✅ is a ticked one.
  private boolean drawn;

  private Selection(Finds finds) {
    this.finds = finds;
    this.outputs = Outputs.of(finds);
  }

  /// @param chosen candidates that are work
  /// @param headings sections that are items themselves
  /// @param repeats candidates that list the same work again
  /// @param openBoxes how many candidates keep the document's boxes its work
  /// @param units whether headings are the work
  record Result(
      List<Candidate> chosen,
      Set<Section> headings,
      List<Candidate> repeats,
      int openBoxes,
      boolean units) {}

  static Result of(List<Section> sections, Listing listing, Finds finds) {
    Selection selection = new Selection(finds);
    Units units = Units.of(sections, finds);
    selection.listing = units.isEmpty() && listing.isOfWork();
    selection.learnHabits();
    selection.chapters = finds.candidates.stream().anyMatch(one -> one.section().isInPlanChapter());
    Set<String> ids = units.ids();
    long strays = finds.candidates.stream().filter(units::isStray).count();
    boolean stepsOnly = strays * 3 < units.sections().size();
    for (Candidate candidate : finds.candidates) {
      boolean known =
          !ids.isEmpty() && Ids.leading(candidate.title()).filter(ids::contains).isPresent();
      if (known) {
        selection.repeats.add(candidate);
        finds.skipped.add(new Skipped(candidate.line(), "repeats the item that its id names"));
      } else if (stepsOnly && units.isStray(candidate)) {
        finds.skipped.add(new Skipped(candidate.line(), "a step, where headings are the work"));
      } else {
        selection.choose(candidate, units);
      }
    }
    selection.chooseHeadings(sections, units);
    if (selection.chosen.isEmpty() && selection.headings.isEmpty()) {
      selection.chooseRepeats();
      if (selection.chosen.isEmpty()) {
        selection.choosePhases(sections);
      }
    } else {
      selection.skipRepeats();
    }
    return new Result(
        selection.chosen,
        selection.headings,
        selection.repeats,
        selection.openBoxes,
        !units.isEmpty());
  }

  private void learnHabits() {
    drawn =
        finds.candidates.stream()
            .anyMatch(one -> one.isBox() && one.isSymbol() && one.topic() == Topic.Kind.WORK);
    Map<Integer, List<Candidate>> groups = new LinkedHashMap<>();
    for (Candidate candidate : finds.candidates) {
      if (candidate.topic() != Topic.Kind.REPEAT) {
        groups
            .computeIfAbsent(candidate.setting().group(), fresh -> new ArrayList<>())
            .add(candidate);
        rowDriven |= candidate.kind() == Kind.ROW && candidate.claim() == Candidate.Claim.EXPLICIT;
      }
    }
    boolean mixed = false;
    Set<String> boxHabits = new HashSet<>();
    List<String> plainHabits = new ArrayList<>();
    int boxLists = 0;
    for (List<Candidate> group : groups.values()) {
      boolean boxes = group.stream().allMatch(this::isBox);
      boolean some = group.stream().anyMatch(this::isBox);
      mixed |= some && !boxes;
      if (boxes) {
        boxHabits.add(habit(group.getFirst()));
      } else if (group.getFirst().claim() != Candidate.Claim.NAMED) {
        plainHabits.add(habit(group.getFirst()));
      }
      if (boxes && group.size() >= 2 && !group.getFirst().section().isRecord()) {
        boxLists++;
        boxSections.add(group.getFirst().section());
        openBoxes += (int) group.stream().filter(one -> one.state().own() != Status.DONE).count();
      }
    }
    plainHabits.retainAll(boxHabits);
    boolean rare = !mixed && plainHabits.size() * 2 <= boxLists;
    boxDriven = openBoxes > 0 || (boxLists > 0 && rare);
  }

  private String habit(Candidate candidate) {
    boolean alike = listing && !candidate.section().isPhaseLike();
    return alike ? "" : candidate.setting().habit();
  }

  private void choose(Candidate candidate, Units units) {
    Section unit = units.around(candidate.section());
    if (unit != null && candidate.topic() != Topic.Kind.REPEAT) {
      finds.steps.merge(unit, 1 + candidate.content().subItems(), Integer::sum);
      finds.skipped.add(new Skipped(candidate.line(), "a step of the item in its heading"));
    } else if (candidate.topic() != Topic.Kind.REPEAT) {
      if (isWork(candidate) && !leadsTo(units, candidate)) {
        chosen.add(candidate);
      } else {
        finds.skipped.add(
            new Skipped(candidate.line(), "a plain line where nothing says that it is work"));
      }
    }
  }

  /// Whether it is a plain line below the title, before headings that are the work.
  private boolean leadsTo(Units units, Candidate candidate) {
    boolean plain = candidate.kind() != Kind.ROW && !isBox(candidate);
    return plain && !units.isEmpty() && candidate.section().level <= 1;
  }

  private boolean isBox(Candidate candidate) {
    return candidate.isBox() || (drawn && candidate.isSymbol());
  }

  private boolean isWork(Candidate candidate) {
    if (isBox(candidate)) {
      return true;
    }
    if (candidate.topic() == Topic.Kind.OUTPUT) {
      return outputs.areWork(candidate, boxDriven || rowDriven);
    }
    Section section = candidate.section();
    boolean row = candidate.kind() == Kind.ROW;
    return switch (candidate.claim()) {
      case EXPLICIT -> true;
      case NAMED -> row ? !boxDriven : !hasBoxesOnly(section);
      case SHOWN -> !boxDriven && !rowDriven;
      case LIKELY -> row ? !boxDriven : (isLikely(section) && !boxDriven && !rowDriven);
      case LABELLED -> isLikely(section) && !boxDriven && !rowDriven;
    };
  }

  private boolean isLikely(Section section) {
    boolean planned = section.isPlanned() || section.isInPlanChapter();
    boolean phase = chapters ? planned : section.isPhaseLike();
    return phase || (listing && section.facets.described == 0);
  }

  private boolean hasBoxesOnly(Section section) {
    return boxDriven && boxSections.contains(section);
  }

  private void chooseHeadings(List<Section> sections, Units units) {
    Set<Section> busy = new HashSet<>();
    for (Candidate candidate : chosen) {
      for (Section section = candidate.section(); section != null; section = section.parent) {
        busy.add(section);
      }
    }
    long ids =
        sections.stream().filter(section -> section.level >= 2 && Units.hasId(section)).count();
    for (int i = sections.size() - 1; i >= 0; i--) {
      Section section = sections.get(i);
      boolean leaf = section.children.stream().noneMatch(headings::contains);
      if (section.level >= 2 && leaf && !busy.contains(section) && isItem(section, units, ids)) {
        headings.add(section);
        busy.add(section.parent == null ? section : section.parent);
      }
    }
  }

  private boolean isItem(Section section, Units units, long ids) {
    if (units.sections().contains(section)) {
      return true;
    }
    if (!mayBeItem(section) || units.around(section) != null) {
      return false;
    }
    if (ids >= 2 && Units.hasId(section)) {
      return true;
    }
    boolean says = section.facets.described > 0;
    return (boxDriven || rowDriven) ? section.facets.statusSite != null : says;
  }

  /// A numbered section among others that says how far it is is one of them, whatever its subject.
  private static boolean mayBeItem(Section section) {
    boolean stated = section.level > 2 && section.numbered && section.facets.statusSite != null;
    boolean among = section.parent != null && section.parent.topic.kind() == Topic.Kind.WORK;
    return section.topic.kind() == Topic.Kind.WORK || (stated && among);
  }

  /// A document that only has a list of next steps means them.
  private void chooseRepeats() {
    for (Candidate candidate : finds.candidates) {
      if (candidate.topic() == Topic.Kind.REPEAT) {
        chosen.add(candidate);
      }
    }
  }

  /// A document of prose below numbered headings means those.
  private void choosePhases(List<Section> sections) {
    List<Section> phases =
        sections.stream()
            .filter(section -> section.level >= 2 && section.topic.kind() == Topic.Kind.WORK)
            .filter(Selection::isPhase)
            .filter(section -> section.children.stream().noneMatch(Selection::isPhase))
            .toList();
    if (phases.size() >= FEW_PHASES) {
      headings.addAll(phases);
    }
  }

  private static boolean isPhase(Section section) {
    return section.numbered || Topic.isNumberedPhase(section.title);
  }

  private void skipRepeats() {
    for (Candidate candidate : finds.candidates) {
      if (candidate.topic() == Topic.Kind.REPEAT) {
        repeats.add(candidate);
        finds.skipped.add(new Skipped(candidate.line(), "repeats the work listed elsewhere"));
      }
    }
  }
}
