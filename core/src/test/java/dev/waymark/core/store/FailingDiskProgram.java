package dev.waymark.core.store;

import dev.waymark.core.reply.Reply;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// Makes changes on a disk that fails, and says of each what it was told.
final class FailingDiskProgram {
  private static final int FEW = 10;
  private static final int MANY = 100;

  private int changes;

  private FailingDiskProgram() {}

  /// `FOLDER fill|fail`
  public static void main(String[] args) throws Exception {
    Path disk = Path.of(args[0]);
    FailingDiskProgram program = new FailingDiskProgram();
    try {
      DiskFailureTest.track(disk);
      try (Workplace workplace = Workplace.in(disk)) {
        program.change(workplace, args[1].equals("fill") ? FEW : MANY);
        if (args[1].equals("fill")) {
          Path filler = disk.resolve("filler");
          fill(filler);
          program.change(workplace, FEW);
          Files.delete(filler);
          say("room again");
          program.change(workplace, FEW);
        }
      }
    } catch (Exception problem) {
      say("refused " + problem.getMessage());
    }
  }

  private static void fill(Path filler) {
    try (OutputStream out = Files.newOutputStream(filler)) {
      byte[] some = new byte[512];
      while (true) {
        out.write(some);
      }
    } catch (IOException full) {
      say("full");
    }
  }

  private void change(Workplace workplace, int times) {
    for (int i = 0; i < times; i++) {
      String item = "K-" + (1 + i % Workplace.ITEMS);
      String evidence = "c" + ProcessHandle.current().pid() + "x" + changes++;
      try {
        workplace.assistant().answer(Workplace.ANA, "reopen " + item);
        Reply reply = workplace.assistant().answer(Workplace.ANA, "done " + item + " " + evidence);
        switch (reply) {
          case Reply.Changed _ -> say("kept " + evidence);
          case Reply.Refused refused -> say("refused " + refused.sentence());
          default -> say("refused " + reply);
        }
      } catch (RuntimeException problem) {
        say("refused " + problem.getMessage());
      }
    }
  }

  private static void say(String line) {
    System.out.println(line.replace('\n', ' '));
    System.out.flush();
  }
}
