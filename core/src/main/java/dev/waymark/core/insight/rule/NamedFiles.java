package dev.waymark.core.insight.rule;

import dev.waymark.core.insight.subject.Prose;
import dev.waymark.core.insight.subject.Prose.Stretch;
import dev.waymark.core.insight.subject.Subject;
import dev.waymark.core.insight.subject.Work;
import dev.waymark.core.roadmap.Outline.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// R18. Only what stands in code and looks like a file: with an ending, or with a slash and no
/// beginning of an address or a route.
final class NamedFiles implements Check {
  private static final Pattern CODE = Pattern.compile("`([^`\\n]{2,200})`");
  private static final Pattern SCRIPT =
      Pattern.compile("(?:npm|pnpm|yarn) run ([A-Za-z0-9][A-Za-z0-9:_.-]*)\\b.*");
  private static final Pattern FILE =
      Pattern.compile(
          "(?:\\./)?(?:[A-Za-z0-9_.@-]+/)*[A-Za-z0-9_.@-]*[A-Za-z0-9_-]\\.(?:md|ya?ml|json|toml|xml"
              + "|java|kts?|ts|tsx|js|jsx|mjs|cjs|py|go|rs|rb|php|cs|sh|sql|tf|css|scss|html|proto"
              + "|gradle|properties|env|lock|txt|cfg|ini|conf)"
              + "|(?:\\./)?\\.?[A-Za-z0-9_-]+(?:/[A-Za-z0-9_.@-]+)*/");

  private static final Prose.Trait HAS_CODE = line -> CODE.matcher(line).find();

  @Override
  public List<Hit> hits(Subject subject) {
    List<Hit> hits = new ArrayList<>();
    IntPredicate hasCode = subject.prose().with(HAS_CODE);
    for (Entry entry : subject.work().all(Work.Some.DONE)) {
      if (hasCode.test(entry.place().line())) {
        Stretch part = subject.prose().part(entry.place());
        Matcher code = CODE.matcher(part.text());
        while (code.find()) {
          String named = code.group(1).strip();
          if (isAbsent(subject, named)) {
            hits.add(
                new Hit(
                    subject.prose().spot(part.line(), part.from() + code.start(1)),
                    Sayings.quoted(entry.facts().title())
                        + " is done and names `"
                        + named
                        + "`, which the repository does not have."));
          }
        }
      }
    }
    return hits;
  }

  private static boolean isAbsent(Subject subject, String named) {
    Matcher script = SCRIPT.matcher(named);
    if (script.matches()) {
      return !subject.repository().mayRun(script.group(1));
    }
    return FILE.matcher(named).matches() && !subject.repository().mayHave(named);
  }
}
