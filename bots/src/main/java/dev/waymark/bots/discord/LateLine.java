package dev.waymark.bots.discord;

import dev.waymark.bots.chat.Answer.Audience;
import dev.waymark.bots.chat.Pressed;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.interactions.InteractionHook;

/// Back to what was asked before the program ended: where it was asked, for as long as Discord
/// takes it there; else what concerns everybody is said in the channel.
record LateLine(JDA jda, DiscordParcel parcel, DiscordVoice voice) implements DiscordLine {
  @Override
  public void defer() {
    // Too late for that.
  }

  @Override
  public void give(Pressed pressed) {
    if (!parcel.token().isEmpty()) {
      try {
        new CardLine(() -> InteractionHook.from(jda, parcel.token()), parcel.channel(), voice)
            .give(pressed);
        return;
      } catch (ErrorResponseException _) {
        // Nothing is taken there any more.
      }
    }
    pressed
        .said()
        .filter(answer -> answer.audience() != Audience.ASKER)
        .ifPresent(answer -> voice.post(parcel.channel(), answer));
  }
}
