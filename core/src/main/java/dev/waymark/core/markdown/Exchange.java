package dev.waymark.core.markdown;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// Two files change names in one step, so that nothing is lost of what stood in the way: Linux's
/// renameat2, which the JDK has no words for. Other systems, and some file systems, cannot.
final class Exchange {
  private static final int AT_FDCWD = -100;
  private static final int RENAME_EXCHANGE = 2;

  /// To find it takes longer than all else of a write: it is begun beside what comes before.
  private static final CompletableFuture<Optional<MethodHandle>> RENAMEAT2 =
      CompletableFuture.supplyAsync(Exchange::renameat2, Exchange::beside)
          .exceptionally(_ -> Optional.empty());

  private Exchange() {}

  /// A write is likely to follow.
  static void prepare() {
    // The class is there now, and with it the search has begun.
  }

  /// @return false where it cannot be done; both files are as they were then
  static boolean names(Path one, Path other) throws IOException {
    try (Arena arena = Arena.ofConfined()) {
      MethodHandle rename = RENAMEAT2.join().orElse(null);
      if (rename == null) {
        return false;
      }
      MemorySegment from = arena.allocateFrom(one.toString());
      MemorySegment to = arena.allocateFrom(other.toString());
      return (int) rename.invokeExact(AT_FDCWD, from, AT_FDCWD, to, RENAME_EXCHANGE) == 0;
    } catch (Throwable failure) {
      throw new IOException(failure);
    }
  }

  private static void beside(Runnable search) {
    Thread.ofPlatform().daemon().name("exchange").start(search);
  }

  @SuppressWarnings("restricted")
  private static Optional<MethodHandle> renameat2() {
    Linker linker = Linker.nativeLinker();
    FunctionDescriptor shape =
        FunctionDescriptor.of(
            ValueLayout.JAVA_INT,
            ValueLayout.JAVA_INT,
            ValueLayout.ADDRESS,
            ValueLayout.JAVA_INT,
            ValueLayout.ADDRESS,
            ValueLayout.JAVA_INT);
    return linker
        .defaultLookup()
        .find("renameat2")
        .map(address -> linker.downcallHandle(address, shape));
  }
}
