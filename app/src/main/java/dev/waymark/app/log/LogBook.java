package dev.waymark.app.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.filter.ThresholdFilter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.AppenderBase;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.util.FileSize;
import dev.waymark.app.config.Config;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where messages go while the service runs, and from which level on.
public final class LogBook {
  private static final String OURS = "dev.waymark";
  private static final FileSize LONGEST = new FileSize(10 * FileSize.MB_COEFFICIENT);
  private static final int OLD_FILES = 3;
  private static final Pattern UNSEEN =
      Pattern.compile("[\\x7f-\\x9f\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]");

  private final LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
  private final Mask mask;
  private final LongAdder warnings = new LongAdder();
  private final LongAdder errors = new LongAdder();

  private LogBook(List<String> secrets) {
    mask = new Mask(secrets);
  }

  /// @param file what is written to, unless that is standard error
  /// @param secrets never to be seen
  public static LogBook open(Config.Log log, Path file, List<String> secrets) {
    LogBook book = new LogBook(secrets);
    book.context.reset();
    Logger root = book.context.getLogger(Logger.ROOT_LOGGER_NAME);
    if (log.isStderr()) {
      book.attach(root, book.console(book.encoder(log.isJson())));
    } else {
      book.attach(root, book.rolling(file, book.encoder(log.isJson())));
      ConsoleAppender<ILoggingEvent> screen = book.console(book.plain());
      screen.addFilter(fromWarnings());
      book.attach(book.context.getLogger(OURS), screen);
    }
    book.attach(root, book.counting());
    book.levels(log);
    return book;
  }

  /// From now on.
  public void levels(Config.Log log) {
    ch.qos.logback.classic.Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
    context.getLoggerList().stream()
        .filter(logger -> !logger.equals(root))
        .forEach(logger -> logger.setLevel(null));
    root.setLevel(Level.WARN);
    context.getLogger(OURS).setLevel(level(log.level()));
    log.levels().forEach((logger, level) -> context.getLogger(logger).setLevel(level(level)));
  }

  public long warnings() {
    return warnings.sum();
  }

  public long errors() {
    return errors.sum();
  }

  private static Level level(Config.Level level) {
    return Level.toLevel(level.name());
  }

  private void attach(Logger logger, Appender<ILoggingEvent> appender) {
    appender.setContext(context);
    appender.start();
    ((ch.qos.logback.classic.Logger) logger).addAppender(appender);
  }

  private Encoder<ILoggingEvent> encoder(boolean isJson) {
    return isJson ? json() : plain();
  }

  private Encoder<ILoggingEvent> json() {
    JsonEncoder json = new JsonEncoder();
    json.setWithFormattedMessage(true);
    json.setWithMessage(false);
    json.setWithArguments(false);
    json.setWithContext(false);
    json.setWithSequenceNumber(false);
    json.setContext(context);
    return new Masked(json, text -> mask.over(escaped(text)));
  }

  /// What JSON allows to stand as it is, but would move the cursor of whoever looks at the log.
  private static String escaped(String text) {
    return UNSEEN
        .matcher(text)
        .replaceAll(found -> "\\\\u%04x".formatted((int) found.group().charAt(0)));
  }

  private Encoder<ILoggingEvent> plain() {
    PlainLayout layout = new PlainLayout();
    layout.start();
    LayoutWrappingEncoder<ILoggingEvent> encoder = new LayoutWrappingEncoder<>();
    encoder.setLayout(layout);
    encoder.setCharset(StandardCharsets.UTF_8);
    encoder.setContext(context);
    return new Masked(encoder, mask::over);
  }

  private ConsoleAppender<ILoggingEvent> console(Encoder<ILoggingEvent> encoder) {
    ConsoleAppender<ILoggingEvent> console = new ConsoleAppender<>();
    console.setTarget("System.err");
    return encoding(console, encoder);
  }

  private <A extends OutputStreamAppender<ILoggingEvent>> A encoding(
      A appender, Encoder<ILoggingEvent> encoder) {
    encoder.setContext(context);
    encoder.start();
    appender.setEncoder(encoder);
    return appender;
  }

  private RollingFileAppender<ILoggingEvent> rolling(Path file, Encoder<ILoggingEvent> encoder) {
    RollingFileAppender<ILoggingEvent> rolling = new RollingFileAppender<>();
    rolling.setContext(context);
    rolling.setFile(file.toString());
    FixedWindowRollingPolicy window = new FixedWindowRollingPolicy();
    window.setContext(context);
    window.setParent(rolling);
    window.setFileNamePattern(file + ".%i");
    window.setMaxIndex(OLD_FILES);
    window.start();
    SizeBasedTriggeringPolicy<ILoggingEvent> size = new SizeBasedTriggeringPolicy<>();
    size.setContext(context);
    size.setMaxFileSize(LONGEST);
    size.start();
    rolling.setRollingPolicy(window);
    rolling.setTriggeringPolicy(size);
    return encoding(rolling, encoder);
  }

  private static ThresholdFilter fromWarnings() {
    ThresholdFilter filter = new ThresholdFilter();
    filter.setLevel(Level.WARN.toString());
    filter.start();
    return filter;
  }

  private Appender<ILoggingEvent> counting() {
    return new AppenderBase<>() {
      @Override
      protected void append(ILoggingEvent event) {
        if (event.getLevel() == Level.ERROR) {
          errors.increment();
        } else if (event.getLevel() == Level.WARN) {
          warnings.increment();
        }
      }
    };
  }
}
