package dev.waymark.core.port;

/// The folder of files that a document is kept with, as far as a document may name some of them.
public interface Repository {
  /// Of which nothing is known: whatever is named may be there.
  Repository UNKNOWN =
      new Repository() {
        @Override
        public boolean mayHave(String path) {
          return true;
        }

        @Override
        public boolean mayRun(String script) {
          return true;
        }
      };

  /// Whether there is such a file or folder, or none can tell.
  ///
  /// @param path with slashes, from the repository's root or the document's folder; a name alone
  ///   may stand anywhere
  boolean mayHave(String path);

  /// Whether `npm run` knows this script, or none can tell.
  boolean mayRun(String script);
}
