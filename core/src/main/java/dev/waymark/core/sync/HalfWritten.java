package dev.waymark.core.sync;

import dev.waymark.core.port.Bytes;
import dev.waymark.core.port.RoadmapFiles.FileProblem;
import dev.waymark.core.roadmap.Roadmap;
import java.nio.charset.StandardCharsets;

/// Texts that nobody means: what is left when a writer was cut off, or when git waits for somebody
/// to say which side is to be. The items stay as they were until there is a whole text again.
final class HalfWritten {
  private HalfWritten() {}

  static void refuse(Roadmap roadmap, Bytes before, Bytes now) throws FileProblem {
    if (isBlank(now) && !isBlank(before)) {
      throw new FileProblem(
          roadmap.file()
              + " is empty; its items stay as they were: put its text back, or untrack "
              + roadmap.name()
              + ".");
    }
    if (isUnmerged(now)) {
      throw new FileProblem(
          roadmap.file()
              + " holds a conflict that git marked; its items stay as they were: solve it and take"
              + " out the <<<<<<< and >>>>>>> lines.");
    }
    if (isCutOff(before, now)) {
      throw new FileProblem(
          roadmap.file()
              + " ends in the middle of a line; its items stay as they were: let its writer finish,"
              + " or end that line if it is meant so.");
    }
  }

  private static boolean isBlank(Bytes text) {
    for (int at = 0; at < text.size(); at++) {
      if (text.at(at) > ' ' || text.at(at) < 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean isUnmerged(Bytes text) {
    String all = new String(text.toArray(), StandardCharsets.ISO_8859_1);
    int begin = marked(all, "<<<<<<< ", 0);
    int middle = begin < 0 ? -1 : marked(all, "=======", begin);
    return middle >= 0 && marked(all, ">>>>>>> ", middle) >= 0;
  }

  /// Where a line begins with this mark; -1 for nowhere.
  private static int marked(String text, String mark, int from) {
    int at = text.indexOf(mark, from);
    while (at > 0 && text.charAt(at - 1) != '\n') {
      at = text.indexOf(mark, at + 1);
    }
    return at;
  }

  private static boolean isCutOff(Bytes before, Bytes now) {
    int size = now.size();
    return size > 0
        && size < before.size()
        && !isBreak(now.at(size - 1))
        && !isBreak(before.at(size))
        && before.slice(0, size).equals(now);
  }

  private static boolean isBreak(byte one) {
    return one == '\n' || one == '\r';
  }
}
