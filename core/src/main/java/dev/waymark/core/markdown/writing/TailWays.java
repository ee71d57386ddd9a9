package dev.waymark.core.markdown.writing;

import dev.waymark.core.markdown.reading.Annotation;
import dev.waymark.core.markdown.reading.Found;
import dev.waymark.core.markdown.reading.Site;
import dev.waymark.core.roadmap.Evidence;
import dev.waymark.core.roadmap.Outline.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What may be added behind a title, where it is told from the title.
final class TailWays {
  private static final Pattern PULL =
      Pattern.compile(".*/(?:pull|merge_requests|pulls)/([0-9]+).*");
  private static final Pattern LINK = Pattern.compile("https?://[^\\s,()<>]+");

  private final Manuscript manuscript;
  private final WriteBack writeBack;

  TailWays(Manuscript manuscript, WriteBack writeBack) {
    this.manuscript = manuscript;
    this.writeBack = writeBack;
  }

  /// Behind a title's words, before a remark that says how far it is.
  static int end(Manuscript manuscript, Found found) {
    int line = found.entry().place().line();
    return found.site() instanceof Site.Remark remark && remark.line() == line
        ? remark.from()
        : manuscript.words(line).stripTrailing().length();
  }

  /// In an annotation that stands there already.
  List<Splice> changed(Found found, Spoken spoken) {
    return standing(found)
        .map(said -> replaced(found, said, said.with(spoken.field(), spoken.words())))
        .orElse(List.of());
  }

  /// In a new annotation.
  List<Splice> fresh(Found found, Spoken spoken) {
    return annotates(found) && standing(found).isEmpty()
        ? appended(found, Annotation.NONE.with(spoken.field(), spoken.words()).toString())
        : List.of();
  }

  /// Links that show that it is done: as other items have them, else in an annotation.
  List<Splice> ways(Found found, List<Evidence> evidence) {
    List<String> links =
        evidence.stream()
            .map(Evidence::text)
            .filter(text -> LINK.matcher(text).matches())
            .filter(link -> !manuscript.words(found.entry().place().line()).contains(link))
            .toList();
    if (links.isEmpty() || found.entry().kind() == Kind.ROW) {
      return List.of();
    }
    List<Splice> ways = new ArrayList<>();
    Optional<Annotation> said = standing(found);
    Optional<String> example = example(found);
    if (said.isPresent() && isOurs(found)) {
      ways.addAll(replaced(found, said.get(), with(said.get(), links)));
    } else if (said.isEmpty() && example.isPresent()) {
      ways.addAll(
          appended(
              found,
              " ([" + name(example.get(), links.getFirst()) + "](" + links.getFirst() + "))"));
    }
    if (annotates(found) && said.isEmpty()) {
      ways.addAll(appended(found, with(Annotation.NONE, links).toString()));
    }
    return ways;
  }

  private static Annotation with(Annotation said, List<String> links) {
    Annotation all = said;
    for (String link : links) {
      all = all.and("[" + (PULL.matcher(link).matches() ? "PR" : "link") + "](" + link + ")");
    }
    return all;
  }

  private boolean isOurs(Found found) {
    return tail(found).startsWith(" — ");
  }

  private String tail(Found found) {
    int end = end(manuscript, found);
    String text = manuscript.words(found.entry().place().line()).substring(0, end);
    return Annotation.of(text).map(said -> text.substring(said.from())).orElse("");
  }

  private boolean annotates(Found found) {
    Kind kind = found.entry().kind();
    return writeBack == WriteBack.ANNOTATE && kind != Kind.ROW && kind != Kind.HEADING;
  }

  private Optional<Annotation> standing(Found found) {
    String text = manuscript.words(found.entry().place().line());
    return Annotation.of(text.substring(0, end(manuscript, found)));
  }

  /// What another item calls its link in brackets.
  private Optional<String> example(Found found) {
    return manuscript.document().near(found).stream()
        .filter(other -> other.entry().kind() != Kind.ROW)
        .map(this::tail)
        .filter(tail -> tail.startsWith(" (["))
        .map(tail -> tail.substring(3, tail.indexOf(']')))
        .findFirst();
  }

  private static String name(String example, String link) {
    Matcher pull = PULL.matcher(link);
    return pull.matches()
        ? (example.startsWith("#") ? "#" : example.startsWith("!") ? "!" : "PR #") + pull.group(1)
        : "PR";
  }

  private List<Splice> replaced(Found found, Annotation was, Annotation is) {
    int line = found.entry().place().line();
    return List.of(new Splice(line, was.from(), end(manuscript, found), is.toString()));
  }

  private List<Splice> appended(Found found, String words) {
    int line = found.entry().place().line();
    int end = end(manuscript, found);
    return List.of(new Splice(line, end, end, words));
  }
}
