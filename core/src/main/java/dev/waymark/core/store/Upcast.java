package dev.waymark.core.store;

import dev.waymark.core.store.Json.Fields;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Events as they were written before, in today's shape. What is written stays as it is; whoever
/// gives an event a new field says here what it was before there was one.
final class Upcast {
  private Upcast() {}

  static Fields today(String kind, Fields written) {
    return switch (kind) {
      // Once, work was done without evidence.
      case "item-completed" -> with(written, "evidence", List.of());
      // Once, a role came with being known.
      case "person-added" -> with(written, "role", "MEMBER");
      default -> written;
    };
  }

  private static Fields with(Fields written, String name, Object otherwise) {
    if (written.members().containsKey(name)) {
      return written;
    }
    Map<String, Object> members = new LinkedHashMap<>(written.members());
    members.put(name, otherwise);
    return new Fields(members);
  }
}
