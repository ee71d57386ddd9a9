package dev.waymark.bots.discord;

import dev.waymark.bots.chat.Answer;
import dev.waymark.bots.chat.Answer.Audience;
import dev.waymark.bots.chat.ChatDesk;
import dev.waymark.bots.chat.Deliveries;
import dev.waymark.bots.chat.Deliveries.Arrival;
import dev.waymark.bots.chat.Said;
import dev.waymark.core.event.Identity;
import dev.waymark.core.event.Surface;
import dev.waymark.core.port.StoreProblem;
import java.util.EnumSet;
import java.util.List;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Message.MentionType;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.events.session.ShutdownEvent;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.InteractionHook;
import net.dv8tion.jda.api.interactions.commands.Command;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import net.dv8tion.jda.api.requests.RestAction;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Hears what is asked of the app: says at once that it heard, asks the desk, and answers there.
/// Each event comes on a thread of its own, which may wait.
final class DiscordListener extends ListenerAdapter {
  private static final Logger LOG = LoggerFactory.getLogger(DiscordListener.class);
  private static final int NORMAL_CLOSE = 1_000;

  private static final String FAILED =
      "The store could not take this down, so nothing was done: an admin finds the reason in the"
          + " log.";

  private final ChatDesk desk;
  private final Deliveries deliveries;
  private final @Nullable String guild;

  DiscordListener(ChatDesk desk, Deliveries deliveries, @Nullable String guild) {
    this.desk = desk;
    this.deliveries = deliveries;
    this.guild = guild;
  }

  @Override
  public void onSlashCommandInteraction(SlashCommandInteractionEvent event) {
    String subcommand = event.getSubcommandName();
    if (!event.getName().equals(DiscordCommands.COMMAND) || subcommand == null) {
      return;
    }
    Guild from = event.getGuild();
    if (guild != null && from != null && !from.getId().equals(guild)) {
      return;
    }
    String words =
        DiscordCommands.words(
            subcommand,
            field -> event.getOption(field, null, option -> typed(option.getAsString())));
    try {
      Said said = said(event, words);
      switch (deliveries.arrive(
          DiscordLeftovers.SERVICE, said.delivery(), DiscordLeftovers.content(said), () -> true)) {
        case Arrival.New(var errand) -> errand.run(() -> answer(event, said));
        case Arrival.Known(), Arrival.GivenUp() -> {}
      }
    } catch (StoreProblem problem) {
      LOG.error("A request from Discord could not be taken down: {}", problem.sentence());
      event.reply(FAILED).setEphemeral(true).complete();
    } catch (ErrorResponseException refused) {
      LOG.warn("Discord did not take an answer: {}", refused.getMeaning());
    }
  }

  private static Said said(SlashCommandInteractionEvent event, String words) {
    Identity who = new Identity(Identity.Kind.DISCORD, event.getUser().getId());
    return new Said(
        event.getId(), Surface.DISCORD, who, String.valueOf(event.getChannelId()), words);
  }

  private void answer(SlashCommandInteractionEvent event, Said said) {
    boolean forAll = ChatDesk.wantsChange(said.text());
    InteractionHook hook = event.deferReply(!forAll).complete();
    respond(hook, desk.answer(said), forAll);
  }

  private String typed(String text) {
    return DiscordMarkup.plain(text, id -> desk.nameOf(new Identity(Identity.Kind.DISCORD, id)));
  }

  /// Who may see an answer is fixed when the app says it heard. So what was promised to all and
  /// concerns only the asker is taken back and said again.
  private static void respond(InteractionHook hook, Answer answer, boolean forAll) {
    String content = DiscordMarkup.message(answer.lines(), 0);
    if (forAll && answer.audience() == Audience.ASKER) {
      hook.deleteOriginal().complete();
      hook.sendMessage(content)
          .setEphemeral(true)
          .setAllowedMentions(EnumSet.noneOf(MentionType.class))
          .complete();
    } else {
      hook.editOriginal(content).setAllowedMentions(EnumSet.noneOf(MentionType.class)).complete();
    }
  }

  @Override
  public void onReady(ReadyEvent event) {
    try {
      register(event.getJDA());
    } catch (ErrorResponseException refused) {
      LOG.warn(
          "Discord did not take the command /{}: {}",
          DiscordCommands.COMMAND,
          refused.getMeaning());
    }
    try {
      new DiscordLeftovers(desk, deliveries).finish(event.getJDA());
    } catch (StoreProblem problem) {
      LOG.warn("What was left unfinished cannot be looked at now: {}", problem.sentence());
    }
  }

  @Override
  public void onShutdown(ShutdownEvent event) {
    if (event.getCode() != NORMAL_CLOSE) {
      LOG.error(
          "Discord ended the connection for good (code {}): check the token in the configuration"
              + " and start again",
          event.getCode());
    }
  }

  private void register(JDA jda) {
    if (guild == null) {
      SlashCommandData wanted = DiscordCommands.forAll();
      if (differ(jda.retrieveCommands(), wanted)) {
        jda.updateCommands().addCommands(wanted).complete();
      }
      return;
    }
    Guild server = jda.getGuildById(guild);
    if (server == null) {
      LOG.error("The app is not in Discord's server {}: invite it there and start again", guild);
      return;
    }
    SlashCommandData wanted = DiscordCommands.forGuild();
    if (differ(server.retrieveCommands(), wanted)) {
      server.updateCommands().addCommands(wanted).complete();
    }
  }

  /// Registering is counted, so only what changed is registered again.
  private static boolean differ(RestAction<List<Command>> registered, CommandData wanted) {
    List<Command> commands = registered.complete();
    return commands.size() != 1
        || !asSent(CommandData.fromCommand(commands.getFirst())).equals(asSent(wanted));
  }

  private static DataObject asSent(CommandData command) {
    return DataObject.fromJson(command.toData().toJson());
  }
}
