package dev.waymark.bots.slack;

import java.util.Optional;

/// What somebody has to put right, said by Slack in one word and here in a sentence.
final class SlackProblem {
  private SlackProblem() {}

  /// @param channel empty where none was meant
  /// @return nothing for what no person can put right
  static Optional<String> sentence(String error, String channel) {
    String sentence =
        switch (error) {
          case "channel_not_found" ->
              "Slack has no channel " + channel + " that the app may see: check the channel's id";
          case "not_in_channel" ->
              "The app is not in Slack's channel " + channel + ": invite it there";
          case "is_archived" ->
              "Slack's channel " + channel + " is archived: choose another, or bring it back";
          case "restricted_action" ->
              "Slack lets the app not write to " + channel + ": ask who runs the workspace";
          case "missing_scope" ->
              "The Slack app lacks a permission: install it again with the manifest from `waymark"
                  + " slack manifest`";
          case "invalid_auth",
              "not_authed",
              "token_revoked",
              "token_expired",
              "account_inactive",
              "user_removed_from_team",
              "team_disabled" ->
              "Slack does not accept the bot token any more ("
                  + error
                  + "): install the app again, put the new token into the configuration and start"
                  + " again";
          default -> "";
        };
    return sentence.isEmpty() ? Optional.empty() : Optional.of(sentence);
  }
}
