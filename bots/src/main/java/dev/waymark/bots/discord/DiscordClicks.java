package dev.waymark.bots.discord;

import dev.waymark.bots.chat.Blank;
import dev.waymark.bots.chat.ChatDesk;
import dev.waymark.bots.chat.card.Look;
import dev.waymark.bots.chat.card.Press;
import dev.waymark.bots.chat.form.Form;
import dev.waymark.bots.discord.DiscordParcel.Kind;
import java.util.Map;
import java.util.Optional;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.MessageContextInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.UserContextInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.GenericComponentInteractionCreateEvent;
import net.dv8tion.jda.api.events.interaction.component.StringSelectInteractionEvent;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.interactions.callbacks.IModalCallback;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import net.dv8tion.jda.api.interactions.modals.ModalInteraction;
import net.dv8tion.jda.api.modals.Modal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What people press, choose from menus and fill in.
final class DiscordClicks extends DiscordEar {
  private static final Logger LOG = LoggerFactory.getLogger(DiscordClicks.class);

  private final ChatDesk desk;
  private final DiscordTurns turns;

  DiscordClicks(
      DiscordSettings.Places places,
      ChatDesk desk,
      DiscordTurns turns,
      DiscordIntake intake,
      DiscordVoice voice) {
    super(places, intake, voice);
    this.desk = desk;
    this.turns = turns;
  }

  @Override
  public void onButtonInteraction(ButtonInteractionEvent event) {
    press(event, DiscordCards.code(event.getComponentId()));
  }

  @Override
  public void onStringSelectInteraction(StringSelectInteractionEvent event) {
    press(event, event.getValues().getFirst());
  }

  private void press(GenericComponentInteractionCreateEvent event, String code) {
    if (!serves(event)) {
      return;
    }
    DiscordParcel parcel = parcel(Kind.PRESS, event, code, Map.of());
    Optional<Blank> blank = turns.blank(parcel);
    if (blank.isPresent()) {
      open(event, event, blank.get());
    } else {
      intake.receive(parcel, new CardLine(event, voice));
    }
  }

  @Override
  public void onMessageContextInteraction(MessageContextInteractionEvent event) {
    if (!serves(event)) {
      return;
    }
    Message message = event.getTarget();
    Form form = event.getName().equals(DiscordCommands.MAKE) ? Form.ADD : Form.LINK;
    String text = DiscordMarkup.typed(message.getContentRaw(), desk);
    open(
        event,
        event,
        new Blank(
            new Press.Fill(form, message.getJumpUrl(), Look.NONE),
            Map.of("text", form == Form.ADD ? text.replaceAll("\\s+", " ").strip() : text)));
  }

  @Override
  public void onUserContextInteraction(UserContextInteractionEvent event) {
    if (!serves(event)) {
      return;
    }
    String id = event.getTarget().getId();
    Optional<String> name = desk.nameOf(DiscordParcel.identity(id));
    CommandLine line = new CommandLine(event, voice, false);
    if (name.isEmpty()) {
      line.refuse(
          "I do not know yet who that is: waymark person code NAME makes a code for them to say.");
    } else {
      String words = "list is:open owner:\"" + name.get().replace("\"", "") + '"';
      intake.receive(parcel(Kind.WORDS, event, words, Map.of()), line);
    }
  }

  @Override
  public void onModalInteraction(ModalInteractionEvent event) {
    if (!serves(event)) {
      return;
    }
    ModalInteraction sent = event.getInteraction();
    DiscordParcel parcel =
        parcel(Kind.FORM, event, event.getModalId(), DiscordWindow.answers(sent.getValues()));
    intake.receive(
        parcel,
        sent.getMessage() == null
            ? new CommandLine(event, voice, true)
            : new CardLine(sent, voice));
  }

  /// Nothing is done yet, so nothing is written down.
  private void open(IModalCallback event, IReplyCallback otherwise, Blank blank) {
    Optional<Modal> window = DiscordWindow.of(blank);
    try {
      if (window.isPresent()) {
        event.replyModal(window.get()).complete();
      } else {
        new CommandLine(otherwise, voice, false)
            .refuse("That is too long for a form: say it with /roadmap ask.");
      }
    } catch (ErrorResponseException refused) {
      LOG.warn("Discord did not open a form: {}", refused.getMeaning());
    }
  }
}
