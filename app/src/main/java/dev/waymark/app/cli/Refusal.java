package dev.waymark.app.cli;

/// Ends a command that cannot do what it was asked.
public final class Refusal extends Exception {
  private static final long serialVersionUID = 1L;

  private final Exit exit;

  /// @param sentence what, where, and what to do
  public Refusal(Exit exit, String sentence) {
    super(sentence, null, false, false);
    this.exit = exit;
  }

  public Exit exit() {
    return exit;
  }

  public String sentence() {
    return String.valueOf(getMessage());
  }
}
