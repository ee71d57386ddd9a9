package dev.waymark.bots.discord;

import dev.waymark.bots.chat.Answer;
import dev.waymark.bots.chat.Pressed;
import net.dv8tion.jda.api.entities.Message;

/// Back to a message. Everybody who saw it sees the answer: Discord whispers only to commands.
record MessageLine(Message message, DiscordVoice voice) implements DiscordLine {
  @Override
  public void defer() {
    message.getChannel().sendTyping().complete();
  }

  @Override
  public void give(Pressed pressed) {
    pressed.said().ifPresent(this::give);
  }

  private void give(Answer answer) {
    Answer here = voice.placed(message.getChannelId(), answer);
    message.reply(DiscordMessage.of(here).create()).complete();
  }
}
