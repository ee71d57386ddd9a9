package dev.waymark.bots.discord;

import dev.waymark.bots.chat.Pressed;
import java.util.function.Supplier;
import net.dv8tion.jda.api.interactions.InteractionHook;
import net.dv8tion.jda.api.interactions.callbacks.IMessageEditCallback;
import org.jspecify.annotations.Nullable;

/// Back to the card on which something was pressed.
final class CardLine implements DiscordLine {
  private final Supplier<InteractionHook> opening;
  private final String channel;
  private final DiscordVoice voice;
  private @Nullable InteractionHook hook;

  CardLine(IMessageEditCallback event, DiscordVoice voice) {
    this(() -> event.deferEdit().complete(), String.valueOf(event.getChannelId()), voice);
  }

  /// @param opening tells Discord that it was heard, if it has not been told
  CardLine(Supplier<InteractionHook> opening, String channel, DiscordVoice voice) {
    this.opening = opening;
    this.channel = channel;
    this.voice = voice;
  }

  @Override
  public void defer() {
    var _ = open();
  }

  private InteractionHook open() {
    InteractionHook open = hook == null ? opening.get() : hook;
    hook = open;
    return open;
  }

  @Override
  public void give(Pressed pressed) {
    InteractionHook open = open();
    if (pressed.isSettled()) {
      open.deleteOriginal().complete();
    }
    pressed
        .card()
        .ifPresent(card -> open.editOriginal(DiscordMessage.signed(card).edit()).complete());
    pressed.said().ifPresent(said -> voice.follow(open, channel, said));
  }
}
