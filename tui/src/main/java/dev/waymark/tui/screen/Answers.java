package dev.waymark.tui.screen;

import dev.waymark.core.reply.Line;
import dev.waymark.core.reply.Reply;
import dev.waymark.core.reply.Reply.Card;
import dev.waymark.core.reply.Reply.Choice;
import dev.waymark.core.reply.Reply.ListedItem;
import dev.waymark.core.reply.Wording;
import dev.waymark.core.roadmap.Item;
import dev.waymark.tui.plan.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What becomes of replies: a change is said in a line, a list is shown as a filter, all else as a
/// page.
final class Answers {
  private final App app;

  Answers(App app) {
    this.app = app;
  }

  /// At once, but for changes: those wait until the plan that is shown has them.
  Step heard(Message.Answered answered) {
    List<String> requests = answered.replies().stream().flatMap(Answers::requests).toList();
    return requests.isEmpty()
        ? told(answered)
        : app.with(app.memory().asked(requests)).with(app.reading().waiting(answered)).follow();
  }

  Step told(Message.Answered answered) {
    List<String> lines = answered.lines();
    List<Reply> replies = answered.replies();
    if (replies.size() == 1) {
      return answered(lines.getFirst(), replies.getFirst());
    }
    Reply first =
        replies.stream()
            .filter(Reply.Refused.class::isInstance)
            .findFirst()
            .orElse(replies.getFirst());
    Step step = answered(lines.getFirst(), first);
    long refused = replies.stream().filter(Reply.Refused.class::isInstance).count();
    Notice notice =
        refused > 0
            ? step.app().notice().and(" (" + refused + " of " + replies.size() + " refused)")
            : step.app().notice().and(" (and " + (replies.size() - 1) + " more)");
    return new Step(step.app().with(notice), step.effects());
  }

  /// The ids of what was changed by it; none where it changed nothing.
  private static Stream<String> requests(Reply reply) {
    return switch (reply) {
      case Reply.Changed(var changes, var _) ->
          changes.stream()
              .flatMap(change -> change.events().stream())
              .map(event -> event.origin().request());
      case Reply.MilestoneSaid said ->
          said.events().stream().map(event -> event.origin().request());
      case Reply.Remarked(var remarked, var _) -> requests(remarked);
      case Reply.Understood(var _, var understood) -> requests(understood);
      case Reply _ -> Stream.empty();
    };
  }

  private Step answered(String words, Reply reply) {
    return switch (reply) {
      case Reply.Changed changed -> changed(changed);
      case Reply.MilestoneSaid said -> changed(said);
      case Reply.Refused(var _, var sentence) -> Step.to(app.with(Notice.wrong(sentence)));
      case Reply.Remarked(var remarked, var problems) -> {
        Step step = answered(words, remarked);
        yield new Step(step.app().with(Notice.wrong(problems.getFirst())), step.effects());
      }
      case Reply.Understood(var line, var understood) -> answered(line, understood);
      case Reply.Confirm(var line) ->
          Step.to(over(words, new Overlay.Asking("→ " + line + "  Do it?", "yes", "no")));
      case Reply.OfDays days -> ofDays(words, days);
      case Choice choice -> Step.to(over(words, picking(choice, words)));
      case Card card -> Step.to(carded(words, card));
      case Reply.MilestoneCard _ -> Step.to(paged(words, reply));
      case Reply.Listing listing -> Step.to(listed(words, listing));
      case Reply.Findings _ -> Step.to(new Moving(app).shown(View.FINDINGS));
      case Reply.Posts _ -> Step.to(paged(words, reply));
      case Reply.Follows _ -> Step.to(paged(words, reply));
      case Reply.Views _ -> Step.to(paged(words, reply)).app().load();
      case Reply.Document _ -> Step.to(paged(words, reply));
      case Reply.Help _ -> Step.to(paged(words, reply));
      case Reply.Overview _ -> Step.to(paged(words, reply));
      case Reply.History _ -> Step.to(paged(words, reply));
      case Reply.Digest _ -> Step.to(paged(words, reply));
    };
  }

  /// What is not sent yet can be edited and sent at once; what it would change is asked about.
  private Step ofDays(String words, Reply.OfDays days) {
    return switch (days) {
      case Reply.Attendance _ -> Step.to(paged(words, days));
      case Reply.Left _ -> changed(days);
      case Reply.CheckedIn checkIn ->
          switch (checkIn.sent()) {
            case NOT_YET ->
                Step.to(
                    over(
                        words,
                        new Overlay.Prompting(
                            Prompt.of(Prompt.Kind.COMMAND, checkIn.line()), "", 0)));
            case SKIPPED -> changed(days);
            case SENT ->
                checkIn.proposed().isEmpty()
                    ? Step.to(paged(words, days))
                    : Step.to(over(words, proposing(checkIn)));
          };
    };
  }

  private static Overlay proposing(Reply.CheckedIn checkIn) {
    String question = "Checked in.  → " + String.join("  → ", checkIn.proposed()) + "  Do it?";
    return new Overlay.Asking(question, "yes", "no");
  }

  private Step changed(Reply reply) {
    List<Line> said = Wording.of(reply, app.welcome().zone());
    return Step.to(app.with(new Notice(Notice.Kind.NEWS, said)));
  }

  private App listed(String words, Reply.Listing listing) {
    String line = words.strip().toLowerCase(Locale.ROOT);
    if (line.equals("mine") || line.equals("next")) {
      return new Moving(app).shown(View.MINE);
    }
    boolean now = !listing.past() && !listing.asked().equals("what is next");
    return now && app.overlays().isEmpty()
        ? Typing.seeking(app.with(app.detail().opened(false)).with(Notice.NONE), listing.asked())
        : paged(words, listing);
  }

  private App paged(String words, Reply reply) {
    return over(words, new Overlay.Paging(words, Wording.of(reply, app.welcome().zone()), 0));
  }

  /// Shows an answer, unless the person has begun something else meanwhile: that is not taken away.
  private App over(String words, Overlay answer) {
    return app.overlays().isEmpty()
        ? app.with(Notice.NONE).over(answer)
        : app.with(Notice.news("“" + words + "” is answered; ask again to see it."));
  }

  /// Opens the item where it is, or its card alone where the filter hides it.
  private App carded(String words, Card card) {
    Item.Id id = card.item().item().id();
    boolean seen = app.scene().state().filter(state -> state.has(id)).isPresent();
    return seen && app.overlays().isEmpty()
        ? app.with(app.scene().moving(state -> state.to(id)))
            .with(app.detail().opened(true))
            .with(Notice.NONE)
        : paged(words, card);
  }

  /// Says the same again with the name of what was meant.
  private static Overlay picking(Choice choice, String said) {
    Matcher words =
        Pattern.compile(
                "[\"“]?" + Pattern.quote(choice.words()) + "[\"”]?",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
            .matcher(said);
    List<Overlay.Option> options = new ArrayList<>();
    for (Reply.Candidate candidate : choice.candidates()) {
      String name = candidate.name();
      String again =
          words.reset().find()
              ? words.replaceFirst(Matcher.quoteReplacement(name))
              : said + " " + name;
      options.add(new Overlay.Option(label(candidate), new Overlay.Request(again)));
    }
    return new Overlay.Picking("Which one is “" + choice.words() + "”?", options, "", 0);
  }

  private static Line label(Reply.Candidate candidate) {
    List<Line.Span> spans = new ArrayList<>();
    if (candidate instanceof ListedItem listed) {
      spans.add(Line.plain(Wording.glyph(listed.item().status()) + " "));
    }
    spans.addAll(Wording.spans(candidate));
    return new Line(spans);
  }
}
