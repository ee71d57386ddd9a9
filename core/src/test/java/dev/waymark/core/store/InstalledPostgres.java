package dev.waymark.core.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

/// Debian's PostgreSQL, as its own user: root may not run a server, and where user namespaces are
/// forbidden cannot pretend to be another.
final class InstalledPostgres {
  private static final String FIND =
      """
      set -e
      bin=$(ls -d /usr/lib/postgresql/*/bin | sort -V | tail -n 1)
      as() { runuser -u postgres -- "$@"; }
      """;

  private static final String START =
      """
      chown postgres "$0"
      as "$bin/initdb" -D "$0/data" -A trust -U postgres --no-sync
      as "$bin/pg_ctl" -D "$0/data" -w -l "$0/log" \
        -o "-p $1 -k $0 -c fsync=off -c max_connections=200" start
      """;

  private static final String STOP =
      """
      as "$bin/pg_ctl" -D "$0/data" -m immediate stop
      rm -rf "$0"
      """;

  private InstalledPostgres() {}

  /// @return its URL; empty where there is none
  static String start() {
    try {
      Path folder = Files.createTempDirectory("waymark-postgres");
      int port = freePort();
      if (!succeeds(START, folder, port)) {
        return "";
      }
      Runtime.getRuntime()
          .addShutdownHook(Thread.ofPlatform().unstarted(() -> succeeds(STOP, folder, port)));
      return "jdbc:postgresql://localhost:" + port + "/postgres?user=postgres";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket any = new ServerSocket(0)) {
      return any.getLocalPort();
    }
  }

  private static boolean succeeds(String script, Path folder, int port) {
    try {
      return new ProcessBuilder("sh", "-c", FIND + script, folder.toString(), "" + port)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
