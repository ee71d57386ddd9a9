package dev.waymark.core.store;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.waymark.core.roadmap.Conflict;
import dev.waymark.core.roadmap.Criterion;
import dev.waymark.core.roadmap.Evidence;
import dev.waymark.core.roadmap.Facts;
import dev.waymark.core.roadmap.Item;
import dev.waymark.core.roadmap.Milestone;
import dev.waymark.core.roadmap.Need;
import dev.waymark.core.roadmap.Plan;
import dev.waymark.core.roadmap.Priority;
import dev.waymark.core.roadmap.Ref;
import dev.waymark.core.roadmap.Status;
import dev.waymark.core.roadmap.Target;
import dev.waymark.core.store.Json.Fields;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The plan's records as JSON. What is null is left out.
final class PlanCodec {
  private PlanCodec() {}

  static void write(JsonGenerator json, Facts facts) throws IOException {
    json.writeStartObject();
    json.writeStringField("milestone", facts.milestone());
    json.writeStringField("title", facts.title());
    json.writeStringField("status", facts.status().word());
    writePlan(json, facts.plan());
    json.writeFieldName("criteria");
    write(json, facts.criteria());
    json.writeNumberField("sub_items", facts.subItems());
    json.writeEndObject();
  }

  static Facts facts(Fields fields) {
    return new Facts(
        fields.text("milestone"),
        fields.text("title"),
        status(fields.text("status")),
        plan(fields),
        criteria(fields.list("criteria")),
        fields.small("sub_items"));
  }

  static void write(JsonGenerator json, Item.State state) throws IOException {
    json.writeStartObject();
    json.writeFieldName("facts");
    write(json, state.facts());
    writeOptional(json, "reason", state.reason());
    json.writeFieldName("evidence");
    writeTexts(json, state.evidence().stream().map(Evidence::text).toList());
    json.writeFieldName("notes");
    writeTexts(json, state.notes());
    json.writeBooleanField("gone", state.gone());
    if (!state.conflicts().isEmpty()) {
      json.writeFieldName("conflicts");
      writeConflicts(json, state.conflicts());
    }
    if (!state.needs().isEmpty()) {
      json.writeFieldName("needs");
      writeNeeds(json, state.needs());
    }
    Ref into = state.into();
    writeOptional(json, "into", into == null ? null : into.toString());
    json.writeEndObject();
  }

  static Item.State state(Fields fields) {
    return new Item.State(
        facts(fields.fields("facts")),
        fields.textOrNull("reason"),
        evidence(fields.texts("evidence")),
        fields.texts("notes"),
        fields.flag("gone"),
        fields.members().containsKey("conflicts") ? conflicts(fields.list("conflicts")) : List.of(),
        fields.members().containsKey("needs") ? needs(fields.list("needs")) : List.of(),
        ref(fields.textOrNull("into")));
  }

