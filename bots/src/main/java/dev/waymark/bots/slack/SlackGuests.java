package dev.waymark.bots.slack;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.response.users.UsersInfoResponse;
import com.slack.api.model.User;
import dev.waymark.bots.chat.Guests;
import dev.waymark.core.event.Identity;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks Slack who is a guest or a bot, and remembers that for a while. Of whom Slack does not say
/// it may look, and no more.
final class SlackGuests {
  private static final Logger LOG = LoggerFactory.getLogger(SlackGuests.class);
  private static final Duration KNOWN_FOR = Duration.ofMinutes(10);

  private record Known(Guests standing, Instant until) {}

  private final MethodsClient slack;
  private final Guests guests;
  private final InstantSource clock;

  /// Only of people who are linked, so there are not many.
  private final Map<String, Known> known = new ConcurrentHashMap<>();

  /// @param guests what they may
  SlackGuests(MethodsClient slack, Guests guests, InstantSource clock) {
    this.slack = slack;
    this.guests = guests;
    this.clock = clock;
  }

  Guests standing(Identity who) {
    Instant now = clock.instant();
    Known before = known.get(who.value());
    if (before != null && now.isBefore(before.until())) {
      return before.standing();
    }
    try {
      UsersInfoResponse response =
          SlackCalls.patiently(() -> slack.usersInfo(request -> request.user(who.value())));
      if (response.isOk()) {
        Guests standing = isGuest(response.getUser()) ? guests : Guests.AS_LINKED;
        known.put(who.value(), new Known(standing, now.plus(KNOWN_FOR)));
        return standing;
      }
      LOG.warn("Slack does not say who is a guest: {}", response.getError());
    } catch (IOException failure) {
      LOG.warn("Slack could not be asked who is a guest: {}", failure.getMessage());
    }
    return Guests.VIEWER;
  }

  private static boolean isGuest(User user) {
    return user.isRestricted() || user.isUltraRestricted() || user.isBot() || user.isDeleted();
  }
}
