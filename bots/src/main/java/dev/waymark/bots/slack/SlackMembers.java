package dev.waymark.bots.slack;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.response.auth.AuthTestResponse;
import com.slack.api.methods.response.users.UsersInfoResponse;
import com.slack.api.model.User;
import dev.waymark.bots.chat.Guests;
import dev.waymark.core.event.Identity;
import dev.waymark.core.event.Workspace;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks Slack who is a guest or a bot and whose address it has confirmed, and remembers that for a
/// while. Of whom Slack does not say it may look, and no more, and is nobody by their address.
final class SlackMembers {
  private static final Logger LOG = LoggerFactory.getLogger(SlackMembers.class);
  private static final Duration KNOWN_FOR = Duration.ofMinutes(10);

  private record Known(User user, Instant until) {}

  private final MethodsClient slack;
  private final Guests guests;
  private final InstantSource clock;
  private final Map<String, Known> known = new ConcurrentHashMap<>();
  private volatile @Nullable String workspace;

  /// @param guests what they may
  SlackMembers(MethodsClient slack, Guests guests, InstantSource clock) {
    this.slack = slack;
    this.guests = guests;
    this.clock = clock;
  }

  Guests standing(Identity who) {
    return ask(who).map(user -> isGuest(user) ? guests : Guests.AS_LINKED).orElse(Guests.VIEWER);
  }

  /// What mail reaches a full member by, as Slack has made sure.
  Optional<String> address(Identity who) {
    return ask(who)
        .filter(user -> user.isEmailConfirmed() && !isGuest(user) && isOurs(user))
        .map(User::getProfile)
        .map(User.Profile::getEmail)
        .filter(address -> !address.isBlank());
  }

  private Optional<User> ask(Identity who) {
    String id = Workspace.id(who);
    Instant now = clock.instant();
    Known before = known.get(id);
    if (before != null && now.isBefore(before.until())) {
      return Optional.of(before.user());
    }
    try {
      UsersInfoResponse response =
          SlackCalls.patiently(() -> slack.usersInfo(request -> request.user(id)));
      if (response.isOk()) {
        known.values().removeIf(one -> !now.isBefore(one.until()));
        known.put(id, new Known(response.getUser(), now.plus(KNOWN_FOR)));
        return Optional.of(response.getUser());
      }
      LOG.warn("Slack does not say who somebody is: {}", response.getError());
    } catch (IOException failure) {
      LOG.warn("Slack could not be asked who somebody is: {}", failure.getMessage());
    }
    return Optional.empty();
  }

  private static boolean isGuest(User user) {
    return user.isRestricted() || user.isUltraRestricted() || user.isBot() || user.isDeleted();
  }

  /// People of other workspaces come into shared channels; what is confirmed there, whoever runs
  /// that workspace says.
  private boolean isOurs(User user) {
    return !user.isStranger() && user.getTeamId() != null && user.getTeamId().equals(workspace());
  }

  private @Nullable String workspace() {
    if (workspace == null) {
      try {
        AuthTestResponse response = SlackCalls.patiently(() -> slack.authTest(request -> request));
        if (!response.isOk()) {
          LOG.warn("Slack does not say which workspace this is: {}", response.getError());
        }
        workspace = response.getTeamId();
      } catch (IOException failure) {
        LOG.warn("Slack could not be asked which workspace this is: {}", failure.getMessage());
      }
    }
    return workspace;
  }
}
