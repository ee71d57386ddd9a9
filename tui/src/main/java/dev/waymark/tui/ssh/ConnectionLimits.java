package dev.waymark.tui.ssh;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/// How many connections are let in: so many per second from one source, no more than that at once,
/// and so many that have not shown a key.
final class ConnectionLimits {
  private static final int STRANGERS_PER_SOURCE = 5;
  private static final int STRANGERS = 100;
  private static final int MOST_SOURCES = 65_536;
  private static final int IPV6_NETWORK_BYTES = 8;

  private static final class Source {
    double tokens;
    long at;
    int strangers;
  }

  private final Map<String, Source> sources = new HashMap<>();
  private final int perSecond;
  private int strangers;

  ConnectionLimits(int perSecond) {
    this.perSecond = perSecond;
  }

  /// What counts as one source: an address, or an IPv6 network, of which everybody has many
  /// addresses.
  static String sourceOf(InetAddress address) {
    byte[] bytes = address.getAddress();
    int length = address instanceof Inet6Address ? IPV6_NETWORK_BYTES : bytes.length;
    return HexFormat.of().formatHex(bytes, 0, length);
  }

  /// Whether a connection is let in; if so, [#leave] is owed.
  ///
  /// @param now in nanoseconds, from any beginning
  synchronized boolean enter(String from, long now) {
    if (sources.size() >= MOST_SOURCES) {
      sources.values().removeIf(source -> source.strangers == 0);
    }
    Source source = sources.computeIfAbsent(from, _ -> fresh(now));
    source.tokens = Math.min(perSecond, source.tokens + (now - source.at) * perSecond / 1e9);
    source.at = now;
    if (source.tokens < 1 || source.strangers >= STRANGERS_PER_SOURCE || strangers >= STRANGERS) {
      return false;
    }
    source.tokens -= 1;
    source.strangers++;
    strangers++;
    return true;
  }

  /// It showed its key, or is gone.
  synchronized void leave(String from) {
    Source source = sources.get(from);
    if (source != null && source.strangers > 0) {
      source.strangers--;
      strangers--;
    }
  }

  private Source fresh(long now) {
    Source source = new Source();
    source.tokens = perSecond;
    source.at = now;
    return source;
  }
}
