package dev.waymark.core.port;

import org.jspecify.annotations.Nullable;

/// The store cannot be used: the disk, its file, or who may read it. Nothing was changed.
public final class StoreProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /// @param sentence what, where, and what to do
  public StoreProblem(String sentence, @Nullable Throwable cause) {
    super(sentence, cause);
  }

  public StoreProblem(String sentence) {
    this(sentence, null);
  }

  public String sentence() {
    return String.valueOf(getMessage());
  }
}
