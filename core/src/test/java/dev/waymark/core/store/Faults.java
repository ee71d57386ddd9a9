package dev.waymark.core.store;

import dev.waymark.core.port.Journal;
import dev.waymark.core.port.RoadmapFiles;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.CountDownLatch;

/// Where a change can be cut short: right before or after one of its steps.
enum Faults {
  BEFORE_COMMIT("append", true),
  AFTER_COMMIT("append", false),
  BEFORE_PATCH("replace", true),
  AFTER_PATCH("replace", false),
  BEFORE_SETTLING("settle", true),
  AFTER_SETTLING("settle", false);

  private final String step;
  private final boolean before;

  Faults(String step, boolean before) {
    this.step = step;
    this.before = before;
  }

  /// @param passes how often the point is passed before the process stays there until it is killed
  Journal in(Journal journal, int passes) {
    return in(Journal.class, journal, passes);
  }

  RoadmapFiles in(RoadmapFiles files, int passes) {
    return in(RoadmapFiles.class, files, passes);
  }

  private <T> T in(Class<T> type, T target, int passes) {
    int[] left = {passes};
    return type.cast(
        Proxy.newProxyInstance(
            Faults.class.getClassLoader(),
            new Class<?>[] {type},
            (_, method, arguments) -> {
              boolean here = method.getName().equals(step) && left[0]-- == 0;
              if (here && before) {
                stay();
              }
              try {
                return method.invoke(target, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              } finally {
                if (here) {
                  stay();
                }
              }
            }));
  }

  private static void stay() throws InterruptedException {
    System.out.println("here");
    System.out.flush();
    new CountDownLatch(1).await();
  }
}
