package dev.waymark.app.health;

import dev.waymark.app.http.Page;
import dev.waymark.app.http.Route;
import dev.waymark.bots.chat.Secret;
import dev.waymark.core.json.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What machines and administrators see of the service's health.
public final class HealthPages {
  private static final int FINE = 200;
  private static final int UNAVAILABLE = 503;

  private final Health health;
  private final String version;

  /// Found only when the SSH door is open; empty before.
  private final Supplier<String> fingerprint;

  public HealthPages(Health health, String version, Supplier<String> fingerprint) {
    this.health = health;
    this.version = version;
    this.fingerprint = fingerprint;
  }

  /// @param token what those who want to see every part have to show
  public Map<String, Route> routes(@Nullable Secret token) {
    return Map.of(
        "/health", Route.open(this::summary),
        "/health/live", Route.open(this::live),
        "/health/ready", Route.open(this::ready),
        "/health/detailed", Route.guarded(token, this::detailed));
  }

  private Page live() {
    List<String> stuck = health.stuck();
    return page(stuck.isEmpty() ? "live" : "stuck", stuck, List.of());
  }

  private Page ready() {
    List<String> unready = health.unready();
    return page(unready.isEmpty() ? "ready" : "not ready", unready, health.notes());
  }

  private static Page page(String status, List<String> reasons, List<String> notes) {
    return Page.json(
        reasons.isEmpty() ? FINE : UNAVAILABLE,
        JsonObject.line(
            object ->
                object.text("status", status).texts("reasons", reasons).texts("notes", notes)));
  }

  private Page summary() {
    String status = status();
    return Page.json(
        status.equals("down") ? UNAVAILABLE : FINE,
        JsonObject.line(object -> object.text("status", status).text("version", version)));
  }

  private String status() {
    if (!health.stuck().isEmpty() || !health.unready().isEmpty()) {
      return "down";
    }
    return health.notes().isEmpty() ? "fine" : "limited";
  }

  private Page detailed() {
    return Page.json(
        FINE,
        JsonObject.line(
            object ->
                object
                    .text("status", status())
                    .text("version", version)
                    .text("since", health.since())
                    .text("host_key", fingerprint.get().isEmpty() ? null : fingerprint.get())
                    .objects("parts", health.states(), HealthPages::part)));
  }

  private static void part(JsonObject object, Part.State state) {
    object
        .text("name", state.name())
        .text("weight", state.weight().name().toLowerCase(Locale.ROOT))
        .flag("fine", state.trouble().isEmpty())
        .text("since", state.since())
        .text("last_error", state.lastError())
        .text("last_error_at", state.lastErrorAt());
  }
}
