package dev.waymark.app.metrics;

import dev.waymark.core.event.Surface;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/// All figures of one service. Labels are words of the program's own, never anybody's: no titles,
/// no people, no channels. So their number is bounded, whatever happens.
public final class Figures implements AutoCloseable {
  private static final Duration[] BUCKETS = {
    Duration.ofMillis(5),
    Duration.ofMillis(25),
    Duration.ofMillis(100),
    Duration.ofMillis(250),
    Duration.ofSeconds(1),
    Duration.ofMillis(2_500),
    Duration.ofSeconds(10)
  };

  /// What Prometheus's own rules for names do not allow.
  private static final Set<String> MISNAMED = Set.of("process.cpu.time", "system.cpu.count");

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final JvmGcMetrics collections = new JvmGcMetrics();
  private final AtomicInteger running = new AtomicInteger();
  private final Timer queries = timer("waymark.request", "Answering, by kind", "query");
  private final Timer changes = timer("waymark.request", "Answering, by kind", "change");
  private final Timer appends = timer("waymark.journal", "Work of the journal", "append");
  private final Timer syncs = timer("waymark.journal", "Work of the journal", "fsync");
  private final Counter staleRequests = conflicts("request");
  private final Counter staleFiles = conflicts("file");

  public Figures(String version) {
    registry.config().meterFilter(MeterFilter.deny(id -> MISNAMED.contains(id.getName())));
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
    new FileDescriptorMetrics().bindTo(registry);
    collections.bindTo(registry);
    Gauge.builder("waymark.build.info", () -> 1)
        .description("Which Waymark this is")
        .tag("version", version)
        .register(registry);
    gauge("waymark.requests.running", "Requests that are being answered", running::get);
    for (Standups outcome : Standups.values()) {
      standups(outcome);
    }
    reloads(true);
    reloads(false);
  }

  /// How a standup came out.
  public enum Standups {
    POSTED,
    /// Not this time; it is tried again.
    DELAYED,
    /// Its day is over.
    MISSED
  }

  /// A figure that is looked up when somebody asks.
  public void gauge(String name, String about, Supplier<Number> value) {
    Gauge.builder(name, value).description(about).register(registry);
  }

  /// Like [#gauge], one of several kinds.
  public void gauge(String name, String about, String kind, Supplier<Number> value) {
    Gauge.builder(name, value).description(about).tag("kind", kind).register(registry);
  }

  /// A number of somebody else's that only grows.
  public void count(String name, String about, String kind, Supplier<Number> value) {
    FunctionCounter.builder(name, value, supplier -> supplier.get().doubleValue())
        .description(about)
        .tag("kind", kind)
        .register(registry);
  }

  public void came(Standups outcome) {
    standups(outcome).increment();
  }

  public void reloaded(boolean accepted) {
    reloads(accepted).increment();
  }

  /// How long it took until bytes were on the disk.
  public void synced(Duration took) {
    syncs.record(took);
  }

  void began() {
    running.incrementAndGet();
  }

  void ended(Surface surface, String verb, String outcome, boolean changed, Duration took) {
    running.decrementAndGet();
    (changed ? changes : queries).record(took);
    Counter.builder("waymark.requests")
        .description("Requests, by where they came from and what came of them")
        .tags("surface", surface.word(), "outcome", outcome)
        .register(registry)
        .increment();
    Counter.builder("waymark.verbs")
        .description("Requests, by what was asked")
        .tag("verb", verb)
        .register(registry)
        .increment();
  }

  void appended(Duration took) {
    appends.record(took);
  }

  void conflicted(Surface surface) {
    (surface == Surface.FILE ? staleFiles : staleRequests).increment();
  }

  /// Requests that are being answered.
  public int running() {
    return running.get();
  }

  /// All of it in Prometheus's text format.
  public String scrape() {
    return registry.scrape();
  }

  private Counter standups(Standups outcome) {
    return Counter.builder("waymark.standups")
        .description("Standups, by what came of them")
        .tag("outcome", outcome.name().toLowerCase(Locale.ROOT))
        .register(registry);
  }

  private Counter reloads(boolean accepted) {
    return Counter.builder("waymark.config.reloads")
        .description("Configurations read while running")
        .tag("outcome", accepted ? "applied" : "refused")
        .register(registry);
  }

  private Counter conflicts(String by) {
    return Counter.builder("waymark.sync.conflicts")
        .description("Changes that met another's and were decided again")
        .tag("by", by)
        .register(registry);
  }

  private Timer timer(String name, String about, String kind) {
    return Timer.builder(name)
        .description(about)
        .tag("kind", kind)
        .serviceLevelObjectives(BUCKETS)
        .register(registry);
  }

  @Override
  public void close() {
    collections.close();
    registry.close();
  }
}
