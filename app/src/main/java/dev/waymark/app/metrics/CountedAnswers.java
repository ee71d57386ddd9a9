package dev.waymark.app.metrics;

import dev.waymark.app.trace.Traces;
import dev.waymark.core.assistant.Answers;
import dev.waymark.core.event.Origin;
import dev.waymark.core.event.Surface;
import dev.waymark.core.reply.Reply;
import dev.waymark.core.reply.Reply.Reason;
import dev.waymark.core.request.Asker;
import dev.waymark.core.request.Request;
import dev.waymark.core.request.RequestText;
import dev.waymark.core.request.Verb;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.slf4j.event.Level;

/// Stands before the assistant: gives every request the id that its log lines and its events share,
/// counts it, times it, and lets it be traced.
public final class CountedAnswers implements Answers {
  private static final Logger LOG = LoggerFactory.getLogger("dev.waymark.requests");

  /// Under which name log lines carry a request's id.
  private static final String ID = "request";

  private static final String QUESTION = "question";

  private final Answers answers;
  private final Figures figures;
  private final Traces traces;

  public CountedAnswers(Answers answers, Figures figures, Traces traces) {
    this.answers = answers;
    this.figures = figures;
    this.traces = traces;
  }

  @Override
  public Reply answer(Asker asker, String words) {
    return identified(asker, words, one -> answers.answer(one, words));
  }

  @Override
  public Reply answer(Asker asker, Request request) {
    return identified(asker, RequestText.of(request), one -> answers.answer(one, request));
  }

  private Reply identified(Asker asker, String words, Function<Asker, Reply> answer) {
    if (asker.request() != null) {
      return counted(asker, words, answer);
    }
    String id = Origin.newRequest(Instant.now());
    try (var _ = MDC.putCloseable(ID, id)) {
      return counted(asker.with(id), words, answer);
    }
  }

  private Reply counted(Asker asker, String words, Function<Asker, Reply> answer) {
    Optional<Verb> verb = Verb.of(words.strip().split("\\s+", 2)[0]);
    String word = verb.map(Verb::word).orElse(QUESTION);
    Map<String, String> about =
        Map.of("surface", asker.surface().word(), ID, String.valueOf(asker.request()));
    long began = System.nanoTime();
    String outcome = "error";
    figures.began();
    try {
      Reply reply = traces.of(word, about, () -> answer.apply(asker));
      outcome = outcome(reply);
      return reply;
    } finally {
      Duration took = Duration.ofNanos(System.nanoTime() - began);
      boolean changes = verb.filter(Verb::changes).isPresent();
      figures.ended(asker.surface(), word, outcome, changes, took);
      say(asker.surface(), word, outcome, took);
    }
  }

  /// Who reads a board asks often; who changes something wants to find it again.
  private static void say(Surface surface, String word, String outcome, Duration took) {
    LOG.atLevel(outcome.equals("answered") ? Level.DEBUG : Level.INFO)
        .log("{} {}: {} in {} ms", surface.word(), word, outcome, took.toMillis());
  }

  private static String outcome(Reply reply) {
    return switch (reply) {
      case Reply.Remarked(var remarked, var _) -> outcome(remarked);
      case Reply.Understood(var _, var understood) -> outcome(understood);
      case Reply.Changed _, Reply.MilestoneSaid _ -> "changed";
      case Reply.Choice _, Reply.Confirm _ -> "ambiguous";
      case Reply.Refused(var reason, var _) -> outcome(reason);
      case Reply.Listing _,
          Reply.Card _,
          Reply.MilestoneCard _,
          Reply.Overview _,
          Reply.History _,
          Reply.Digest _,
          Reply.Posts _,
          Reply.Views _,
          Reply.Follows _,
          Reply.OfDays _,
          Reply.Findings _,
          Reply.Document _,
          Reply.Help _ ->
          "answered";
    };
  }

  private static String outcome(Reason reason) {
    return reason.name().toLowerCase(Locale.ROOT);
  }
}
