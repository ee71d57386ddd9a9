package dev.waymark.app;

import dev.waymark.app.cli.Setting;
import dev.waymark.app.serve.Logs;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;

/// The program as a process in which it is another time, and time goes on from there.
public final class AtAnotherTime {
  private AtAnotherTime() {}

  /// @param args the moment at which the process starts, then the command line
  public static void main(String[] args) {
    Logs.none();
    Clock clock =
        Clock.offset(Clock.systemUTC(), Duration.between(Instant.now(), Instant.parse(args[0])));
    Setting real = Main.setting(Path.of("").toAbsolutePath(), System.out, System.err);
    Setting then =
        new Setting(
            real.variables(),
            real.folder(),
            real.user(),
            real.in(),
            real.out(),
            real.err(),
            real.isTerminal(),
            clock);
    Runtime.getRuntime().halt(Main.run(then, Arrays.copyOfRange(args, 1, args.length)).code());
  }
}
