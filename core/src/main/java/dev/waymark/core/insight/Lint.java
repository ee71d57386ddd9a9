package dev.waymark.core.insight;

import dev.waymark.core.insight.rule.Check;
import dev.waymark.core.insight.rule.Check.Hit;
import dev.waymark.core.insight.subject.Prose;
import dev.waymark.core.insight.subject.Subject;
import dev.waymark.core.roadmap.Finding;
import dev.waymark.core.roadmap.Rule;
import dev.waymark.core.roadmap.Waiver;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// Asks every rule of a document. Pure.
public final class Lint {
  private static final int DIGITS = 6;
  private static final Pattern MARKS = Pattern.compile("<!--.*?-->|\\[.\\]");
  private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private Lint() {}

  /// @param waivers those that a store knows of this document; the document's own comments come on
  ///   top
  /// @return in the order of the document's lines, also what is waived
  public static List<Finding> of(Subject subject, List<Waiver> waivers) {
    List<Finding> findings = new ArrayList<>();
    Map<String, Integer> same = new HashMap<>();
    for (Rule rule : Rule.values()) {
      for (Hit hit : Check.of(rule).hits(subject)) {
        String words = rule + " " + words(subject.prose(), hit);
        int before = same.merge(words, 1, Integer::sum) - 1;
        String id = rule + "-" + digest(words + (before == 0 ? "" : " " + before));
        findings.add(new Finding(id, rule, hit.at(), hit.message(), hit.related(), null));
      }
    }
    findings.sort(
        Comparator.comparingInt((Finding finding) -> finding.at().line())
            .thenComparingInt(finding -> finding.at().column())
            .thenComparing(Finding::rule));
    Waivers accepted = Waivers.of(subject, waivers);
    return findings.stream().map(accepted::on).toList();
  }

  /// The line it is about, so that the id outlives edits elsewhere and a changed mark.
  private static String words(Prose prose, Hit hit) {
    String line = prose.line(hit.at().line()).toLowerCase(Locale.ROOT);
    return SIGNS.matcher(MARKS.matcher(line).replaceAll(" ")).replaceAll(" ").strip();
  }

  private static String digest(String words) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash).substring(0, DIGITS);
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
