package dev.waymark.app.log;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.LayoutBase;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/// A line for people. What others wrote must not look like lines of ours, nor move a reader's
/// cursor.
final class PlainLayout extends LayoutBase<ILoggingEvent> {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSXXX").withZone(ZoneId.systemDefault());
  private static final String REQUEST = "request";
  private static final String WORKSPACE = "workspace";

  @Override
  public String doLayout(ILoggingEvent event) {
    String logger = event.getLoggerName();
    String request = event.getMDCPropertyMap().getOrDefault(REQUEST, "");
    String workspace = event.getMDCPropertyMap().getOrDefault(WORKSPACE, "");
    StringBuilder line = new StringBuilder();
    line.append(TIME.format(Instant.ofEpochMilli(event.getTimeStamp())))
        .append(' ')
        .append("%-5s".formatted(event.getLevel()))
        .append(' ')
        .append(logger.substring(logger.lastIndexOf('.') + 1))
        .append(request.isEmpty() ? "" : " [" + request + "]")
        .append(workspace.isEmpty() ? "" : " (" + workspace + ")")
        .append(' ')
        .append(printable(event.getFormattedMessage()))
        .append('\n');
    IThrowableProxy thrown = event.getThrowableProxy();
    if (thrown != null) {
      ThrowableProxyUtil.asString(thrown)
          .lines()
          .forEach(part -> line.append("  ").append(printable(part)).append('\n'));
    }
    return line.toString();
  }

  private static String printable(String text) {
    return text.replaceAll("[\\p{Cc}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]", " ");
  }
}
