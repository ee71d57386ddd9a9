package dev.waymark.core.roadmap;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Criteria that begin with how many of something there are to be: "two canary releases" asks for
/// two pieces of evidence. Where it is not plain that something is counted that can be shown one by
/// one, one piece is enough: shares, times, sizes, versions and dates are no counts.
final class Counted {
  private static final List<String> NUMBERS =
      List.of(
          "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
          "twelve");

  private static final Pattern HEAD =
      Pattern.compile(
          "(?:at least |a minimum of |minimum )?([a-z]+|[0-9]{1,2})\\+? ([a-z][a-z /-]{2,80}).*",
          Pattern.DOTALL);

  /// What happens, or is made, one at a time.
  private static final Set<String> SHOWN =
      Set.of(
          "releases",
          "deployments",
          "deploys",
          "rollouts",
          "rollbacks",
          "runs",
          "drills",
          "exercises",
          "rehearsals",
          "restores",
          "failovers",
          "upgrades",
          "migrations",
          "pilots",
          "demos",
          "reviews",
          "audits",
          "approvals",
          "sign-offs",
          "signoffs",
          "reports",
          "interviews",
          "workshops",
          "customers",
          "teams",
          "partners",
          "references",
          "postmortems",
          "benchmarks",
          "experiments",
          "trials",
          "installations",
          "integrations",
          "studies");

  /// With these begins what is said about the noun, or a measure.
  private static final Set<String> ENDS =
      Set.of(
          "of",
          "in",
          "per",
          "with",
          "without",
          "for",
          "on",
          "at",
          "by",
          "to",
          "from",
          "and",
          "or",
          "that",
          "which",
          "who",
          "is",
          "are",
          "nines",
          "percent",
          "times",
          "seconds",
          "minutes",
          "hours",
          "days",
          "weeks",
          "months",
          "quarters",
          "years");

  private static final int FEW = 12;

  private Counted() {}

  /// How many pieces of evidence a criterion asks for.
  static int in(String text) {
    String plain = text.strip().toLowerCase(Locale.ROOT).replaceAll("[*_`]", "");
    Matcher head = HEAD.matcher(plain.length() > 120 ? plain.substring(0, 120) : plain);
    if (!head.matches()) {
      return 1;
    }
    int number = number(head.group(1));
    return number >= 2 && number <= FEW && isShown(head.group(2)) ? number : 1;
  }

  private static int number(String word) {
    return Character.isDigit(word.charAt(0)) ? Integer.parseInt(word) : NUMBERS.indexOf(word) + 2;
  }

  /// Few words that say which may stand in front of the noun.
  private static boolean isShown(String words) {
    String[] each = words.strip().split("[ /]+", 5);
    for (int at = 0; at < Math.min(4, each.length) && !ENDS.contains(each[at]); at++) {
      if (SHOWN.contains(each[at])) {
        return true;
      }
    }
    return false;
  }
}
