package dev.waymark.bots.discord;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.utils.SessionControllerAdapter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where the gateway is, and how often it may be knocked at. What is resumed does not come by here.
final class Gateway extends SessionControllerAdapter implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Gateway.class);

  private final URI address;
  private final Duration breath;
  private final Logins logins;
  private final CountDownLatch closed = new CountDownLatch(1);

  Gateway(DiscordSettings settings, Logins logins) {
    this.address = settings.gateway();
    this.breath = settings.breath();
    this.logins = logins;
  }

  @Override
  public String getGateway() {
    return address.toString();
  }

  @Override
  protected void runWorker() {
    synchronized (lock) {
      if (workerHandle == null) {
        workerHandle = new Porter();
        workerHandle.setDaemon(true);
        workerHandle.start();
      }
    }
  }

  /// Nobody waits for a login any more.
  @Override
  public void close() {
    closed.countDown();
  }

  private final class Porter extends QueueWorker {
    private Porter() {
      super(breath.toMillis());
    }

    @Override
    public void run() {
      try {
        for (Duration wait = logins.take(); !wait.isZero(); wait = logins.take()) {
          LOG.error(
              "The app logged in to Discord {} times within a day; it waits {} minutes, as after"
                  + " 1,000 Discord takes the token away: find out what ends the connection",
              Logins.MOST,
              wait.toMinutes() + 1);
          if (closed.await(wait.toMillis(), TimeUnit.MILLISECONDS)) {
            return;
          }
        }
        super.run();
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
