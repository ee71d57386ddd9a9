package dev.waymark.core.markdown.reading;

import dev.waymark.core.roadmap.Priority;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What documents call the priorities.
public final class PriorityWords {
  private static final List<Priority> NUMBERED = List.of(Priority.values());
  private static final Map<String, Priority> LEVELS =
      Lexicon.meanings("priority", Priority.values());

  private PriorityWords() {}

  /// What a cell or a value says.
  public static Optional<Priority> of(String plain) {
    String normal = Words.normal(plain);
    int number = normal.length() == 1 ? "0123".indexOf(normal) : -1;
    if (number >= 0) {
      return Optional.of(NUMBERED.get(number));
    }
    for (String word : Words.split(normal)) {
      Priority level = LEVELS.get(word);
      if (level != null) {
        return Optional.of(level);
      }
    }
    return Optional.empty();
  }

  /// What a heading says of everything below it: `High Priority`, `Security (CRITICAL)`.
  static @Nullable Priority ofHeading(String plain) {
    Priority suffix = suffix(plain).map(Suffix::level).orElse(null);
    if (suffix != null) {
      return suffix;
    }
    int bracket = plain.indexOf('(');
    String name =
        Words.normal(Words.afterNumbering(bracket > 0 ? plain.substring(0, bracket) : plain));
    List<String> words = Words.split(name);
    boolean named =
        words.size() == 2 && (words.get(1).startsWith("priorit") || words.get(1).equals("have"));
    boolean reversed =
        words.size() == 2 && words.get(0).startsWith("priori") && !isCode(words.get(1));
    if (words.size() == 1 && !isCode(name)) {
      return LEVELS.get(name);
    }
    return named ? LEVELS.get(words.get(0)) : reversed ? LEVELS.get(words.get(1)) : null;
  }

  /// `P0` names a phase as often as a level.
  private static boolean isCode(String word) {
    return word.length() == 2 && word.charAt(0) == 'p' && Character.isDigit(word.charAt(1));
  }

  /// A level in brackets at the end of a text.
  ///
  /// @param from its opening bracket
  public record Suffix(Priority level, int from) {}

  public static Optional<Suffix> suffix(String plain) {
    String text = plain.stripTrailing();
    if (text.isEmpty()
        || (text.charAt(text.length() - 1) != ')' && text.charAt(text.length() - 1) != ']')) {
      return Optional.empty();
    }
    int open = Math.max(text.lastIndexOf('('), text.lastIndexOf('['));
    if (open < 0 || text.length() - open > 30) {
      return Optional.empty();
    }
    List<String> words = Words.split(Words.normal(text.substring(open)));
    boolean labelled =
        words.size() == 2 && (words.get(0).startsWith("prior") || words.get(1).startsWith("prior"));
    if (words.size() != 1 && !labelled) {
      return Optional.empty();
    }
    Priority level =
        LEVELS.get(labelled && words.get(0).startsWith("prior") ? words.get(1) : words.get(0));
    return level == null ? Optional.empty() : Optional.of(new Suffix(level, open));
  }
}
