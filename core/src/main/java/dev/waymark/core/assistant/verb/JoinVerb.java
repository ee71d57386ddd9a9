package dev.waymark.core.assistant.verb;

import dev.waymark.core.event.RoadmapEvent.ItemJoined;
import dev.waymark.core.event.RoadmapEvent.ItemWidened;
import dev.waymark.core.roadmap.Item;
import java.util.ArrayList;
import java.util.List;

/// `join REF REF`
public final class JoinVerb {
  private JoinVerb() {}

  /// What it comes to for the one that stays and for the one that becomes part of it.
  public static Decision decide(Item now, Item stays, Item other) {
    if (stays.id().equals(other.id())) {
      return new Decision.Impossible("is one item already");
    }
    if (!stays.roadmap().equals(other.roadmap())) {
      return new Decision.Impossible(
          "stands in another roadmap than " + (now.id().equals(stays.id()) ? other : stays).ref());
    }
    return now.id().equals(stays.id()) ? widened(now, other) : joined(now, stays);
  }

  private static Decision widened(Item now, Item other) {
    if (!now.state().conflicts().isEmpty()) {
      return new Decision.Impossible("differs between file and store: say first which it is");
    }
    return new Decision.Accepted(
        new ItemWidened(
            other.ref(),
            less(other.state().evidence(), now.state().evidence()),
            less(other.state().notes(), now.state().notes())),
        "is also what " + other.ref() + " was; both refs lead to it");
  }

  private static Decision joined(Item now, Item stays) {
    return now.state().conflicts().isEmpty()
        ? new Decision.Accepted(new ItemJoined(stays.ref()), "is part of " + stays.ref() + " now")
        : new Decision.Impossible("differs between file and store: say first which it is");
  }

  private static <T> List<T> less(List<T> some, List<T> known) {
    List<T> rest = new ArrayList<>(some);
    rest.removeAll(known);
    return rest;
  }
}
