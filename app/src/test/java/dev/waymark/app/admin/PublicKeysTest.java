package dev.waymark.app.admin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PublicKeysTest {
  private static final String KEY =
      "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl";

  /// As `ssh-keygen -l` says it.
  private static final String FINGERPRINT = "SHA256:+DiY3wvvV6TuJJhbpZisF/zLDA0zPMSvHdkr4UvCOqU";

  @Test
  void gives_the_fingerprint_that_everybody_gives() {
    assertThat(PublicKeys.fingerprint(KEY)).contains(FINGERPRINT);
    assertThat(PublicKeys.fingerprint(KEY + " anna@laptop")).contains(FINGERPRINT);
    assertThat(PublicKeys.fingerprint("# mine\n" + KEY + " anna\n")).contains(FINGERPRINT);
  }

  @Test
  void takes_a_fingerprint_as_it_is() {
    assertThat(PublicKeys.fingerprint(FINGERPRINT)).contains(FINGERPRINT);
  }

  @Test
  void takes_nothing_else() {
    assertThat(PublicKeys.fingerprint("")).isEmpty();
    assertThat(PublicKeys.fingerprint(KEY.replace("ssh-ed25519 ", "ssh-rsa "))).isEmpty();
    assertThat(PublicKeys.fingerprint("ssh-ed25519 not!base64atall")).isEmpty();
    assertThat(PublicKeys.fingerprint("-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXktdjE"))
        .isEmpty();
  }
}
