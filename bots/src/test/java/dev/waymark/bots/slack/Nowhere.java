package dev.waymark.bots.slack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;

/// An address at which connecting takes for ever: whoever waits there already leaves no room.
final class Nowhere implements AutoCloseable {
  private static final int CROWD = 4;

  private final ServerSocket busy;
  private final List<SocketChannel> crowd = new ArrayList<>();

  private Nowhere(ServerSocket busy) throws IOException {
    this.busy = busy;
    for (int i = 0; i < CROWD; i++) {
      SocketChannel one = SocketChannel.open();
      one.configureBlocking(false);
      one.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), busy.getLocalPort()));
      crowd.add(one);
    }
  }

  static Nowhere open() {
    try {
      return new Nowhere(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  int port() {
    return busy.getLocalPort();
  }

  @Override
  public void close() {
    try {
      for (SocketChannel one : crowd) {
        one.close();
      }
      busy.close();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
