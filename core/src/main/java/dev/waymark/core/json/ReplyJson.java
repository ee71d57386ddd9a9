package dev.waymark.core.json;

import dev.waymark.core.event.Recorded;
import dev.waymark.core.reply.Reply;
import dev.waymark.core.reply.Reply.Change;
import dev.waymark.core.reply.Reply.Changed;
import dev.waymark.core.reply.Reply.Choice;
import dev.waymark.core.reply.Reply.Edit;
import dev.waymark.core.reply.Reply.Linted;
import dev.waymark.core.reply.Reply.Moved;
import dev.waymark.core.reply.Reply.Progress;
import dev.waymark.core.reply.Reply.RoadmapProgress;
import dev.waymark.core.request.Verb;
import dev.waymark.core.roadmap.Target;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/// Replies, a line for each thing they are about.
final class ReplyJson {
  private ReplyJson() {}

  static List<String> of(Reply reply) {
    return switch (reply) {
      case Changed changed -> List.of(JsonObject.line(object -> changed(object, changed)));
      case Reply.MilestoneSaid said -> List.of(JsonObject.line(object -> said(object, said)));
      case Reply.Listing(var _, var items, var _, var _) -> lines(items, ItemJson::listed);
      case Reply.Card card -> List.of(JsonObject.line(object -> ItemJson.card(object, card)));
      case Reply.MilestoneCard card ->
          List.of(JsonObject.line(object -> MilestoneJson.card(object, card)));
      case Reply.Overview(var roadmaps) -> lines(roadmaps, ReplyJson::roadmap);
      case Reply.History(var entries) -> lines(entries, EventJson::entry);
      case Reply.Digest digest -> List.of(JsonObject.line(object -> digest(object, digest)));
      case Reply.Findings(var files) -> LintJson.of(files);
      case Reply.Document document ->
          List.of(JsonObject.line(object -> document(object, document)));
      case Reply.Help(var verbs) -> lines(verbs, ReplyJson::verb);
      case Reply.Posts(var team, var posts) ->
          lines(posts, (object, post) -> post(object, team, post));
      case Reply.Views(var views) -> lines(views, ReplyJson::view);
      case Reply.Follows(var filters) ->
          lines(filters, (object, filter) -> object.text("filter", filter));
      case Reply.OfDays days -> List.of(JsonObject.line(object -> DayJson.write(object, days)));
      case Reply.Understood(var _, var inner) -> of(inner);
      case Reply.Confirm(var line) -> List.of(JsonObject.line(object -> confirm(object, line)));
      case Reply.Remarked(var inner, var _) -> of(inner);
      case Choice choice -> List.of(JsonObject.line(object -> choice(object, choice)));
      case Reply.Refused(var _, var sentence) -> List.of(refused(sentence));
    };
  }

  static String refused(String sentence) {
    return JsonObject.line(
        object -> wrong(object, sentence).objects("candidates", List.of(), (_, _) -> {}));
  }

  private static JsonObject wrong(JsonObject object, String sentence) {
    return object.flag("ok", false).text("error", sentence);
  }

  private static void choice(JsonObject object, Choice choice) {
    wrong(object, "“" + choice.words() + "” " + choice.sentence() + ": say which.")
        .objects("candidates", choice.candidates(), ReplyJson::candidate);
  }

  private static void candidate(JsonObject object, Reply.Candidate candidate) {
    switch (candidate) {
      case Reply.ListedItem item -> ItemJson.candidate(object, item);
      case Reply.ListedMilestone milestone -> MilestoneJson.named(object, milestone);
    }
  }

  private static void document(JsonObject object, Reply.Document document) {
    object
        .text("roadmap", document.roadmap().name())
        .text("file", document.roadmap().file().toString())
        .text("text", document.text());
  }

  private static void post(JsonObject object, String team, Reply.Post post) {
    object
        .text("team", team)
        .text("day", post.day())
        .text("channel", post.channel())
        .text("fate", post.fate().name().toLowerCase(Locale.ROOT));
    Instant at = post.at();
    if (at != null) {
      object.text("at", at);
    }
    String why = post.why();
    if (why != null) {
      object.text("why", why);
    }
  }

  private static void view(JsonObject object, Reply.SavedView view) {
    object.text("name", view.name()).text("filter", view.filter());
  }

  private static void confirm(JsonObject object, String line) {
    wrong(object, "That would change something: say it in these words, or ask with --yes.")
        .text("understood", line);
  }

  private static <T> List<String> lines(List<T> values, BiConsumer<JsonObject, T> fields) {
    return values.stream()
        .map(value -> JsonObject.line(object -> fields.accept(object, value)))
        .toList();
  }

  private static void changed(JsonObject object, Changed changed) {
    List<Change> changes = changed.changes();
    object
        .flag("ok", true)
        .objects("events", changes.stream().flatMap(ReplyJson::events).toList(), ReplyJson::event)
        .objects(
            "patches",
            changes.stream().flatMap(change -> change.edits().stream()).toList(),
            ReplyJson::patch)
        .texts("remarks", changed.remarks());
  }

