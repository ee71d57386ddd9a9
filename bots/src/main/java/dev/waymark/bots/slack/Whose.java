package dev.waymark.bots.slack;

import dev.waymark.core.event.Workspace;
import java.util.concurrent.Executor;
import org.slf4j.MDC;

/// Has what is logged say of which workspace it is, where that has a name.
record Whose(Workspace workspace) {
  private static final String KEY = "workspace";

  Runnable over(Runnable work) {
    return workspace.name().isEmpty() ? work : () -> signed(work);
  }

  Executor over(Executor executor) {
    return work -> executor.execute(over(work));
  }

  private void signed(Runnable work) {
    String before = MDC.get(KEY);
    MDC.put(KEY, workspace.toString());
    try {
      work.run();
    } finally {
      if (before == null) {
        MDC.remove(KEY);
      }
    }
  }
}
