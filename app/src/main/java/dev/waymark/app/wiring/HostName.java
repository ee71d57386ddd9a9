package dev.waymark.app.wiring;

import java.net.InetAddress;
import java.net.UnknownHostException;

/// What other hosts call this one.
final class HostName {
  private HostName() {}

  static String ours() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException nameless) {
      return "localhost";
    }
  }
}
