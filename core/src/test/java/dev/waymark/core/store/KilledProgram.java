package dev.waymark.core.store;

import dev.waymark.core.reply.Reply;
import java.nio.file.Path;

/// Finishes and reopens one item after the other until it is killed. Every line printed is a change
/// that was acknowledged.
final class KilledProgram {
  private KilledProgram() {}

  /// `FOLDER NAME [FAULT PASSES]`
  public static void main(String[] args) {
    Path folder = Path.of(args[0]);
    try (Workplace workplace =
        args.length > 2
            ? faulty(folder, Faults.valueOf(args[2]), Integer.parseInt(args[3]))
            : Workplace.in(folder)) {
      for (int change = 0; ; change++) {
        String item = "K-" + (1 + change % Workplace.ITEMS);
        String evidence = args[1] + "x" + change;
        answer(workplace, "reopen " + item);
        if (!(answer(workplace, "done " + item + " " + evidence) instanceof Reply.Changed)) {
          throw new IllegalStateException("nobody else changes " + item);
        }
        System.out.println(evidence);
        System.out.flush();
      }
    }
  }

  private static Workplace faulty(Path folder, Faults fault, int passes) {
    return Workplace.in(
        folder, journal -> fault.in(journal, passes), files -> fault.in(files, passes));
  }

  private static Reply answer(Workplace workplace, String words) {
    return workplace.assistant().answer(Workplace.ANA, words);
  }
}
