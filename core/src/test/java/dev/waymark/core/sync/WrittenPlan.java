package dev.waymark.core.sync;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Plans written from a seed, in the notations that people use.
final class WrittenPlan {
  private static final List<String> VERBS =
      List.of(
          "Add",
          "Write",
          "Support",
          "Rotate",
          "Document",
          "Ship",
          "Remove",
          "Measure",
          "Harden",
          "Review",
          "Migrate",
          "Automate",
          "Cache",
          "Trace");
  private static final List<String> THINGS =
      List.of(
          "helm charts",
          "key rotation",
          "audit log",
          "health endpoint",
          "login page",
          "load balancer",
          "backup jobs",
          "release notes",
          "unit tests",
          "rate limits",
          "metrics dashboard",
          "onboarding guide",
          "search index",
          "billing export",
          "feature flags",
          "session store",
          "image pipeline",
          "error budget",
          "API gateway",
          "dark mode");
  private static final List<String> PLACES =
      List.of(
          "",
          "",
          "",
          " for staging",
          " for production",
          " in the signing service",
          " on ARM64",
          " for every tenant",
          " behind a flag",
          " with PKCS#11",
          " in Europe",
          " for admins",
          " (see #41)",
          " without downtime");
  private static final List<String> CHORES =
      List.of("Design", "Build", "Test", "Document", "Tests");
  private static final List<String> AREAS =
      List.of("Foundation", "Security", "Operations", "Public beta", "Scale", "Polish", "Mobile");

  private final Random random;
  private final StringBuilder text = new StringBuilder("# Plan\n");

  private WrittenPlan(Random random) {
    this.random = random;
  }

  static String text(Random random) {
    WrittenPlan plan = new WrittenPlan(random);
    int notation = random.nextInt(4);
    int sections = 3 + random.nextInt(5);
    for (int section = 0; section < sections; section++) {
      plan.section(section, notation);
    }
    return plan.text.toString();
  }

  static String work(Random random) {
    return any(VERBS, random) + " " + thing(random);
  }

  static String place(Random random) {
    return any(PLACES, random);
  }

  static String thing(Random random) {
    return any(THINGS, random);
  }

  private void section(int number, int notation) {
    String area = AREAS.get(number % AREAS.size());
    text.append("\n## Phase ").append(number + 1).append(": ").append(area).append("\n\n");
    if (notation == 2) {
      text.append("| Item | Status |\n|------|--------|\n");
    }
    List<String> titles = new ArrayList<>();
    int count = 3 + random.nextInt(9);
    for (int item = 0; item < count; item++) {
      titles.add(work(random) + place(random));
    }
    if (random.nextInt(3) == 0) {
      titles.addAll(CHORES.subList(0, 2 + random.nextInt(3)));
    }
    for (String title : titles) {
      boolean done = random.nextInt(3) == 0;
      text.append(
              switch (notation) {
                case 0, 1 -> "- [" + (done ? "x" : " ") + "] " + title;
                case 2 -> "| " + title + " | " + (done ? "Done" : "Planned") + " |";
                default -> (done ? "- ✅ " : "- ⬜ ") + title;
              })
          .append('\n');
    }
  }

  private static String any(List<String> words, Random random) {
    return words.get(random.nextInt(words.size()));
  }
}
