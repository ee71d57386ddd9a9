package dev.waymark.app.serve;

import dev.waymark.app.config.Config;
import dev.waymark.app.config.ConfigReader;
import dev.waymark.app.metrics.CountedJournal;
import dev.waymark.app.metrics.Figures;
import dev.waymark.app.trace.OtlpTraces;
import dev.waymark.app.trace.Traces;
import dev.waymark.app.wiring.StorePlace;
import dev.waymark.app.wiring.Wiring;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/// The whole service in this process, without a command line.
public final class Serving implements AutoCloseable {
  private final List<String> said = new CopyOnWriteArrayList<>();
  private final Figures figures = new Figures("test");
  private final Traces traces;
  private final Wiring wiring;
  private final Lifecycle lifecycle;
  private boolean isOpen = true;

  private Serving(Path file, Map<String, String> variables, StorePlace place, Clock clock)
      throws IOException, ConfigReader.Wrong {
    Reload.Source source = () -> ConfigReader.read(file, variables, clock.getZone());
    Config config = source.read();
    var logBook = Logs.open(config, place.log());
    URI collector = config.experimental().traces();
    traces = collector == null ? Traces.NONE : OtlpTraces.to(collector, "test");
    wiring =
        Wiring.open(
            place,
            config.sync()::writeBack,
            clock,
            journal -> new CountedJournal(journal, figures, traces));
    lifecycle =
        Lifecycle.start(
            config,
            source,
            new Ground(
                wiring, place, clock, figures, traces, logBook, variables, said::add, "test"));
  }

  /// @param file its configuration
  public static Serving of(
      @Nullable Path file, Map<String, String> variables, StorePlace place, Clock clock) {
    try {
      return new Serving(file, variables, place, clock);
    } catch (IOException | ConfigReader.Wrong unusable) {
      throw new IllegalStateException(unusable);
    }
  }

  public Wiring wiring() {
    return wiring;
  }

  public Traces traces() {
    return traces;
  }

  public Figures figures() {
    return figures;
  }

  /// What it said about its doors.
  public List<String> said() {
    return List.copyOf(said);
  }

  @Override
  public void close() {
    if (isOpen) {
      isOpen = false;
      lifecycle.close();
      wiring.close();
      traces.close();
      figures.close();
    }
  }
}
