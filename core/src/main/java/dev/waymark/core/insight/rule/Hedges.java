package dev.waymark.core.insight.rule;

import dev.waymark.core.insight.subject.Prose;
import dev.waymark.core.insight.subject.Prose.Stretch;
import dev.waymark.core.insight.subject.Subject;
import dev.waymark.core.insight.subject.Work;
import dev.waymark.core.roadmap.Outline.Entry;
import dev.waymark.core.roadmap.Outline.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// R13. “Verify the backups” may well be done; “backups added; verify them” is not. So a verb
/// counts only where another clause begins with it.
final class Hedges implements Check {
  private static final Pattern CODE = Pattern.compile("`[^`]*`");
  private static final Pattern HEDGE =
      Pattern.compile(
          "\\b(TODO|FIXME|WIP|TBD)\\b(?!\\s+(?:list|app|comment|item|marker)s?\\b)|(?:[;(]|\\s[—–-]|,\\s*but|[.])\\s*(?i:(?:please"
              + " |then |just |must |to )?(verify|re-?check|double-check|confirm|todo|to ?do:|to be"
              + " (?:done|verified|confirmed|tested)|needs? (?:to be )?(?:\\w+"
              + " )?(?:verif\\w*|test\\w*|review\\w*|work|fix\\w*|follow-up|more)|not"
              + " yet\\b|untested|unverified|partial(?:ly)?\\b|incomplete|remaining:|left to"
              + " do|work in progress|in progress\\b|pending\\b|follow-up needed))|\\b(?i:(still"
              + " (?:needs?|to do|open|missing|fail(?:s|ing)|broken|flaky|in"
              + " progress|pending|required|outstanding|untested|to be)))\\b");

  /// Where there is code, or several pieces of work, more has to be looked at than the line.
  private static final Prose.Trait MAY_HEDGE =
      line ->
          line.indexOf('`') >= 0
              || line.indexOf(';') >= 0
              || (hasClause(line) && HEDGE.matcher(line).find());

  /// Whether there is a sign behind which another clause may begin, or the beginning of a word that
  /// counts anywhere: most lines have neither.
  private static boolean hasClause(String line) {
    for (int at = 0; at < line.length(); at++) {
      boolean has =
          switch (line.charAt(at)) {
            case '(', '.', ',', '—', '–' -> true;
            case '-' -> at > 0 && line.charAt(at - 1) <= ' ';
            case 'T' -> line.startsWith("TODO", at) || line.startsWith("TBD", at);
            case 'F' -> line.startsWith("FIXME", at);
            case 'W' -> line.startsWith("WIP", at);
            case 's', 'S' -> line.regionMatches(true, at, "still", 0, 5);
            default -> false;
          };
      if (has) {
        return true;
      }
    }
    return false;
  }

  @Override
  public List<Hit> hits(Subject subject) {
    List<Hit> hits = new ArrayList<>();
    IntPredicate mayHedge = subject.prose().with(MAY_HEDGE);
    for (Entry entry : subject.work().all(Work.Some.DONE)) {
      if (entry.kind() != Kind.HEADING && mayHedge.test(entry.place().line())) {
        Stretch part = subject.prose().part(entry.place());
        Matcher hedge = HEDGE.matcher(withoutCode(part.text()));
        if (hedge.find()) {
          int group = hedge.group(1) != null ? 1 : hedge.group(2) != null ? 2 : 3;
          hits.add(
              new Hit(
                  subject.prose().spot(part.line(), part.from() + hedge.start(group)),
                  Sayings.quoted(entry.facts().title())
                      + " is done, and its line says “"
                      + hedge.group(group)
                      + "”."));
        }
      }
    }
    return hits;
  }

  /// With code blanked out, as long as before.
  private static String withoutCode(String text) {
    Matcher code = CODE.matcher(text);
    return code.replaceAll(span -> "`" + " ".repeat(span.group().length() - 2) + "`");
  }
}
