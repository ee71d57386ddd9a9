package dev.waymark.bots.chat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// A clock that goes when somebody moves it.
public final class HandClock extends Clock {
  private volatile Instant now;

  public HandClock() {
    this(SmallRoadmap.CLOCK.instant());
  }

  HandClock(Instant now) {
    this.now = now;
  }

  public void later(Duration by) {
    now = now.plus(by);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("everybody here lives in UTC");
  }

  @Override
  public Instant instant() {
    return now;
  }
}
