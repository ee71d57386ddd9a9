package dev.waymark.bots.slack;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/// Has what is sent to Slack wait for its turn: a message a second in each channel, a few at once
/// if need be; and nothing of a kind that Slack has asked to wait with.
final class Turns implements Interceptor {
  private static final String API = "api";
  private static final String ANSWER = "response_url";
  private static final String MESSAGE = "chat.postMessage";
  private static final int AT_ONCE = 3;
  private static final int TRIES = 3;
  private static final int TOO_MANY = 429;
  private static final int BROKEN = 500;
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

  private final Duration oneMessage;
  private final Backoff backoff;

  /// Before when nothing of a method is sent, in nanoseconds.
  private final Map<String, Long> held = new ConcurrentHashMap<>();

  /// When a channel's whole allowance is back.
  private final Map<String, Long> restored = new ConcurrentHashMap<>();

  Turns(Pace pace) {
    this.oneMessage = pace.message();
    this.backoff = new Backoff(pace);
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Request request = chain.request();
    String method = method(request);
    if (method.equals(MESSAGE)) {
      await(turn(Complaints.channel(request)));
    }
    for (int left = TRIES; ; left--) {
      await(held.getOrDefault(method, System.nanoTime()));
      boolean again = !method.equals(MESSAGE) && left > 1;
      Response response = proceed(chain, request, again);
      if (response == null) {
        await(retry(left));
        continue;
      }
      if (response.code() == TOO_MANY) {
        Duration wait = asked(response);
        held.merge(method, System.nanoTime() + wait.toNanos(), Turns::later);
        if (left == 1 || wait.compareTo(LONGEST_WAIT) > 0) {
          return response;
        }
      } else if (response.code() >= BROKEN && again) {
        await(retry(left));
      } else {
        return response;
      }
      response.close();
    }
  }

  /// @param again whether it may be sent again: messages that all see are not, as Slack may have
  ///   taken them after all
  /// @return null where there was no answer
  private static @Nullable Response proceed(Chain chain, Request request, boolean again)
      throws IOException {
    try {
      return chain.proceed(request);
    } catch (IOException failure) {
      boolean isLate = failure instanceof SocketTimeoutException;
      if (!again || (failure instanceof InterruptedIOException && !isLate)) {
        throw failure;
      }
      return null;
    }
  }

  private long retry(int left) {
    return System.nanoTime() + backoff.after(TRIES - left + 1).toNanos();
  }

  private static String method(Request request) {
    List<String> path = request.url().pathSegments();
    return path.getFirst().equals(API) ? path.getLast() : ANSWER;
  }

  /// @return when, in nanoseconds
  private long turn(String channel) {
    long now = System.nanoTime();
    long one = oneMessage.toNanos();
    long full = restored.merge(channel, now + one, (before, _) -> later(before, now) + one);
    return full - AT_ONCE * one;
  }

  private static long later(long one, long other) {
    return one - other > 0 ? one : other;
  }

  private static Duration asked(Response response) {
    String seconds = response.header("Retry-After");
    return Duration.ofSeconds(
        seconds != null && seconds.matches("[0-9]{1,6}") ? Long.parseLong(seconds) : 1);
  }

  private static void await(long moment) throws IOException {
    Duration wait = Duration.ofNanos(moment - System.nanoTime());
    if (wait.compareTo(LONGEST_WAIT) > 0) {
      throw new IOException("Slack asks to wait another " + wait.toSeconds() + " s");
    }
    try {
      if (wait.isPositive()) {
        Thread.sleep(wait);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("stopped while Slack asked to wait");
    }
  }
}
