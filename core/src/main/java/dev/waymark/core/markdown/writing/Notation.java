package dev.waymark.core.markdown.writing;

import dev.waymark.core.markdown.reading.Document;
import dev.waymark.core.markdown.reading.Found;
import dev.waymark.core.markdown.reading.Site;
import dev.waymark.core.markdown.reading.Vocabulary;
import dev.waymark.core.roadmap.Status;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// How a document would write a status at a place: its own marks and words first, what everybody
/// knows where it has none. Done and planned can always be written, anything else only where the
/// document shows how.
final class Notation {
  private final Document document;

  Notation(Document document) {
    this.document = document;
  }

  /// The ways to write it, best first; empty when there is none.
  List<Splice> ways(Found found, Status status) {
    Site site = found.site();
    List<String> words = words(found, status);
    List<Splice> ways = new ArrayList<>();
    words.forEach(word -> ways.add(new Splice(site.line(), site.from(), site.to(), word)));
    if (status == Status.PLANNED && site instanceof Site.Mark) {
      Splice removal = new Splice(site.line(), site.from() - 1, site.to() + 2, "");
      ways.add(hasOpenBoxes() ? ways.size() : 0, removal);
    }
    if (status == Status.DONE && site instanceof Site.Bare bare && bare.end() > bare.from()) {
      ways.add(new Splice(site.line(), bare.end(), bare.end(), " ✅"));
    }
    if (status == Status.PLANNED && site instanceof Site.Symbol) {
      ways.add(new Splice(site.line(), site.from(), site.to() + 1, ""));
      ways.add(new Splice(site.line(), site.from(), site.to(), "[ ]"));
    }
    return ways;
  }

  /// What stands at a site like this one for a status; empty where nothing says it.
  Optional<String> said(Found like, Status status) {
    return words(like, status).stream().findFirst();
  }

  private List<String> words(Found found, Status status) {
    Site site = found.site();
    return switch (site) {
      case Site.Mark mark -> box(status);
      case Site.Symbol symbol -> symbol(found.written(), status);
      case Site.Cell cell ->
          cell(found, status, other -> other instanceof Site.Cell c && c.table() == cell.table());
      case Site.Value value -> cell(found, status, Site.Value.class::isInstance);
      case Site.Opening opening -> cell(found, status, Site.Opening.class::isInstance);
      case Site.Remark remark -> remark(status);
      case Site.Bare bare -> box(status).stream().map(mark -> "[" + mark + "] ").toList();
    };
  }

  /// Where no line has an open box, plain lines are the open ones.
  private boolean hasOpenBoxes() {
    boolean plain = document.found().stream().anyMatch(found -> found.site() instanceof Site.Bare);
    return !plain || !used(Status.PLANNED, Site.Mark.class::isInstance).isEmpty();
  }

  /// What goes between the brackets.
  private List<String> box(Status status) {
    List<String> used = used(status, Site.Mark.class::isInstance);
    if (!used.isEmpty()) {
      String habit = status == Status.DONE && used.contains("x") ? "x" : used.getFirst();
      return List.of(status == Status.PLANNED && used.contains(" ") ? " " : habit);
    }
    Optional<Character> explained =
        document.boxLegend().entrySet().stream()
            .filter(entry -> entry.getValue() == status)
            .map(Map.Entry::getKey)
            .min(Comparator.naturalOrder());
    if (explained.isPresent()) {
      return List.of(explained.get().toString());
    }
    return switch (status) {
      case DONE -> List.of("x");
      case PLANNED -> List.of(" ");
      case IN_PROGRESS, BLOCKED, DEFERRED, DROPPED -> List.of();
    };
  }

  private List<String> symbol(String written, Status status) {
    List<String> used = used(status, Site.Symbol.class::isInstance);
    if (!used.isEmpty()) {
      return List.of(used.getFirst());
    }
    boolean drawn = "☐☑□".contains(written);
    return switch (status) {
      case DONE -> List.of(drawn ? "☑" : "✅");
      case PLANNED -> drawn ? List.of("☐") : List.of();
      case IN_PROGRESS, BLOCKED, DEFERRED, DROPPED -> List.of();
    };
  }

  /// @param alike which other sites share the vocabulary
  private List<String> cell(Found found, Status status, Predicate<Site> alike) {
    String written = found.written();
    if (isBox(written)) {
      List<String> used = used(status, alike).stream().filter(Notation::isBox).toList();
      return used.isEmpty()
          ? box(status).stream().map(mark -> "[" + mark + "]").toList()
          : List.of(used.getFirst());
    }
    List<String> used = new ArrayList<>(used(status, alike));
    used.addAll(used(status, site -> site.getClass() == found.site().getClass()));
    Optional<String> same =
        used.stream().filter(text -> text.chars().noneMatch(Character::isDigit)).findFirst();
    if (same.isPresent()) {
      return List.of(same.get());
    }
    String example = written.isEmpty() ? example(alike) : written;
    String letters = Vocabulary.letters(example);
    if (letters.isEmpty() && !example.isEmpty()) {
      return switch (status) {
        case DONE -> List.of("✅");
        case PLANNED -> List.of("⬜");
        case IN_PROGRESS, BLOCKED, DEFERRED, DROPPED -> List.of();
      };
    }
    String word = Vocabulary.word(status, letters);
    boolean bold = example.startsWith("**") && example.endsWith("**");
    boolean drawn =
        example.codePoints().anyMatch(c -> Character.getType(c) == Character.OTHER_SYMBOL);
    String symbol =
        !drawn ? "" : status == Status.DONE ? "✅ " : status == Status.PLANNED ? "⬜ " : "";
    return List.of(bold ? "**" + symbol + word + "**" : symbol + word);
  }

  private String example(Predicate<Site> alike) {
    return document.found().stream()
        .filter(found -> alike.test(found.site()))
        .map(Found::written)
        .filter(written -> !written.isEmpty())
        .findFirst()
        .orElse("");
  }

  private List<String> remark(Status status) {
    List<String> used =
        used(status, Site.Remark.class::isInstance).stream()
            .filter(text -> !text.isEmpty() && text.chars().noneMatch(Character::isDigit))
            .toList();
    return switch (status) {
      case DONE -> List.of(used.isEmpty() ? " ✅" : used.getFirst(), " ✅");
      case PLANNED -> used.isEmpty() ? List.of("", " ⬜") : List.of("", used.getFirst());
      case IN_PROGRESS, BLOCKED, DEFERRED, DROPPED ->
          used.isEmpty() ? List.of() : List.of(used.getFirst());
    };
  }

  /// What the document writes for this status at such sites, most frequent first.
  private List<String> used(Status status, Predicate<Site> alike) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    List<Found> all = new ArrayList<>(document.found());
    all.addAll(document.headings());
    for (Found found : all) {
      if (found.entry().facts().status() == status && alike.test(found.site())) {
        counts.merge(found.written(), 1, Integer::sum);
      }
    }
    return counts.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .map(Map.Entry::getKey)
        .filter(written -> !written.isEmpty() || status == Status.PLANNED)
        .toList();
  }

  private static boolean isBox(String written) {
    return written.length() <= 3 && written.startsWith("[") && written.endsWith("]");
  }
}
