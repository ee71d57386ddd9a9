package dev.waymark.app;

/// The command line's entry.
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    System.out.println("Waymark keeps a roadmap true. Usage: waymark COMMAND");
  }
}
