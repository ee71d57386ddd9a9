package dev.waymark.tui.text;

import java.util.Locale;
import java.util.Map;

/// What a terminal can show.
///
/// @param unicode whether more than ASCII reaches the eye
/// @param light whether its ground is light
public record Look(Colours colours, boolean unicode, boolean light) {
  /// How many colours there are.
  public enum Colours {
    NONE,
    SIXTEEN,
    /// 256.
    MANY,
    /// All there are.
    TRUE
  }

  /// For pipes and files.
  public static final Look PLAIN = new Look(Colours.NONE, true, false);

  public Look(Colours colours, boolean unicode) {
    this(colours, unicode, false);
  }

  /// As a terminal's environment says: `NO_COLOR`, `TERM`, `COLORTERM`, `WAYMARK_THEME` or
  /// `COLORFGBG`, and the locale.
  public static Look of(Map<String, String> environment) {
    return new Look(colours(environment), isUnicode(environment), isLight(environment));
  }

  /// Said, else told by terminals that tell the number of their ground's colour: 7 and 15 are
  /// white.
  private static boolean isLight(Map<String, String> environment) {
    String said = environment.getOrDefault("WAYMARK_THEME", "").toLowerCase(Locale.ROOT);
    return said.isEmpty()
        ? environment.getOrDefault("COLORFGBG", "").matches(".*;(7|15)")
        : said.equals("light");
  }

  public Look withoutColours() {
    return new Look(Colours.NONE, unicode, light);
  }

  private static Colours colours(Map<String, String> environment) {
    String term = environment.getOrDefault("TERM", "").toLowerCase(Locale.ROOT);
    if (!environment.getOrDefault("NO_COLOR", "").isEmpty()
        || term.isEmpty()
        || term.equals("dumb")) {
      return Colours.NONE;
    }
    String deep = environment.getOrDefault("COLORTERM", "");
    if (deep.equals("truecolor") || deep.equals("24bit") || term.contains("direct")) {
      return Colours.TRUE;
    }
    return deep.isEmpty() && !term.contains("256") ? Colours.SIXTEEN : Colours.MANY;
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
