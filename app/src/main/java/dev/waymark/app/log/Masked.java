package dev.waymark.app.log;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.encoder.EncoderBase;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;

/// Writes as another does, but hides tokens and whatever else is not for everybody's eyes.
final class Masked extends EncoderBase<ILoggingEvent> {
  private final Encoder<ILoggingEvent> encoder;
  private final UnaryOperator<String> over;

  Masked(Encoder<ILoggingEvent> encoder, UnaryOperator<String> over) {
    this.encoder = encoder;
    this.over = over;
  }

  @Override
  public void start() {
    encoder.start();
    super.start();
  }

  @Override
  public byte[] headerBytes() {
    return new byte[0];
  }

  @Override
  public byte[] encode(ILoggingEvent event) {
    String text = new String(encoder.encode(event), StandardCharsets.UTF_8);
    return over.apply(text).getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public byte[] footerBytes() {
    return new byte[0];
  }
}
