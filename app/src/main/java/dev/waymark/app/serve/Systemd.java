package dev.waymark.app.serve;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells systemd how the service is, where systemd asked for that: datagrams to a socket, which the
/// JDK has no words for.
public final class Systemd {
  private static final Logger LOG = LoggerFactory.getLogger(Systemd.class);
  private static final short AF_UNIX = 1;
  private static final int SOCK_DGRAM = 2;
  private static final int MSG_NOSIGNAL = 0x4000;
  private static final int LONGEST_PATH = 107;

  private final String socket;
  private final String watchdog;

  public Systemd(Map<String, String> variables) {
    socket = variables.getOrDefault("NOTIFY_SOCKET", "");
    watchdog = variables.getOrDefault("WATCHDOG_USEC", "");
  }

  /// How long it waits for a sign of life; empty when it does not wait for one.
  Optional<Duration> patience() {
    try {
      return watchdog.isBlank()
          ? Optional.empty()
          : Optional.of(Duration.ofNanos(Long.parseLong(watchdog) * 1_000));
    } catch (NumberFormatException nonsense) {
      return Optional.empty();
    }
  }

  public void ready() {
    tell("READY=1\nSTATUS=Ready");
  }

  void alive() {
    tell("WATCHDOG=1");
  }

  public void stopping() {
    tell("STOPPING=1\nSTATUS=Finishing what is under way");
  }

  private void tell(String what) {
    byte[] path = socket.getBytes(StandardCharsets.UTF_8);
    if (path.length == 0 || path.length > LONGEST_PATH) {
      return;
    }
    try (Arena arena = Arena.ofConfined()) {
      send(arena, path, what.getBytes(StandardCharsets.UTF_8));
    } catch (Throwable failure) {
      LOG.warn("systemd could not be told {}: {}", what.lines().findFirst().orElse(""), failure);
    }
  }

  @SuppressWarnings("restricted")
  private static void send(Arena arena, byte[] path, byte[] message) throws Throwable {
    MethodHandle socket =
        call("socket", ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT);
    int descriptor = (int) socket.invokeExact((int) AF_UNIX, SOCK_DGRAM, 0);
    if (descriptor < 0) {
      throw new IllegalStateException("no socket");
    }
    MemorySegment address = arena.allocate(Short.BYTES + path.length + 1L);
    address.set(ValueLayout.JAVA_SHORT, 0, AF_UNIX);
    MemorySegment.copy(path, 0, address, ValueLayout.JAVA_BYTE, Short.BYTES, path.length);
    // An @ stands for the zero byte with which names begin that are in no folder.
    boolean isAbstract = path[0] == '@';
    if (isAbstract) {
      address.set(ValueLayout.JAVA_BYTE, Short.BYTES, (byte) 0);
    }
    int length = Short.BYTES + path.length + (isAbstract ? 0 : 1);
    MemorySegment bytes = arena.allocateFrom(ValueLayout.JAVA_BYTE, message);
    try {
      MethodHandle send =
          Linker.nativeLinker()
              .downcallHandle(
                  find("sendto"),
                  FunctionDescriptor.of(
                      ValueLayout.JAVA_LONG,
                      ValueLayout.JAVA_INT,
                      ValueLayout.ADDRESS,
                      ValueLayout.JAVA_LONG,
                      ValueLayout.JAVA_INT,
                      ValueLayout.ADDRESS,
                      ValueLayout.JAVA_INT));
      long sent =
          (long)
              send.invokeExact(
                  descriptor, bytes, (long) message.length, MSG_NOSIGNAL, address, length);
      if (sent != message.length) {
        throw new IllegalStateException("its socket takes nothing");
      }
    } finally {
      int _ = (int) call("close", ValueLayout.JAVA_INT).invokeExact(descriptor);
    }
  }

  @SuppressWarnings("restricted")
  private static MethodHandle call(String name, ValueLayout.OfInt... arguments) {
    return Linker.nativeLinker()
        .downcallHandle(find(name), FunctionDescriptor.of(ValueLayout.JAVA_INT, arguments));
  }

  private static MemorySegment find(String name) {
    SymbolLookup lookup = Linker.nativeLinker().defaultLookup();
    return lookup.find(name).orElseThrow();
  }
}
