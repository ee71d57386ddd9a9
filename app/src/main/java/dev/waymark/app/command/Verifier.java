package dev.waymark.app.command;

import dev.waymark.app.git.GitHead;
import dev.waymark.core.roadmap.Evidence.Answers;
import dev.waymark.core.roadmap.Evidence.Check;
import dev.waymark.core.roadmap.Evidence.IsThere;
import dev.waymark.core.roadmap.Evidence.Succeeds;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/// Looks, as the person who asks and on their machine.
final class Verifier {
  private static final int LONGEST = 120;

  private final Path folder;
  private final String shell;
  private final Duration patience;

  /// @param folder the roadmap's: commands start there, paths are read from there
  /// @param shell the asker's own
  /// @param patience how long one look may take
  Verifier(Path folder, String shell, Duration patience) {
    this.folder = folder;
    this.shell = shell;
    this.patience = patience;
  }

  /// @param said a few words
  record Seen(boolean holds, String said) {}

  Seen look(Check check) {
    try {
      return switch (check) {
        case Answers(var address) -> answers(address);
        case IsThere(var path) -> {
          boolean there = new GitHead(folder).has(path);
          yield new Seen(there, there ? "is there" : "is not there");
        }
        case Succeeds(var command) -> succeeds(command);
      };
    } catch (HttpTimeoutException late) {
      return tooLate();
    } catch (IOException unusable) {
      return new Seen(false, "cannot be looked at: " + unusable.getMessage());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return new Seen(false, "was interrupted");
    }
  }

  private Seen tooLate() {
    return new Seen(false, "took longer than " + patience.toSeconds() + " s");
  }

  private Seen answers(URI address) throws IOException, InterruptedException {
    try (HttpClient client =
        HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(patience)
            .build()) {
      HttpRequest request = HttpRequest.newBuilder(address).timeout(patience).build();
      int status = client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
      return new Seen(status >= 200 && status < 300, "HTTP " + status);
    }
  }

  private Seen succeeds(String command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(shell, "-c", command)
            .directory(folder.toFile())
            .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
            .redirectErrorStream(true)
            .start();
    AtomicReference<String> last = new AtomicReference<>("");
    Thread reader = Thread.ofVirtual().start(() -> read(process, last));
    if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
      return tooLate();
    }
    // What it started in the background may keep the pipe open: nobody waits for that.
    reader.join(Duration.ofSeconds(1));
    int exit = process.exitValue();
    return new Seen(
        exit == 0, "exit " + exit + (exit == 0 || last.get().isEmpty() ? "" : ": " + last.get()));
  }

  /// Keeps the last line that says something.
  private static void read(Process process, AtomicReference<String> last) {
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        if (!line.isBlank()) {
          last.set(line.strip().substring(0, Math.min(LONGEST, line.strip().length())));
        }
      }
    } catch (IOException ended) {
      // What was said until then is all there is.
    }
  }
}
