package dev.waymark.bots.discord;

import dev.waymark.bots.chat.Answer;
import dev.waymark.bots.chat.Answer.Audience;
import dev.waymark.bots.chat.Pressed;
import net.dv8tion.jda.api.interactions.InteractionHook;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import org.jspecify.annotations.Nullable;

/// Back to a command, or to a form that no card opened. Who may see an answer is fixed when the app
/// says that it heard. So what was promised to all and concerns only the asker, or the other way
/// round, is taken back and said again.
final class CommandLine implements DiscordLine {
  private final IReplyCallback event;
  private final DiscordVoice voice;
  private final boolean isLikelyForAll;
  private @Nullable InteractionHook deferred;

  CommandLine(IReplyCallback event, DiscordVoice voice, boolean isLikelyForAll) {
    this.event = event;
    this.voice = voice;
    this.isLikelyForAll = isLikelyForAll;
  }

  @Override
  public void defer() {
    deferred = event.deferReply(!isLikelyForAll).complete();
  }

  @Override
  public void give(Pressed pressed) {
    pressed.said().or(pressed::card).ifPresent(this::give);
  }

  private void give(Answer answer) {
    Answer here = voice.placed(String.valueOf(event.getChannelId()), answer);
    boolean forAll = here.audience() != Audience.ASKER;
    DiscordMessage message = DiscordMessage.of(here);
    InteractionHook hook = deferred;
    if (hook == null) {
      event.reply(message.create()).setEphemeral(!forAll).complete();
    } else if (forAll == isLikelyForAll) {
      hook.editOriginal(message.edit()).complete();
    } else {
      hook.deleteOriginal().complete();
      hook.sendMessage(message.create()).setEphemeral(!forAll).complete();
    }
  }
}
