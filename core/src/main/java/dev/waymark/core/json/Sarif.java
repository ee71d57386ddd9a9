package dev.waymark.core.json;

import dev.waymark.core.roadmap.Finding;
import dev.waymark.core.roadmap.Finding.Spot;
import dev.waymark.core.roadmap.Rule;
import dev.waymark.core.roadmap.Waiver;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/// Findings as SARIF 2.1.0, which code hosts and editors show beside the lines.
public final class Sarif {
  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  private Sarif() {}

  /// @param file relative to the folder that the check ran in, with slashes, as an address
  public record Result(String file, Finding finding) {}

  /// The whole log, on one line.
  public static String of(List<Result> results) {
    return JsonObject.line(
        log ->
            log.text("$schema", SCHEMA)
                .text("version", "2.1.0")
                .objects("runs", List.of(results), Sarif::run));
  }

  private static void run(JsonObject run, List<Result> results) {
    run.object("tool", tool -> tool.object("driver", Sarif::driver))
        .text("columnKind", "unicodeCodePoints")
        .objects("results", results, Sarif::result);
  }

  private static void driver(JsonObject driver) {
    driver.text("name", "Waymark").objects("rules", Arrays.asList(Rule.values()), Sarif::rule);
  }

  private static void rule(JsonObject object, Rule rule) {
    object
        .text("id", rule.name())
        .object("shortDescription", text(rule.title()))
        .object("fullDescription", text(rule.reason()))
        .object("help", text(rule.fix()))
        .object("defaultConfiguration", level -> level.text("level", level(rule)));
  }

  private static void result(JsonObject object, Result result) {
    Finding finding = result.finding();
    object
        .text("ruleId", finding.rule().name())
        .text("level", level(finding.rule()))
        .object("message", text(finding.message() + " " + finding.rule().fix()))
        .objects(
            "locations", List.of(finding.at()), (one, spot) -> location(one, result.file(), spot))
        .objects(
            "relatedLocations",
            finding.related().stream().distinct().toList(),
            (one, spot) -> location(one, result.file(), spot))
        .object("partialFingerprints", prints -> prints.text("waymark/v1", finding.id()));
    Waiver waiver = finding.waiver();
    if (waiver != null) {
      object.objects(
          "suppressions",
          List.of(waiver),
          (one, why) -> one.text("kind", "external").text("justification", why.reason()));
    }
  }

  private static void location(JsonObject object, String file, Spot spot) {
    object.object(
        "physicalLocation",
        place ->
            place
                .object("artifactLocation", artifact -> artifact.text("uri", file))
                .object(
                    "region",
                    region ->
                        region
                            .number("startLine", spot.line())
                            .number("startColumn", spot.column())));
  }

  private static Consumer<JsonObject> text(String text) {
    return object -> object.text("text", text);
  }

  private static String level(Rule rule) {
    return rule.severity().name().toLowerCase(Locale.ROOT);
  }
}