  private static void said(JsonObject object, Reply.MilestoneSaid said) {
    object
        .flag("ok", true)
        .objects(
            "events",
            said.events(),
            (one, recorded) -> EventJson.event(one, recorded, null, said.by()))
        .objects("patches", said.edits(), ReplyJson::patch)
        .texts("remarks", said.remarks());
  }

  private record Happened(Recorded recorded, Change change) {}

  private static Stream<Happened> events(Change change) {
    return change.events().stream().map(recorded -> new Happened(recorded, change));
  }

  private static void event(JsonObject object, Happened happened) {
    EventJson.event(
        object,
        happened.recorded(),
        happened.change().item(),
        happened.change().item().changedBy());
  }

  private static void patch(JsonObject object, Edit edit) {
    object
        .text("file", edit.file())
        .number("line", edit.line())
        .text("before", edit.before())
        .text("after", edit.after())
        .flag("pending", edit.pending() != null);
    if (edit.pending() != null) {
      object.text("why", edit.pending());
    }
  }

  private static void roadmap(JsonObject object, RoadmapProgress roadmap) {
    object
        .text("roadmap", roadmap.name())
        .text("file", roadmap.file())
        .number("done", roadmap.milestones().stream().mapToInt(Progress::done).sum())
        .number("total", roadmap.milestones().stream().mapToInt(Progress::total).sum())
        .number("conflicts", roadmap.conflicts())
        .objects("milestones", roadmap.milestones(), ReplyJson::progress);
  }

  private static void progress(JsonObject object, Progress progress) {
    object
        .text("milestone", progress.milestone())
        .number("done", progress.done())
        .number("total", progress.total());
  }

  private static void digest(JsonObject object, Reply.Digest digest) {
    object.text("from", digest.from()).text("to", digest.to());
    if (!digest.telling().team().isEmpty()) {
      object.text("team", digest.telling().team());
    }
    if (digest.telling().isWeekly()) {
      object.flag("weekly", true);
    }
    object
        .objects("moved", digest.moved(), ReplyJson::moved)
        .object("counts", counts -> counts(counts, digest))
        .objects("roadmaps", digest.roadmaps(), ReplyJson::roadmap);
    if (!digest.still().isEmpty()) {
      object.objects("still", digest.still(), ReplyJson::still);
    }
    if (!digest.gains().isEmpty()) {
      object.objects("gains", digest.gains(), ReplyJson::gained);
    }
    if (!digest.milestones().isEmpty()) {
      object.objects("milestones", digest.milestones(), ReplyJson::milestoneNews);
    }
    if (!digest.attendance().isEmpty()) {
      object.object("check_ins", days -> DayJson.attendance(days, digest.attendance()));
    }
    if (!digest.findings().isEmpty()) {
      object.objects("findings", digest.findings(), ReplyJson::linted);
    }
  }

  private static void milestoneNews(JsonObject object, Reply.MilestoneNews news) {
    Target target = news.milestone().plan().target();
    object
        .text("roadmap", news.roadmap())
        .text("milestone", news.milestone().title())
        .text("turn", news.turn().name().toLowerCase(Locale.ROOT))
        .text("target", target)
        .text("was", news.was())
        .text("person", news.by());
  }

  /// All that moved, also what is not told one by one.
  private static void counts(JsonObject object, Reply.Digest digest) {
    for (Reply.Movement movement : Reply.Movement.values()) {
      object.number(word(movement), digest.counts().getOrDefault(movement, 0));
    }
  }

  private static void still(JsonObject object, Reply.Still still) {
    object
        .text("topic", still.topic().name().toLowerCase(Locale.ROOT))
        .number("count", still.count())
        .objects(
            "items",
            still.first(),
            (item, waits) -> {
              ItemJson.listed(item, waits.item());
              LocalDate since = waits.since();
              if (since != null) {
                item.text("since", since);
              }
            });
  }

  private static void gained(JsonObject object, Reply.Gained gained) {
    object
        .text("roadmap", gained.roadmap())
        .text("milestone", gained.milestone())
        .number("done", gained.done());
  }

  private static String word(Reply.Movement movement) {
    return movement.name().toLowerCase(Locale.ROOT);
  }

  private static void linted(JsonObject object, Linted linted) {
    object
        .text("file", linted.file().toString())
        .objects("findings", linted.open(), LintJson::finding);
    if (!linted.news().isEmpty()) {
      object.texts("new", linted.news());
    }
  }

  private static void moved(JsonObject object, Moved moved) {
    object.text("movement", word(moved.movement())).text("person", moved.person());
    ItemJson.listed(object, moved.item());
    object.text("reason", moved.item().item().state().reason());
    LocalDate due = moved.due();
    if (moved.movement() == Reply.Movement.SLIPPED && due != null) {
      object.text("was_due", due);
    }
  }

  private static void verb(JsonObject object, Verb verb) {
    object
        .text("verb", verb.word())
        .text("usage", verb.usage())
        .text("caption", verb.caption())
        .flag("changes", verb.changes());
  }
}