  static void writeNeeds(JsonGenerator json, List<Need> needs) throws IOException {
    json.writeStartArray();
    for (Need need : needs) {
      json.writeStartObject();
      switch (need) {
        case Need.OfItem(var ref) -> json.writeStringField("ref", ref.toString());
        case Need.OfMilestone(var title) -> json.writeStringField("milestone", title);
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  static List<Need> needs(List<Fields> list) {
    return list.stream().map(PlanCodec::need).toList();
  }

  private static Need need(Fields each) {
    Ref ref = ref(each.textOrNull("ref"));
    return ref == null ? new Need.OfMilestone(each.text("milestone")) : new Need.OfItem(ref);
  }

  /// As a column has them.
  static @Nullable String needsOrNull(List<Need> needs) {
    return needs.isEmpty() ? null : Json.write(json -> writeNeeds(json, needs));
  }

  static List<Need> needs(@Nullable String column) {
    return column == null ? List.of() : needs(Json.readList(column));
  }

  static @Nullable Ref ref(@Nullable String text) {
    return text == null ? null : Ref.parse(text).orElseThrow(IllegalArgumentException::new);
  }

  static void write(JsonGenerator json, Milestone milestone) throws IOException {
    json.writeStartObject();
    json.writeStringField("title", milestone.title());
    json.writeNumberField("line", milestone.line());
    Status status = milestone.status();
    writeOptional(json, "status", status == null ? null : status.word());
    writePlan(json, milestone.plan());
    json.writeFieldName("criteria");
    write(json, milestone.criteria());
    json.writeEndObject();
  }

  static Milestone milestone(Fields fields) {
    String status = fields.textOrNull("status");
    return new Milestone(
        fields.text("title"),
        fields.small("line"),
        status == null ? null : status(status),
        plan(fields),
        criteria(fields.list("criteria")));
  }

  static void write(JsonGenerator json, List<Criterion> criteria) throws IOException {
    json.writeStartArray();
    for (Criterion criterion : criteria) {
      json.writeStartObject();
      json.writeStringField("text", criterion.text());
      json.writeNumberField("line", criterion.line());
      json.writeBooleanField("met", criterion.met());
      if (!criterion.shown().isEmpty()) {
        json.writeFieldName("shown");
        writeTexts(json, criterion.shown());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  static List<Criterion> criteria(List<Fields> list) {
    return list.stream()
        .map(
            each ->
                new Criterion(
                    each.text("text"),
                    each.small("line"),
                    each.flag("met"),
                    each.members().containsKey("shown") ? each.texts("shown") : List.of()))
        .toList();
  }

  static void writeConflicts(JsonGenerator json, List<Conflict> conflicts) throws IOException {
    json.writeStartArray();
    for (Conflict conflict : conflicts) {
      json.writeStartObject();
      json.writeStringField("field", conflict.field().word());
      json.writeStringField("ours", conflict.ours());
      json.writeStringField("theirs", conflict.theirs());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  static List<Conflict> conflicts(List<Fields> list) {
    return list.stream()
        .map(
            each ->
                new Conflict(
                    Conflict.Field.valueOf(each.text("field").toUpperCase(Locale.ROOT)),
                    each.text("ours"),
                    each.text("theirs")))
        .toList();
  }

  /// As a column has them.
  static @Nullable String textOrNull(List<Conflict> conflicts) {
    return conflicts.isEmpty() ? null : Json.write(json -> writeConflicts(json, conflicts));
  }

  static List<Conflict> conflicts(@Nullable String column) {
    return column == null ? List.of() : conflicts(Json.readList(column));
  }

  static List<Evidence> evidence(List<String> texts) {
    return texts.stream().map(Evidence::new).toList();
  }

  static void writeTexts(JsonGenerator json, List<String> texts) throws IOException {
    json.writeStartArray();
    for (String text : texts) {
      json.writeString(text);
    }
    json.writeEndArray();
  }

  static void writeOptional(JsonGenerator json, String name, @Nullable String text)
      throws IOException {
    if (text != null) {
      json.writeStringField(name, text);
    }
  }

  static void writeTarget(JsonGenerator json, @Nullable Target target) throws IOException {
    if (target != null) {
      json.writeNumberField("target_day", target.lastDay().toEpochDay());
      json.writeStringField("target_span", target.span().name());
    }
  }

  static @Nullable Target target(Fields fields) {
    return fields.members().containsKey("target_day")
        ? target(fields.number("target_day"), fields.text("target_span"))
        : null;
  }

  static Target target(long lastDay, String span) {
    return new Target(LocalDate.ofEpochDay(lastDay), Target.Span.valueOf(span));
  }

  private static void writePlan(JsonGenerator json, Plan plan) throws IOException {
    Priority priority = plan.priority();
    writeOptional(json, "priority", priority == null ? null : priority.word());
    writeOptional(json, "owner", plan.owner());
    writeTarget(json, plan.target());
    writeOptional(json, "timeframe", plan.timeframe());
  }

  private static Plan plan(Fields fields) {
    String priority = fields.textOrNull("priority");
    return new Plan(
        priority == null ? null : Priority.of(priority).orElseThrow(IllegalArgumentException::new),
        fields.textOrNull("owner"),
        target(fields),
        fields.textOrNull("timeframe"));
  }

  private static Status status(String word) {
    return Status.of(word).orElseThrow(IllegalArgumentException::new);
  }
}
