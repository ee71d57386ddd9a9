package dev.waymark.core.json;

import dev.waymark.core.reply.Reply.Linted;
import dev.waymark.core.roadmap.Finding;
import dev.waymark.core.roadmap.Finding.Spot;
import dev.waymark.core.roadmap.Waiver;
import java.util.List;
import java.util.Locale;

/// What lint found, a line for each.
final class LintJson {
  private LintJson() {}

  static List<String> of(List<Linted> files) {
    return files.stream()
        .flatMap(
            linted ->
                linted.findings().stream().map(finding -> of(linted.file().toString(), finding)))
        .toList();
  }

  static String of(String file, Finding finding) {
    return JsonObject.line(object -> finding(object.text("file", file), finding));
  }

  static void finding(JsonObject object, Finding finding) {
    object
        .text("id", finding.id())
        .text("rule", finding.rule().name())
        .text("severity", finding.rule().severity().name().toLowerCase(Locale.ROOT));
    spot(object, finding.at());
    object
        .text("title", finding.rule().title())
        .text("message", finding.message())
        .text("fix", finding.rule().fix())
        .objects("related", finding.related(), LintJson::spot);
    Waiver waiver = finding.waiver();
    if (waiver != null) {
      object.object(
          "waived", one -> one.text("reason", waiver.reason()).text("until", waiver.until()));
    }
  }

  private static void spot(JsonObject object, Spot spot) {
    object.number("line", spot.line()).number("column", spot.column());
  }
}
