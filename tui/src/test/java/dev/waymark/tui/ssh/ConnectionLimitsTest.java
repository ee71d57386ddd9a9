package dev.waymark.tui.ssh;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import org.junit.jupiter.api.Test;

class ConnectionLimitsTest {
  private static final long SECOND = 1_000_000_000L;

  private final ConnectionLimits limits = new ConnectionLimits(10);

  private int enteredAndLeft(int tries, long now) {
    int entered = 0;
    for (int i = 0; i < tries; i++) {
      if (limits.enter("a", now)) {
        entered++;
        limits.leave("a");
      }
    }
    return entered;
  }

  @Test
  void let_ten_in_and_then_ten_a_second() {
    assertThat(enteredAndLeft(100, 0)).isEqualTo(10);
    assertThat(enteredAndLeft(100, SECOND)).isEqualTo(10);
    assertThat(enteredAndLeft(100, SECOND)).isZero();
  }

  @Test
  void count_every_source_for_itself() {
    assertThat(enteredAndLeft(100, 0)).isEqualTo(10);
    assertThat(limits.enter("b", 0)).isTrue();
  }

  @Test
  void refill_however_fast_it_is_asked() {
    assertThat(enteredAndLeft(100, 0)).isEqualTo(10);
    int entered = 0;
    for (long now = 0; now <= SECOND; now += 100_000) {
      entered += enteredAndLeft(1, now);
    }
    assertThat(entered).isBetween(9, 10);
  }

  @Test
  void let_few_stay_that_have_not_shown_a_key() {
    int entered = 0;
    for (int i = 0; i < 20; i++) {
      entered += limits.enter("a", 0) ? 1 : 0;
    }
    assertThat(entered).isEqualTo(5);
    limits.leave("a");
    assertThat(limits.enter("a", 0)).isTrue();
  }

  @Test
  void let_a_hundred_strangers_stay_in_all() {
    int entered = 0;
    for (int i = 0; i < 200; i++) {
      entered += limits.enter("source " + i, 0) ? 1 : 0;
    }
    assertThat(entered).isEqualTo(100);
  }

  @Test
  void take_an_ipv6_network_for_one_source() throws Exception {
    assertThat(source("2001:db8:1:2::1")).isEqualTo(source("2001:db8:1:2:ffff::9"));
    assertThat(source("2001:db8:1:2::1")).isNotEqualTo(source("2001:db8:1:3::1"));
    assertThat(source("192.0.2.1")).isNotEqualTo(source("192.0.2.2"));
  }

  private static String source(String address) throws Exception {
    return ConnectionLimits.sourceOf(InetAddress.getByName(address));
  }
}
