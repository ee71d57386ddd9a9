package dev.waymark.core.assistant;

import dev.waymark.core.assistant.verb.View;
import dev.waymark.core.filter.Distance;
import dev.waymark.core.filter.Filter;
import dev.waymark.core.reply.Reply;
import dev.waymark.core.request.Named;
import dev.waymark.core.request.Typed;
import dev.waymark.core.roadmap.Milestone;
import dev.waymark.core.roadmap.Roadmap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Finds the milestone that words name: its whole title, or words of one title only.
final class MilestoneResolver {
  /// What words came to.
  sealed interface Resolved {}

  record Found(Roadmap roadmap, Milestone milestone) implements Resolved {
    Reply.ListedMilestone listed() {
      return new Reply.ListedMilestone(roadmap.name(), roadmap.file(), milestone);
    }
  }

  record Several(Reply.Choice choice) implements Resolved {}

  record NotFound(String sentence) implements Resolved {}

  /// More candidates than this are cut off.
  private static final int MOST = 10;

  private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  private final View view;

  /// All there are, read once: every word of a sentence may be asked for.
  private @Nullable List<Found> milestones;

  MilestoneResolver(View view) {
    this.view = view;
  }

  /// @param in where it must stand; null for anywhere
  Resolved resolve(Named named, Roadmap.@Nullable Id in) {
    List<Found> all = all(named.words());
    List<Found> found =
        all.stream().filter(one -> in == null || one.roadmap().id().equals(in)).toList();
    List<Found> exact =
        found.stream()
            .filter(one -> one.milestone().title().equalsIgnoreCase(named.words()))
            .toList();
    List<Found> best = exact.isEmpty() ? found : exact;
    return switch (best.size()) {
      case 0 -> new NotFound(all.isEmpty() ? nothing(named.words()) : elsewhere(all.getFirst()));
      case 1 -> best.getFirst();
      default -> several(named.words(), best);
    };
  }

  private String nothing(String words) {
    return "No milestone is called “%s”: %sstatus shows what there is."
        .formatted(Typed.shown(words), nearest(words));
  }

  private static String elsewhere(Found found) {
    return "“%s” is a milestone of %s: name one of the item's own roadmap; status shows them."
        .formatted(found.milestone().title(), found.roadmap().name());
  }

  /// Those of one title cannot be told apart by it.
  private static Resolved several(String words, List<Found> found) {
    Map<String, Found> byTitle = new LinkedHashMap<>();
    found.forEach(one -> byTitle.putIfAbsent(one.milestone().title(), one));
    return byTitle.size() == 1
        ? new NotFound(
            "“%s” is a milestone of %s: name items of it, or call one of them otherwise."
                .formatted(
                    found.getFirst().milestone().title(),
                    found.stream()
                        .map(one -> one.roadmap().name())
                        .distinct()
                        .collect(Collectors.joining(" and of "))))
        : new Several(
            new Reply.Choice(
                words, byTitle.values().stream().limit(MOST).map(Found::listed).toList()));
  }

  /// The title that has a word of nearly these letters.
  private String nearest(String words) {
    String wanted = words.toLowerCase(Locale.ROOT);
    return milestones().stream()
        .map(found -> found.milestone().title())
        .filter(title -> isNear(title, wanted))
        .findFirst()
        .map(title -> "did you mean \"" + title + "\"? ")
        .orElse("");
  }

  private static boolean isNear(String title, String wanted) {
    return wanted.length() > 3
        && NOT_A_WORD
            .splitAsStream(title.toLowerCase(Locale.ROOT))
            .filter(word -> Math.abs(word.length() - wanted.length()) <= 2)
            .anyMatch(word -> Distance.between(word, wanted) <= 2);
  }

  /// The milestone whose whole title this is, or what its title begins with before a colon or a
  /// dash: `M1`, `Phase 2`.
  Optional<Found> labelled(String words) {
    String wanted = words.toLowerCase(Locale.ROOT);
    List<Found> all = all(words);
    List<Found> whole =
        all.stream().filter(one -> one.milestone().title().equalsIgnoreCase(words)).toList();
    List<Found> labelled =
        whole.isEmpty()
            ? all.stream()
                .filter(one -> isLabel(one.milestone().title().toLowerCase(Locale.ROOT), wanted))
                .toList()
            : whole;
    return labelled.size() == 1 ? Optional.of(labelled.getFirst()) : Optional.empty();
  }

  private static boolean isLabel(String title, String words) {
    if (!title.startsWith(words)) {
      return false;
    }
    String rest = title.substring(words.length()).stripLeading();
    return !rest.isEmpty() && ":-–—.(|".indexOf(rest.charAt(0)) >= 0;
  }

  /// Every milestone whose title says these words.
  List<Found> all(String words) {
    Predicate<String> says = Filter.sayingWords(words);
    return milestones().stream().filter(one -> says.test(one.milestone().title())).toList();
  }

  private List<Found> milestones() {
    List<Found> known = milestones;
    if (known == null) {
      var all = view.world().items().milestones(view.roadmaps());
      known =
          view.roadmaps().stream()
              .flatMap(
                  roadmap ->
                      all.getOrDefault(roadmap.id(), List.of()).stream()
                          .map(milestone -> new Found(roadmap, milestone)))
              .toList();
      milestones = known;
    }
    return known;
  }
}
