package dev.waymark.bots.slack;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.interactive_components.payload.GlobalShortcutPayload;
import com.slack.api.app_backend.interactive_components.payload.MessageShortcutPayload;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.response.Response;
import dev.waymark.bots.chat.Answer;
import dev.waymark.bots.chat.Blank;
import dev.waymark.bots.chat.ChatDesk;
import dev.waymark.bots.chat.Pressed;
import dev.waymark.bots.chat.Submitted;
import dev.waymark.bots.chat.Submitted.Taken;
import dev.waymark.bots.chat.Submitted.Wrong;
import dev.waymark.bots.chat.card.Look;
import dev.waymark.bots.chat.card.Press;
import dev.waymark.bots.chat.card.Sheet;
import dev.waymark.bots.chat.form.Form;
import dev.waymark.bots.slack.SlackPlace.Memory;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What people press, choose from menus and fill in.
final class SlackClicks {
  static final String UPDATE = "update";
  static final String LINK = "link";

  private static final Pattern ANY = Pattern.compile(".+");

  /// Slack waits three seconds to hear whether a form is right.
  private static final int PATIENCE_MILLISECONDS = 2_000;

  private final ChatDesk desk;
  private final SlackVoice voice;
  private final SlackSettings settings;
  private final Executor executor;

  SlackClicks(ChatDesk desk, SlackVoice voice, SlackSettings settings, Executor executor) {
    this.desk = desk;
    this.voice = voice;
    this.settings = settings;
    this.executor = executor;
  }

  void register(App app) {
    app.blockAction(
        ANY,
        (request, context) -> {
          executor.execute(() -> press(request.getPayload()));
          return context.ack();
        });
    app.globalShortcut(
        UPDATE,
        (request, context) -> {
          executor.execute(() -> update(request.getPayload()));
          return context.ack();
        });
    app.messageShortcut(
        LINK,
        (request, context) -> {
          executor.execute(() -> link(request.getPayload()));
          return context.ack();
        });
    app.viewSubmission(
        SlackWindow.CALLBACK, (request, context) -> submit(request.getPayload(), context));
  }

  private void press(BlockActionPayload payload) {
    BlockActionPayload.Action action = payload.getActions().getFirst();
    String code =
        action.getSelectedOption() == null
            ? String.valueOf(action.getValue())
            : action.getSelectedOption().getValue();
    SlackPlace place = place(payload);
    String delivery = payload.getTriggerId();
    Optional<Blank> blank = desk.blank(place.said(settings, delivery, code));
    if (blank.isPresent()) {
      open(payload.getTriggerId(), blank.get(), place);
      return;
    }
    show(place, delivery, desk.press(place.said(settings, delivery, code)));
  }

  private static SlackPlace place(BlockActionPayload payload) {
    String user = payload.getUser().getId();
    BlockActionPayload.Container container = payload.getContainer();
    boolean isHome = payload.getView() != null;
    String channel = payload.getChannel() == null ? "" : payload.getChannel().getId();
    String thread = container == null ? null : container.getThreadTs();
    return new SlackPlace(user, channel, thread, payload.getResponseUrl(), isHome);
  }

  private void update(GlobalShortcutPayload payload) {
    SlackPlace place = new SlackPlace(payload.getUser().getId(), "", null, null, false);
    open(payload.getTriggerId(), blank(Form.UPDATE, "", Map.of()), place);
  }

  /// What somebody wrote becomes evidence, a note or an item; always with the way back to it.
  private void link(MessageShortcutPayload payload) {
    String channel = payload.getChannel().getId();
    String at = payload.getMessageTs();
    String thread = payload.getMessage().getThreadTs();
    SlackPlace place =
        new SlackPlace(
            payload.getUser().getId(),
            channel,
            thread == null ? at : thread,
            payload.getResponseUrl(),
            false);
    String address =
        "https://"
            + payload.getTeam().getDomain()
            + ".slack.com/archives/"
            + channel
            + "/p"
            + at.replace(".", "");
    String text =
        SlackMarkup.plain(
            Objects.requireNonNullElse(payload.getMessage().getText(), ""),
            id -> desk.nameOf(settings.identity(id)));
    open(payload.getTriggerId(), blank(Form.LINK, address, Map.of("text", text)), place);
  }

  private static Blank blank(Form form, String about, Map<String, String> initial) {
    return new Blank(new Press.Fill(form, about, Look.NONE), initial);
  }

  private void open(@Nullable String trigger, Blank blank, SlackPlace place) {
    if (!voice.open(trigger, SlackWindow.of(blank, place))) {
      voice.say(place, Answer.toAsker("Slack could not open the form in time: press again."));
    }
  }

  /// Only here Slack is told no; so it is kept waiting, though not for long.
  private Response submit(ViewSubmissionPayload payload, ViewSubmissionContext context) {
    Memory memory = Memory.of(payload.getView().getPrivateMetadata());
    if (memory == null) {
      return context.ack();
    }
    String user = payload.getUser().getId();
    SlackPlace opened = memory.place();
    // Whatever the form says, it is from whoever sent it.
    SlackPlace place =
        new SlackPlace(user, opened.channel(), opened.thread(), opened.address(), opened.isHome());
    String delivery =
        payload.getTriggerId() == null
            ? payload.getView().getId() + payload.getView().getHash()
            : payload.getTriggerId();
    CompletableFuture<Submitted> submitted =
        CompletableFuture.supplyAsync(
            () ->
                desk.submit(
                    place.said(settings, delivery, memory.code()),
                    SlackWindow.answers(payload.getView().getState())),
            executor);
    try {
      Submitted taken = submitted.get(PATIENCE_MILLISECONDS, TimeUnit.MILLISECONDS);
      if (taken instanceof Wrong(var errors)) {
        return context.ackWithErrors(SlackWindow.errors(errors));
      }
      executor.execute(() -> tell(place, delivery, taken));
    } catch (TimeoutException _) {
      // The form goes; what comes of it is said later.
      var _ = submitted.thenAcceptAsync(late -> tell(place, delivery, late), executor);
    } catch (ExecutionException impossible) {
      throw new IllegalStateException(impossible);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    return context.ack();
  }

  private void tell(SlackPlace place, String delivery, Submitted submitted) {
    switch (submitted) {
      case Taken(var pressed) -> show(place, delivery, pressed);
      case Wrong(var errors) -> voice.say(place, Answer.toAsker(String.join(" ", errors.values())));
    }
  }

  private void show(SlackPlace place, String delivery, Pressed pressed) {
    if (place.isHome()) {
      // Nobody else is there to hear it, so it stands on top.
      Sheet home = desk.home(place.said(settings, delivery, ""));
      voice.home(
          place.user(),
          pressed.said().or(pressed::card).map(on -> on.sheet().above(home)).orElse(home));
      return;
    }
    if (pressed.isSettled()) {
      voice.remove(place);
    }
    pressed.card().ifPresent(card -> voice.show(place, card));
    pressed.said().ifPresent(said -> voice.say(place, said));
  }
}
