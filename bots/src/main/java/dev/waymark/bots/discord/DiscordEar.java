package dev.waymark.bots.discord;

import dev.waymark.bots.discord.DiscordParcel.Kind;
import dev.waymark.core.roadmap.Person;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import org.jspecify.annotations.Nullable;

/// Hears what is asked of the app. Each event comes on a thread of its own, which may wait.
abstract class DiscordEar extends ListenerAdapter {
  final DiscordIntake intake;
  final DiscordVoice voice;
  private final DiscordSettings.Places places;

  DiscordEar(DiscordSettings.Places places, DiscordIntake intake, DiscordVoice voice) {
    this.places = places;
    this.intake = intake;
    this.voice = voice;
  }

  /// Whether it is to be answered; where it is not, who asked is told so.
  final boolean serves(IReplyCallback event) {
    Guild guild = event.getGuild();
    boolean serves = places.serves(guild == null ? null : guild.getId());
    if (!serves) {
      new CommandLine(event, voice, false)
          .refuse(
              guild == null
                  ? "I answer in servers only: ask me there."
                  : "I do not serve this server: an admin adds its id to [discord] guilds.");
    }
    return serves;
  }

  final DiscordParcel parcel(
      Kind kind, IReplyCallback event, String text, Map<String, String> answers) {
    return new DiscordParcel(
        kind,
        event.getId(),
        event.getToken(),
        event.getUser().getId(),
        String.valueOf(event.getChannelId()),
        text,
        answers,
        role(event.getMember()));
  }

  /// What the highest of a member's roles comes to here; null where none comes to anything.
  final Person.@Nullable Role role(@Nullable Member member) {
    return member == null
        ? null
        : member.getRoles().stream()
            .map(role -> places.roles().get(role.getId()))
            .filter(Objects::nonNull)
            .max(Comparator.naturalOrder())
            .orElse(null);
  }

  final boolean hearsMentions(@Nullable Guild guild) {
    return places.mentions() && places.serves(guild == null ? null : guild.getId());
  }
}
