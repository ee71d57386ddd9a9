package dev.waymark.bots.discord;

import java.util.List;
import net.dv8tion.jda.api.utils.data.DataObject;

/// Something that somebody did, and what the app showed because of it.
public record Turn(FakeDiscord discord, DataObject interaction) {
  String token() {
    return interaction.getString("token");
  }

  /// The next that the app shows because of it.
  Heard answer() {
    return discord.interactions().await(token());
  }

  /// What was shown and nobody waited for yet.
  List<Heard> further() {
    return discord.interactions().further(token());
  }

  /// Delivers it once more.
  void again() {
    discord.gateway().dispatch("INTERACTION_CREATE", interaction);
  }

  /// After how many nanoseconds Discord heard of it; negative while it has not.
  public long heardAfter() {
    return discord.interactions().heardAfter(token());
  }

  /// Whether the app has shown anything.
  public boolean isAnswered() {
    return discord.interactions().isAnswered(token());
  }
}
