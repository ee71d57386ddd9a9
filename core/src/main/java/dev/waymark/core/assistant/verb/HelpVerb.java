package dev.waymark.core.assistant.verb;

import dev.waymark.core.reply.Reply;
import dev.waymark.core.request.Verb;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// `help [VERB]`
public final class HelpVerb {
  private HelpVerb() {}

  /// @param word a verb; null for all
  public static Reply answer(@Nullable String word) {
    Optional<Verb> verb = word == null ? Optional.empty() : Verb.of(word);
    return new Reply.Help(verb.map(List::of).orElseGet(() -> List.of(Verb.values())));
  }
}
