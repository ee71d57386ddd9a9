package dev.waymark.core.insight.subject;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// What a document's names tell: the titles of its work and of its milestones, where they stand,
/// and the ids their lines begin with. Worked out when it is first asked for, and kept for as long
/// as no name changes, whatever becomes of the work itself.
public final class Names {
  /// Something that names alone decide. The same object asks the same.
  ///
  /// @param <T> what is told: never about anything that may change while the names stay
  @FunctionalInterface
  public interface Question<T> extends Function<Subject, T> {}

  private final Map<Question<?>, Object> told = new ConcurrentHashMap<>();

  <T> T tell(Question<T> question, Subject subject) {
    Object known = told.get(question);
    if (known == null) {
      known = question.apply(subject); // one may lead to another, so not in the map's own turn
      told.put(question, known);
    }
    @SuppressWarnings("unchecked")
    T answer = (T) known;
    return answer;
  }
}
