package dev.waymark.bots.discord;

import dev.waymark.bots.chat.ChatDesk;
import dev.waymark.bots.chat.Suggestions;
import dev.waymark.bots.discord.DiscordParcel.Kind;
import java.util.List;
import java.util.Map;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.interactions.AutoCompleteQuery;
import net.dv8tion.jda.api.interactions.commands.Command;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What people type.
final class DiscordListener extends DiscordEar {
  private static final Logger LOG = LoggerFactory.getLogger(DiscordListener.class);

  private final ChatDesk desk;
  private final DiscordHints hints;

  DiscordListener(
      DiscordSettings.Places places,
      ChatDesk desk,
      Suggestions suggestions,
      DiscordIntake intake,
      DiscordVoice voice) {
    super(places, intake, voice);
    this.desk = desk;
    this.hints = new DiscordHints(suggestions);
  }

  @Override
  public void onSlashCommandInteraction(SlashCommandInteractionEvent event) {
    String subcommand = event.getSubcommandName();
    if (!event.getName().equals(DiscordCommands.COMMAND) || subcommand == null || !serves(event)) {
      return;
    }
    String words =
        DiscordCommands.words(
            subcommand,
            field ->
                event.getOption(
                    field, null, option -> DiscordMarkup.typed(option.getAsString(), desk)));
    intake.receive(
        parcel(Kind.WORDS, event, words, Map.of()),
        new CommandLine(event, voice, ChatDesk.wantsChange(words)));
  }

  /// Nothing is done, so nothing is written down; what is too late is not wanted any more.
  @Override
  public void onCommandAutoCompleteInteraction(CommandAutoCompleteInteractionEvent event) {
    String subcommand = event.getSubcommandName();
    if (subcommand == null) {
      return;
    }
    try {
      AutoCompleteQuery typed = event.getFocusedOption();
      List<Command.Choice> choices =
          hints.of(event.getUser().getId(), subcommand, typed.getName(), typed.getValue());
      event.replyChoices(choices).complete();
    } catch (ErrorResponseException refused) {
      LOG.debug("Discord did not take what was suggested: {}", refused.getMeaning());
    } catch (RuntimeException surprise) {
      LOG.warn("Nothing could be suggested to somebody who types", surprise);
    }
  }

  /// Only what begins with the app's name, or is said to it alone.
  @Override
  public void onMessageReceived(MessageReceivedEvent event) {
    Guild guild = event.isFromGuild() ? event.getGuild() : null;
    Message message = event.getMessage();
    String text = message.getContentRaw().strip();
    String self = event.getJDA().getSelfUser().getId();
    String words = text.replaceFirst("^<@!?" + self + ">\\s*", "");
    if (event.getAuthor().isBot()
        || event.isWebhookMessage()
        || !hearsMentions(guild)
        || (guild != null && words.length() == text.length())) {
      return;
    }
    DiscordParcel parcel =
        new DiscordParcel(
            Kind.WORDS,
            message.getId(),
            "",
            event.getAuthor().getId(),
            message.getChannelId(),
            DiscordMarkup.typed(words, desk),
            Map.of(),
            role(event.getMember()));
    intake.receive(parcel, new MessageLine(message, voice));
  }
}
