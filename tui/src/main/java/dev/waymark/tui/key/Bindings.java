package dev.waymark.tui.key;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Which key does what, for one person or for everybody who did not choose.
///
/// @param keys of every action
public record Bindings(Map<Action, List<Key>> keys, Map<Key, Action> actions) {
  public static final Bindings USUAL = new Bindings(usual(), inverted(usual()));

  /// Keys that do not go together.
  public static final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    private final Action action;

    Refused(Action action, String what) {
      super(what, null, false, false);
      this.action = action;
    }

    /// The one whose keys are the trouble.
    public Action action() {
      return action;
    }

    /// The end of a sentence that begins with the action.
    public String what() {
      return String.valueOf(getMessage());
    }
  }

  public Bindings {
    keys = Map.copyOf(keys);
    actions = Map.copyOf(actions);
  }

  private static Map<Action, List<Key>> usual() {
    Map<Action, List<Key>> keys = new EnumMap<>(Action.class);
    for (Action action : Action.values()) {
      keys.put(action, action.keys());
    }
    return keys;
  }

  private static Map<Key, Action> inverted(Map<Action, List<Key>> keys) {
    Map<Key, Action> actions = new HashMap<>();
    keys.forEach((action, all) -> all.forEach(key -> actions.put(key, action)));
    return actions;
  }

  /// The usual ones, but for these.
  ///
  /// @throws Refused where a key would have two meanings, or a way out would have no key
  public static Bindings with(Map<Action, List<Key>> chosen) throws Refused {
    Map<Action, List<Key>> keys = usual();
    keys.putAll(chosen);
    for (Action action : List.of(Action.HELP, Action.BACK, Action.LEAVE, Action.QUIT)) {
      if (keys.getOrDefault(action, List.of()).isEmpty()) {
        throw new Refused(action, "has no key, and without one nobody finds the way out");
      }
    }
    Map<Key, Action> actions = new HashMap<>();
    for (Action action : inOrder(keys, chosen)) {
      for (Key key : keys.getOrDefault(action, List.of())) {
        Action before = actions.putIfAbsent(key, action);
        if (before != null && before != action) {
          throw new Refused(
              action,
              "takes “%s”, which means %s: give that another key too"
                  .formatted(Spelling.of(key), before.word()));
        }
      }
    }
    return new Bindings(keys, actions);
  }

  /// What was chosen comes last, so that it is what a sentence is about.
  private static List<Action> inOrder(Map<Action, List<Key>> keys, Map<Action, List<Key>> chosen) {
    List<Action> all = new ArrayList<>();
    keys.keySet().stream().filter(one -> !chosen.containsKey(one)).sorted().forEach(all::add);
    chosen.keySet().stream().sorted().forEach(all::add);
    return all;
  }

  /// What a key does; empty for nothing.
  public Optional<Action> of(Key key) {
    return Optional.ofNullable(actions.get(key));
  }

  /// An action's keys as people say them: `j ↓`.
  public String spelling(Action action) {
    return keysOf(action).stream().map(Spelling::of).collect(Collectors.joining(" "));
  }

  /// The first of them; empty where there is none.
  public String first(Action action) {
    return keysOf(action).stream().findFirst().map(Spelling::of).orElse("");
  }

  private List<Key> keysOf(Action action) {
    return keys.getOrDefault(action, List.of());
  }
}
