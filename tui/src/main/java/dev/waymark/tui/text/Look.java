package dev.waymark.tui.text;

import java.util.Locale;
import java.util.Map;

/// What a terminal can show.
///
/// @param unicode whether more than ASCII reaches the eye
public record Look(Colours colours, boolean unicode) {
  /// How many colours there are.
  public enum Colours {
    NONE,
    SIXTEEN,
    MANY
  }

  /// For pipes and files.
  public static final Look PLAIN = new Look(Colours.NONE, true);

  /// As a terminal's environment says: `NO_COLOR`, `TERM`, `COLORTERM`, and the locale.
  public static Look of(Map<String, String> environment) {
    return new Look(colours(environment), isUnicode(environment));
  }

  public Look withoutColours() {
    return new Look(Colours.NONE, unicode);
  }

  private static Colours colours(Map<String, String> environment) {
    String term = environment.getOrDefault("TERM", "").toLowerCase(Locale.ROOT);
    if (!environment.getOrDefault("NO_COLOR", "").isEmpty()
        || term.isEmpty()
        || term.equals("dumb")) {
      return Colours.NONE;
    }
    String deep = environment.getOrDefault("COLORTERM", "");
    return deep.isEmpty() && !term.contains("256") && !term.contains("direct")
        ? Colours.SIXTEEN
        : Colours.MANY;
  }

  /// Nearly every terminal is; only a locale that says otherwise counts.
  private static boolean isUnicode(Map<String, String> environment) {
    for (String name : new String[] {"LC_ALL", "LC_CTYPE", "LANG"}) {
      String locale = environment.getOrDefault(name, "").toLowerCase(Locale.ROOT);
      if (!locale.isEmpty()) {
        return locale.contains("utf")
            || !(locale.contains(".") || locale.equals("c") || locale.equals("posix"));
      }
    }
    return true;
  }
}
