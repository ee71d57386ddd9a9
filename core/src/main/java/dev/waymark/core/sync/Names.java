package dev.waymark.core.sync;

import dev.waymark.core.roadmap.Ref;
import dev.waymark.core.roadmap.Roadmap;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What a roadmap is called.
final class Names {
  private Names() {}

  /// The file's stem; the parent folder in front when that is taken, and its parent, as far as
  /// needed.
  static String name(Path file, List<Roadmap> others) {
    String fileName = String.valueOf(file.getFileName());
    int dot = fileName.lastIndexOf('.');
    String name = dot > 0 ? fileName.substring(0, dot) : fileName;
    Path folder = file.getParent();
    while (isNameTaken(name, others) && folder != null && folder.getFileName() != null) {
      name = folder.getFileName() + "/" + name;
      folder = folder.getParent();
    }
    return name;
  }

  private static boolean isNameTaken(String name, List<Roadmap> others) {
    return others.stream().anyMatch(other -> other.name().equalsIgnoreCase(name));
  }

  /// The wanted one; else the name's initials, longer and then numbered until they are free.
  static String prefix(String name, @Nullable String wanted, List<Roadmap> others) {
    if (wanted != null) {
      return wanted.toUpperCase(Locale.ROOT);
    }
    List<String> candidates = candidates(name.substring(name.lastIndexOf('/') + 1));
    for (String candidate : candidates) {
      if (Ref.isPrefix(candidate) && !isPrefixTaken(candidate, others)) {
        return candidate;
      }
    }
    String stem = Ref.isPrefix(candidates.getFirst()) ? candidates.getFirst().substring(0, 1) : "R";
    int number = 2;
    while (isPrefixTaken(stem + number, others)) {
      number++;
    }
    return stem + number;
  }

  private static boolean isPrefixTaken(String prefix, List<Roadmap> others) {
    return others.stream().anyMatch(other -> other.prefix().equalsIgnoreCase(prefix));
  }

  /// EK, EKM, EKMS for embedded-kms.
  private static List<String> candidates(String name) {
    StringBuilder initials = new StringBuilder();
    String last = "";
    for (String word : name.split("[^A-Za-z0-9]+", -1)) {
      if (!word.isEmpty() && (!initials.isEmpty() || Character.isLetter(word.charAt(0)))) {
        initials.append(word.charAt(0));
        last = word;
      }
    }
    List<String> candidates = new ArrayList<>();
    for (int more = 0; more < Math.max(1, last.length()); more++) {
      candidates.add(
          (initials + (more == 0 ? "" : last.substring(1, more + 1))).toUpperCase(Locale.ROOT));
    }
    return candidates;
  }
}
