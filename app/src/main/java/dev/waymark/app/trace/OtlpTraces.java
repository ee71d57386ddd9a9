package dev.waymark.app.trace;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Scope;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// Traces for a collector that speaks OTLP over HTTP. One that is not there costs nobody anything
/// but a line in the log: traces are dropped, requests are not held up.
public final class OtlpTraces implements Traces {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final SdkTracerProvider provider;
  private final Tracer tracer;

  private OtlpTraces(SdkTracerProvider provider) {
    this.provider = provider;
    tracer = provider.get("dev.waymark");
  }

  /// @param collector with the path, as in `http://127.0.0.1:4318/v1/traces`
  public static OtlpTraces to(URI collector, String version) {
    OtlpHttpSpanExporter exporter =
        OtlpHttpSpanExporter.builder()
            .setEndpoint(collector.toString())
            .setTimeout(PATIENCE)
            .setConnectTimeout(PATIENCE)
            .setRetryPolicy(null)
            .build();
    return new OtlpTraces(
        SdkTracerProvider.builder()
            .setResource(
                Resource.create(
                    Attributes.of(
                        AttributeKey.stringKey("service.name"),
                        "waymark",
                        AttributeKey.stringKey("service.version"),
                        version)))
            .addSpanProcessor(BatchSpanProcessor.builder(exporter).build())
            .build());
  }

  @Override
  public <T> T of(String name, Map<String, String> about, Supplier<T> work) {
    SpanBuilder builder = tracer.spanBuilder(name);
    about.forEach(builder::setAttribute);
    Span span = builder.startSpan();
    try (Scope _ = span.makeCurrent()) {
      return work.get();
    } catch (RuntimeException surprise) {
      // Without its message, which may hold what somebody wrote.
      span.setStatus(StatusCode.ERROR, surprise.getClass().getSimpleName());
      throw surprise;
    } finally {
      span.end();
    }
  }

  @Override
  public void close() {
    var _ = provider.shutdown().join(PATIENCE.toSeconds(), TimeUnit.SECONDS);
  }
}
