package dev.waymark.bots.slack;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.FormBody;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells the operator once what Slack refuses for a reason that a person can put right, whoever
/// asked it.
final class Complaints implements Interceptor {
  private static final Logger LOG = LoggerFactory.getLogger(Complaints.class);
  private static final String API = "api";
  private static final int BEGINNING = 1 << 16;

  private final Set<String> said = ConcurrentHashMap.newKeySet();
  private final Whose whose;

  Complaints(Whose whose) {
    this.whose = whose;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Request request = chain.request();
    Response response = chain.proceed(request);
    List<String> path = request.url().pathSegments();
    // Whoever opens sockets says it themselves.
    if (path.getFirst().equals(API) && !path.getLast().equals("apps.connections.open")) {
      look(response.peekBody(BEGINNING).string(), channel(request));
    }
    return response;
  }

  private void look(String body, String channel) {
    try {
      JsonObject answer = Intake.object(body);
      JsonElement error = answer.get("error");
      if (error != null && error.isJsonPrimitive()) {
        SlackProblem.sentence(error.getAsString(), channel)
            .filter(said::add)
            .ifPresent(sentence -> whose.over(() -> LOG.error("{}.", sentence)).run());
      } else if (!said.isEmpty()) {
        said.removeIf(sentence -> !channel.isEmpty() && sentence.contains(channel));
      }
    } catch (JsonParseException | IllegalStateException nothingToRead) {
      // Its caller says so.
    }
  }

  static String channel(Request request) {
    if (request.body() instanceof FormBody form) {
      for (int i = 0; i < form.size(); i++) {
        if (form.name(i).equals("channel")) {
          return form.value(i);
        }
      }
    }
    return "";
  }
}
