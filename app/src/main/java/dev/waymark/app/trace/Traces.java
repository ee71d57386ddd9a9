package dev.waymark.app.trace;

import java.util.Map;
import java.util.function.Supplier;

/// Hears of each piece of work when it begins and ends; a piece within another belongs to it.
public interface Traces extends AutoCloseable {
  /// Nobody listens, and nothing is loaded for it.
  Traces NONE =
      new Traces() {
        @Override
        public <T> T of(String name, Map<String, String> about, Supplier<T> work) {
          return work.get();
        }

        @Override
        public void close() {
          // Nothing was opened.
        }
      };

  /// Does the work.
  ///
  /// @param name a word of the program's own
  /// @param about words of the program's own, never a title or a person
  <T> T of(String name, Map<String, String> about, Supplier<T> work);

  /// What has ended is passed on first.
  @Override
  void close();
}
