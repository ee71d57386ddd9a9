package dev.waymark.core.port;

/// Hears how far long work has come.
@FunctionalInterface
public interface Progress {
  void at(int done, int total);
}
