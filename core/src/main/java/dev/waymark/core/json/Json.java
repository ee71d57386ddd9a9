package dev.waymark.core.json;

import dev.waymark.core.event.RoadmapEvent.EvidenceVerified;
import dev.waymark.core.port.Knocks.Knock;
import dev.waymark.core.reply.Reply;
import dev.waymark.core.roadmap.Finding;
import dev.waymark.core.roadmap.Item;
import dev.waymark.core.roadmap.Outline;
import dev.waymark.core.roadmap.Outline.Entry;
import dev.waymark.core.roadmap.Person;
import dev.waymark.core.roadmap.Roadmap;
import dev.waymark.core.sync.Tracking.Tracked;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/// Writes the published JSON. Every line is one object, without the line's end.
public final class Json {
  private Json() {}

  /// A reply: one line for each item, roadmap or event it lists, else one line.
  public static List<String> of(Reply reply) {
    return ReplyJson.of(reply);
  }

  /// `{"ok":false,"error":…,"candidates":[]}`
  public static String refused(String sentence) {
    return ReplyJson.refused(sentence);
  }

  /// A document as it was understood.
  ///
  /// @param file as it was named
  /// @param findings what lint finds in it
  public static String inspected(String file, Outline outline, List<Finding> findings) {
    return InspectJson.of(file, outline, findings);
  }

  /// One finding.
  ///
  /// @param file as it was named
  public static String finding(String file, Finding finding) {
    return LintJson.of(file, finding);
  }

  /// A document that could not be read.
  public static String unreadable(String file, String sentence) {
    return JsonObject.line(object -> object.text("file", file).text("error", sentence));
  }

  /// A key that nobody is known by.
  public static String knock(Knock knock) {
    return JsonObject.line(
        object ->
            object
                .text("fingerprint", knock.fingerprint())
                .text("from", knock.source())
                .text("at", knock.at().toString()));
  }

  /// A roadmap that is tracked from now on, or was before.
  ///
  /// @param items how many its file has now
  public static String tracked(Tracked tracked, int items) {
    Roadmap roadmap = tracked.roadmap();
    return JsonObject.line(
        object ->
            object
                .flag("ok", true)
                .text("roadmap", roadmap.name())
                .text("prefix", roadmap.prefix())
                .text("file", roadmap.file())
                .number("items", items)
                .flag("fresh", tracked.fresh())
                .object(
                    "history",
                    history ->
                        history
                            .number("versions", tracked.retold().versions())
                            .number("doubts", tracked.retold().doubts())
                            .text("gap", tracked.retold().gap())));
  }

  /// Whether a roadmap's file and the store say the same.
  public static String synced(String file, boolean differs) {
    return JsonObject.line(object -> object.text("file", file).flag("differs", differs));
  }

  /// An item that may be one of several lines.
  public static String open(String file, Item item, List<Entry> candidates) {
    return JsonObject.line(
        object ->
            object
                .flag("ok", false)
                .text("error", item.ref() + " was not surely found again: say which line it is.")
                .text("file", file)
                .text("ref", item.ref())
                .text("title", item.title())
                .objects("candidates", candidates, Json::candidate));
  }

  private static void candidate(JsonObject object, Entry entry) {
    object
        .number("line", entry.place().line())
        .text("title", entry.facts().title())
        .text("milestone", entry.facts().milestone())
        .text("status", entry.facts().status().word());
  }

  public static String verified(EvidenceVerified event) {
    return JsonObject.line(
        object ->
            object
                .text("about", event.about())
                .texts("evidence", List.of(event.evidence()))
                .flag("holds", event.holds())
                .text("said", event.said())
                .text("commit", event.commit()));
  }

  /// @param until when the code no longer works
  public static String code(Person person, String code, Instant until) {
    return JsonObject.line(
        object -> object.text("name", person.name()).text("code", code).text("until", until));
  }

  public static String person(Person person) {
    return person(person, List.of());
  }

  /// @param owners what documents call owners and the person stands for
  public static String person(Person person, List<String> owners) {
    return JsonObject.line(
        object -> {
          object
              .text("name", person.name())
              .text("role", person.role().name().toLowerCase(Locale.ROOT));
          if (!owners.isEmpty()) {
            object.texts("owns", owners);
          }
        });
  }
}
