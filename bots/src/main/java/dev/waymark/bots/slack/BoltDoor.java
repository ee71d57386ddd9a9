package dev.waymark.bots.slack;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.slack.api.Slack;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.util.SlackRequestParser;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What came in, as Bolt understands it, to whoever registered for it.
final class BoltDoor implements Intake.Work {
  private static final Logger LOG = LoggerFactory.getLogger(BoltDoor.class);
  private static final Gson GSON = new Gson();

  private final App app;
  private final SlackRequestParser parser;

  BoltDoor(Slack slack) {
    // No middleware: it checks signatures and asks who we are on every request; what comes here is
    // known to be Slack's.
    app =
        new App(
            AppConfig.builder()
                .slack(slack)
                .allEventsApiAutoAckEnabled(true)
                .unmatchedRequestHandler(_ -> Response.ok())
                .build(),
            slack,
            List.of());
    parser = new SlackRequestParser(app.config());
  }

  App app() {
    return app;
  }

  @Override
  public @Nullable JsonElement run(String type, JsonObject payload) {
    Request<?> request =
        parser.parse(
            SlackRequestParser.HttpRequest.builder()
                .socketMode(true)
                .requestUri("")
                .remoteAddress("")
                .queryString(Map.of())
                .requestBody(GSON.toJson(payload))
                .headers(new RequestHeaders(Map.of()))
                .build());
    if (request == null) {
      LOG.debug("Slack sent a {} that nobody here understands", type);
      return null;
    }
    try {
      return answer(app.run(request));
    } catch (RuntimeException surprise) {
      throw surprise;
    } catch (Exception surprise) {
      throw new IllegalStateException(surprise);
    }
  }

  private static @Nullable JsonElement answer(Response response) {
    String body = response.getBody();
    boolean isJson = String.valueOf(response.getContentType()).startsWith("application/json");
    return body == null || body.isBlank() || !isJson ? null : JsonParser.parseString(body);
  }

  void stop() {
    app.stop();
  }
}
