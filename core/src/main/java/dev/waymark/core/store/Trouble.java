package dev.waymark.core.store;

import dev.waymark.core.port.StoreProblem;
import java.sql.SQLException;
import java.util.Locale;

/// What the database complains of, as a sentence that says what to do.
final class Trouble {
  private static final int PRIMARY_CODE = 0xFF;
  private static final int PERMISSION = 3;
  private static final int BUSY = 5;
  private static final int LOCKED = 6;
  private static final int READ_ONLY = 8;
  private static final int DISK_FAILURE = 10;
  private static final int CORRUPT = 11;
  private static final int FULL = 13;
  private static final int CANNOT_OPEN = 14;
  private static final int NOT_A_DATABASE = 26;

  private Trouble() {}

  static boolean isDiskFailure(SQLException trouble) {
    return code(trouble) == DISK_FAILURE;
  }

  static boolean isBusy(SQLException trouble) {
    return code(trouble) == BUSY;
  }

  static StoreProblem explain(String file, SQLException trouble) {
    String sentence =
        switch (code(trouble)) {
          case NOT_A_DATABASE -> notAStore(file);
          case CORRUPT ->
              "The store "
                  + file
                  + " is damaged: restore a backup; `waymark fsck` tells how far the damage goes.";
          case FULL ->
              "The disk that holds the store " + file + " is full: free some space and try again.";
          case BUSY, LOCKED ->
              "The store " + file + " is being written by another process: try again in a moment.";
          case PERMISSION, READ_ONLY, CANNOT_OPEN ->
              "The store "
                  + file
                  + " cannot be opened for writing: check who may write the file and its folder.";
          case DISK_FAILURE ->
              "The disk that holds the store "
                  + file
                  + " failed: check the disk, then run `waymark fsck`.";
          default ->
              "The store "
                  + file
                  + " failed ("
                  + oneLine(trouble)
                  + "): run `waymark fsck`, or choose another with --store.";
        };
    return new StoreProblem(sentence, trouble);
  }

  static String notAStore(String file) {
    return file + " is not a Waymark store: nothing was changed; choose another with --store.";
  }

  private static int code(SQLException trouble) {
    return trouble.getErrorCode() & PRIMARY_CODE;
  }

  private static String oneLine(SQLException trouble) {
    return String.valueOf(trouble.getMessage())
        .replaceAll("\\p{Cntrl}+", " ")
        .toLowerCase(Locale.ROOT);
  }
}
