package dev.waymark.app.serve;

import dev.waymark.app.log.LogBook;
import dev.waymark.app.metrics.Figures;
import dev.waymark.app.wiring.StorePlace;
import dev.waymark.app.wiring.Wiring;
import java.time.Clock;
import java.util.Map;
import java.util.function.Consumer;

/// What a service stands on.
///
/// @param variables the environment's
/// @param say hears one line for each door
/// @param version as it is shown
public record Ground(
    Wiring wiring,
    StorePlace place,
    Clock clock,
    Figures figures,
    LogBook logBook,
    Map<String, String> variables,
    Consumer<String> say,
    String version) {
  public Ground {
    variables = Map.copyOf(variables);
  }
}
