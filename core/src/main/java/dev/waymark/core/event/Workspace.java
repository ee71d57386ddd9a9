package dev.waymark.core.event;

import dev.waymark.core.event.Identity.Kind;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Where people and channels go by ids of their own: Discord, or one of several workspaces of
/// Slack. Its name stands before its ids, `acme/C0123`, so that the same id means somebody or
/// something else in each; the ids of the one without a name stand alone.
///
/// @param kind the service
/// @param name empty for the first one
public record Workspace(Kind kind, String name) {
  public static final Workspace SLACK = new Workspace(Kind.SLACK, "");
  public static final Workspace DISCORD = new Workspace(Kind.DISCORD, "");

  /// No service has it in its ids.
  private static final String END = "/";

  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,30}");

  public Workspace {
    if (!name.isEmpty() && !isName(name)) {
      throw new IllegalArgumentException("a workspace is called by a short word");
    }
  }

  /// Whether a workspace can be called that.
  public static boolean isName(String word) {
    return NAME.matcher(word).matches();
  }

  /// Where somebody is known by this.
  public static Workspace of(Identity identity) {
    return new Workspace(
        identity.kind(),
        switch (identity.kind()) {
          case SLACK, DISCORD -> name(identity.value());
          case OS, SSH, GIT, EMAIL -> "";
        });
  }

  /// Where a channel is.
  ///
  /// @param room as [#room] named it
  /// @return nothing where it is on no chat service
  public static Optional<Workspace> of(String room) {
    String[] parts = room.split(":", 2);
    return Stream.of(SLACK, DISCORD)
        .filter(one -> parts.length > 1 && one.service().equals(parts[0]))
        .findFirst()
        .map(one -> new Workspace(one.kind, name(parts[1])));
  }

  private static String name(String value) {
    String before = value.substring(0, Math.max(0, value.indexOf(END)));
    return isName(before) ? before : "";
  }

  /// What the service itself calls somebody.
  public static String id(Identity identity) {
    return id(identity.value());
  }

  /// What the service itself calls a channel.
  ///
  /// @param room as [#room] named it
  public static String channel(String room) {
    return id(room.substring(room.indexOf(':') + 1));
  }

  private static String id(String value) {
    String name = name(value);
    return name.isEmpty() ? value : value.substring(name.length() + END.length());
  }

  /// Somebody there.
  ///
  /// @param id as the service has it
  public Identity identity(String id) {
    return new Identity(kind, within(id));
  }

  /// A channel there, as the configuration names it: `slack:C0123`, `slack:acme/C0123`.
  ///
  /// @param id as the service has it
  public String room(String id) {
    return service() + ":" + within(id);
  }

  private String within(String id) {
    return name.isEmpty() ? id : name + END + id;
  }

  private String service() {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  /// As its section in the configuration: `slack`, `slack.acme`.
  @Override
  public String toString() {
    return name.isEmpty() ? service() : service() + "." + name;
  }
}
