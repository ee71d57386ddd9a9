package dev.waymark.bots.chat;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/// Who does what is asked. So few at once, and on threads that the system takes turns with, that
/// what is asked of a large store keeps nobody waiting who only says that something arrived.
public final class Workers {
  private static final int AT_ONCE = 64;
  private static final int IDLE_SECONDS = 2;

  private Workers() {}

  /// @param service what their threads are called by
  public static ExecutorService open(String service) {
    ThreadPoolExecutor workers =
        new ThreadPoolExecutor(
            AT_ONCE,
            AT_ONCE,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            Thread.ofPlatform().daemon().name(service + "-work-", 1).factory());
    workers.allowCoreThreadTimeOut(true);
    return workers;
  }
}
