package dev.waymark.core.request.plain;

import dev.waymark.core.filter.Filter;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// What there is to talk about in these tests: ten items, KMS-1 to KMS-10, and seven milestones.
final class SmallPlan implements Known {
  static final LocalDate WEDNESDAY = LocalDate.of(2026, 11, 18);

  private static final List<String> ITEMS =
      List.of(
          "Helm charts for flexible deployment",
          "Load Balancing",
          "Secrets Management",
          "Threat model",
          "Grafana dashboards",
          "Prometheus metrics exposition",
          "Audit logging",
          "Canary releases",
          "Login page",
          "API documentation");

  private static final List<String> MILESTONES =
      List.of(
          "M0 Foundations",
          "M1 Security Baseline",
          "M2 Data & Migrations",
          "M3 Observability",
          "Phase 2: Reliability",
          "🔐 Security",
          "Deployment & Operations");

  @Override
  public boolean item(String words) {
    List<String> said = words(words);
    return words.matches("(?i)(kms-|#)([1-9]|10)")
        || (!said.isEmpty()
            && ITEMS.stream().map(SmallPlan::words).anyMatch(title -> fits(title, said)));
  }

  private static boolean fits(List<String> title, List<String> said) {
    return said.stream()
        .allMatch(
            word ->
                title.stream()
                    .anyMatch(
                        one ->
                            one.equals(word)
                                || (word.length() > 3
                                    && one.startsWith(word)
                                    && word.length() * 3 >= one.length() * 2)));
  }

  private static List<String> words(String text) {
    return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  @Override
  public Optional<String> milestone(String words) {
    return MILESTONES.stream()
        .filter(title -> Filter.saysWords(title, words))
        .findFirst()
        .flatMap(
            title ->
                Pattern.compile(Pattern.quote(words.strip()), Pattern.CASE_INSENSITIVE)
                    .matcher(title)
                    .results()
                    .map(found -> found.group())
                    .findFirst());
  }

  @Override
  public boolean roadmap(String words) {
    return words.equalsIgnoreCase("kms");
  }

  @Override
  public boolean person(String words) {
    return Set.of("ana", "ben", "backend").contains(words.toLowerCase(Locale.ROOT));
  }
}
