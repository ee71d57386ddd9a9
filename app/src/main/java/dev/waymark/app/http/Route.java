package dev.waymark.app.http;

import dev.waymark.bots.chat.Secret;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What is behind one path. Pages are made anew for every look.
///
/// @param isOpen whether anybody may look
/// @param token what those who look have to show, where it is not open; null when nobody may
public record Route(Supplier<Page> page, boolean isOpen, @Nullable Secret token) {
  public static Route open(Supplier<Page> page) {
    return new Route(page, true, null);
  }

  public static Route guarded(@Nullable Secret token, Supplier<Page> page) {
    return new Route(page, false, token);
  }

  /// @param shown the header `Authorization`, or null
  Page answer(@Nullable String shown) {
    if (isOpen) {
      return page.get();
    }
    if (token == null) {
      return Page.sentence(
          403, "This page needs a token and none is configured: set token_file in [http].");
    }
    return shown != null && isSame(shown, "Bearer " + token.reveal())
        ? page.get()
        : Page.sentence(401, "This page needs the header Authorization: Bearer TOKEN.");
  }

  /// Takes as long for a nearly right token as for a wrong one.
  private static boolean isSame(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }
}
