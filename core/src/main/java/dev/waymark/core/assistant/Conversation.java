package dev.waymark.core.assistant;

import dev.waymark.core.filter.Token;
import dev.waymark.core.port.Conversations;
import dev.waymark.core.port.Conversations.Open;
import dev.waymark.core.port.Conversations.Seat;
import dev.waymark.core.reply.Reply;
import dev.waymark.core.request.Asker;
import dev.waymark.core.request.Request;
import dev.waymark.core.request.RequestText;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// What one was asked and may answer next: a number of a choice, yes or no. After other words
/// nothing is open any more.
final class Conversation {
  private static final Duration OPEN_FOR = Duration.ofMinutes(10);
  private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]?[.)]?");
  private static final Set<String> YES =
      Set.of("yes", "y", "yep", "yeah", "sure", "ok", "okay", "yes please", "do it", "go ahead");
  private static final Set<String> NO = Set.of("no", "n", "nope", "never mind", "nevermind");

  /// What an answer comes to.
  sealed interface Heard {}

  /// @param line what is asked now, in the grammar
  record Chosen(String line) implements Heard {}

  /// @param sentence that nothing is done, and why
  record Nothing(String sentence) implements Heard {}

  private final Conversations conversations;
  private final InstantSource clock;

  Conversation(Conversations conversations, InstantSource clock) {
    this.conversations = conversations;
    this.clock = clock;
  }

  /// Nothing where these words are no answer to anything.
  Optional<Heard> hear(Asker asker, String words) {
    String answer = words.strip().toLowerCase(Locale.ROOT).replaceFirst("[.!]+$", "");
    Seat seat = seat(asker);
    Optional<Open> open = conversations.take(seat, clock.instant());
    if (!NUMBER.matcher(answer).matches() && !YES.contains(answer) && !NO.contains(answer)) {
      return Optional.empty();
    }
    return Optional.of(
        open.isEmpty()
            ? new Nothing("Nothing was asked here in the last ten minutes: say all of it.")
            : chosen(seat, open.get(), answer));
  }

  private Heard chosen(Seat seat, Open open, String answer) {
    if (NO.contains(answer)) {
      return new Nothing("Nothing was changed.");
    }
    int number = YES.contains(answer) ? 1 : Integer.parseInt(answer.replaceFirst("[.)]$", ""));
    boolean fits =
        number <= open.lines().size() && (open.lines().size() == 1 || !YES.contains(answer));
    if (fits) {
      return new Chosen(open.lines().get(number - 1));
    }
    conversations.ask(seat, open);
    return new Nothing("Say a number from 1 to " + open.lines().size() + ", or no.");
  }

  /// Leaves open what a reply asks back.
  ///
  /// @param request what was asked and several fit
  /// @return the same with what each answer asks
  Reply.Choice leaveOpen(Asker asker, Request request, Reply.Choice choice) {
    String line = RequestText.of(request);
    List<String> lines =
        choice.candidates().stream().map(one -> named(line, choice.words(), one.name())).toList();
    leaveOpen(asker, lines);
    return new Reply.Choice(choice.words(), choice.candidates(), lines);
  }

  void leaveOpen(Asker asker, List<String> lines) {
    conversations.ask(seat(asker), new Open(lines, clock.instant().plus(OPEN_FOR)));
  }

  /// The line with the name of one of them in place of the words that fit several.
  private static String named(String line, String words, String name) {
    for (Token token : Token.all(line).stream().skip(1).toList()) {
      if (token.text().equals(words)) {
        return line.substring(0, token.start()) + name + line.substring(token.end());
      }
    }
    return line;
  }

  private static Seat seat(Asker asker) {
    return new Seat(asker.person().id(), asker.room());
  }
}
