package dev.waymark.app.serve;

import dev.waymark.app.config.Config;
import dev.waymark.app.config.ConfigReader;
import dev.waymark.core.markdown.FolderWatcher;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes a changed configuration over while the service runs: the whole of it or, when anything is
/// wrong with it or would need a new start, nothing.
public final class Reload implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Reload.class);

  /// Reads the configuration anew.
  @FunctionalInterface
  public interface Source {
    Config read() throws ConfigReader.Wrong;
  }

  /// Takes it over.
  interface Target {
    void apply(Config config);

    void refused();
  }

  private final Source source;
  private final Target target;
  private final @Nullable FolderWatcher watcher;
  private Config current;

  Reload(Config first, Source source, Target target) throws IOException {
    this.current = first;
    this.source = source;
    this.target = target;
    Path file = first.file();
    watcher = file == null ? null : new FolderWatcher(_ -> reload());
    if (watcher != null) {
      watcher.watch(List.of(file));
    }
    onHangUp(this::reload);
  }

  synchronized void reload() {
    Optional<Config> next = readable();
    if (next.isEmpty()) {
      target.refused();
      return;
    }
    Config config = next.get();
    Set<String> fixed = config.fixedOtherwise(current);
    if (!fixed.isEmpty()) {
      target.refused();
      LOG.error(
          "The configuration was not taken over: in [{}] a key changed that is not live and needs a"
              + " new start; docs/config.md says which are.",
          String.join("], [", fixed));
      return;
    }
    if (sameBut(config)) {
      return;
    }
    target.apply(config);
    current = config;
    LOG.info("The configuration was taken over as a whole.");
  }

  private boolean sameBut(Config config) {
    return config.standups().equals(current.standups())
        && config.log().equals(current.log())
        && config.chat().equals(current.chat())
        && config.limits().equals(current.limits());
  }

  private Optional<Config> readable() {
    try {
      return Optional.of(source.read());
    } catch (ConfigReader.Wrong wrong) {
      LOG.error("The configuration was not taken over: {}", String.join(" ", wrong.problems()));
      return Optional.empty();
    }
  }

  /// By reflection: the compiler has no way to be told that `sun.misc.Signal` is meant, and where a
  /// JVM has none, a changed file is enough.
  private static void onHangUp(Runnable then) {
    try {
      Class<?> signal = Class.forName("sun.misc.Signal");
      Class<?> listener = Class.forName("sun.misc.SignalHandler");
      Object proxy =
          Proxy.newProxyInstance(
              Reload.class.getClassLoader(),
              new Class<?>[] {listener},
              (self, method, arguments) ->
                  switch (method.getName()) {
                    case "handle" -> {
                      Thread.ofVirtual().name("hang-up").start(then);
                      yield null;
                    }
                    case "equals" -> isSame(self, arguments[0]);
                    case "hashCode" -> Proxy.getInvocationHandler(self).hashCode();
                    default -> "reload";
                  });
      signal
          .getMethod("handle", signal, listener)
          .invoke(null, signal.getConstructor(String.class).newInstance("HUP"), proxy);
    } catch (ReflectiveOperationException | IllegalArgumentException none) {
      LOG.info("This system knows no SIGHUP; a changed configuration is taken over all the same.");
    }
  }

  private static boolean isSame(Object proxy, @Nullable Object other) {
    return other != null
        && Proxy.isProxyClass(other.getClass())
        && Proxy.getInvocationHandler(other).equals(Proxy.getInvocationHandler(proxy));
  }

  @Override
  public void close() throws IOException {
    if (watcher != null) {
      watcher.close();
    }
  }
}
