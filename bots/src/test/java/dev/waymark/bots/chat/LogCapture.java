package dev.waymark.bots.chat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import ch.qos.logback.core.filter.Filter;
import ch.qos.logback.core.spi.FilterReply;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;

/// Everything that is logged while it is open, at every level, with the traces of exceptions.
public final class LogCapture implements AutoCloseable {
  private final List<String> lines = new CopyOnWriteArrayList<>();
  private final Map<Logger, Level> before = new ConcurrentHashMap<>();
  private final AppenderBase<ILoggingEvent> appender =
      new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
          String trace =
              event.getThrowableProxy() == null
                  ? ""
                  : ThrowableProxyUtil.asString(event.getThrowableProxy());
          lines.add(
              event.getLevel()
                  + " "
                  + event.getLoggerName()
                  + " "
                  + event.getFormattedMessage()
                  + " "
                  + trace);
        }
      };

  public LogCapture() {
    Logger root = logger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    level(root, Level.TRACE);
    // The stand-ins' own.
    level(logger("org.java_websocket"), Level.OFF);
    root.iteratorForAppenders().forEachRemaining(console -> console.addFilter(new Silent()));
    appender.setContext(root.getLoggerContext());
    appender.start();
    root.addAppender(appender);
  }

  /// Leaves a logger's finest messages out.
  public LogCapture without(String name, Level finest) {
    level(logger(name), finest);
    return this;
  }

  private void level(Logger logger, Level level) {
    before.put(logger, logger.getLevel() == null ? Level.ERROR : logger.getLevel());
    logger.setLevel(level);
  }

  public List<String> lines() {
    return List.copyOf(lines);
  }

  private static Logger logger(String name) {
    return (Logger) LoggerFactory.getLogger(name);
  }

  @Override
  public void close() {
    Logger root = logger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    root.detachAppender(appender);
    root.iteratorForAppenders().forEachRemaining(console -> console.clearAllFilters());
    before.forEach(Logger::setLevel);
  }

  /// Keeps the console quiet meanwhile.
  private static final class Silent extends Filter<ILoggingEvent> {
    @Override
    public FilterReply decide(ILoggingEvent event) {
      return FilterReply.DENY;
    }
  }
}
