package dev.waymark.app.git;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/// A plan that people work on, and what really became of each of its items.
final class LivingPlan {
  private static final List<String> VERBS =
      List.of("Write", "Ship", "Rotate", "Measure", "Automate", "Review", "Trace", "Harden");
  private static final List<String> THINGS =
      List.of(
          "helm charts",
          "signing keys",
          "audit log",
          "login page",
          "load balancer",
          "nightly backups",
          "release notes",
          "rate limits",
          "search index",
          "billing export");
  private static final List<String> AUTHORS =
      List.of(
          "Ana Novak <ana@example.org>",
          "ana <ana@example.org>",
          "Ben <ben@example.org>",
          "Carla <carla@example.org>");

  /// Its name is what it was called first, which says what it is.
  private static final class Work {
    private final String name;
    private String title;
    private boolean done;

    Work(String name) {
      this.name = name;
      this.title = name;
    }
  }

  private final Random random;
  private final List<List<Work>> milestones = new ArrayList<>();
  private final List<String> headings = new ArrayList<>(List.of("First light", "Beta", "Launch"));
  private final Map<String, List<String>> truth = new LinkedHashMap<>();
  private Instant now = Instant.parse("2025-01-06T09:00:00Z");
  private String path = "ROADMAP.md";

  LivingPlan(Random random) {
    this.random = random;
    List<String> names = new ArrayList<>();
    VERBS.forEach(verb -> THINGS.forEach(thing -> names.add(verb + " " + thing)));
    Collections.shuffle(names, random);
    for (int milestone = 0; milestone < headings.size(); milestone++) {
      List<Work> works = new ArrayList<>();
      names.subList(milestone * 10, milestone * 10 + 10).forEach(name -> works.add(new Work(name)));
      milestones.add(works);
    }
  }

  /// How each item's status changed: `done ana 2025-01-06T09:00:00Z`, by its first name.
  Map<String, List<String>> truth() {
    return truth;
  }

  /// What each item is called in the end.
  Map<String, String> titles() {
    Map<String, String> titles = new LinkedHashMap<>();
    milestones.forEach(works -> works.forEach(work -> titles.put(work.title, work.name)));
    return titles;
  }

  String path() {
    return path;
  }

  void live(Repository repository, int commits) {
    for (int commit = 0; commit < commits; commit++) {
      String author = AUTHORS.get(random.nextInt(AUTHORS.size()));
      String person =
          author.contains("ana@")
              ? "ana"
              : author.substring(0, author.indexOf(" ")).toLowerCase(Locale.ROOT);
      now = now.plusSeconds(600 + random.nextInt(7200));
      if (commit == 0) {
        milestones.forEach(works -> works.forEach(work -> note(work, person)));
      } else {
        edit(person, commit);
      }
      repository.commit(author, now, path, text());
    }
  }

  private void note(Work work, String person) {
    truth
        .computeIfAbsent(work.name, _ -> new ArrayList<>())
        .add((work.done ? "done " : "planned ") + person + " " + now);
  }

  private void edit(String person, int commit) {
    List<Work> works = milestones.get(random.nextInt(milestones.size()));
    int at = random.nextInt(works.size());
    Work work = works.get(at);
    switch (random.nextInt(10)) {
      case 0 -> Collections.shuffle(works, random);
      case 1 -> work.title = work.name + " (see #" + commit + ")";
      case 2 -> headings.set(random.nextInt(headings.size()), "Phase of commit " + commit);
      case 3 -> {
        works.remove(at);
        List<Work> others = milestones.get(random.nextInt(milestones.size()));
        others.add(random.nextInt(others.size() + 1), work);
        if (works.isEmpty()) {
          works.add(others.removeFirst());
        }
      }
      case 4 -> Collections.swap(milestones, 0, 1 + random.nextInt(2));
      case 5 -> path = commit % 3 == 0 ? "docs/plan " + commit + ".md" : path;
      default -> {
        work.done = !work.done;
        note(work, person);
      }
    }
  }

  private String text() {
    StringBuilder text = new StringBuilder("# Plan\n");
    for (int milestone = 0; milestone < milestones.size(); milestone++) {
      text.append("\n## ").append(headings.get(milestone)).append("\n\n");
      for (Work work : milestones.get(milestone)) {
        text.append(work.done ? "- [x] " : "- [ ] ").append(work.title).append('\n');
      }
    }
    return text.toString();
  }
}
