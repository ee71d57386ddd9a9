package dev.waymark.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.waymark.app.Shell;
import dev.waymark.app.metrics.CountedAnswers;
import dev.waymark.app.wiring.StorePlace;
import dev.waymark.core.event.Surface;
import dev.waymark.core.request.Asker;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TracesTest {
  @TempDir private Path folder;

  private final List<String> received = new CopyOnWriteArrayList<>();
  private HttpServer collector;

  @BeforeEach
  void collect() throws IOException {
    collector = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 5);
    collector.createContext(
        "/v1/traces",
        exchange -> {
          try (exchange) {
            received.add(
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1));
            exchange.sendResponseHeaders(200, -1);
          }
        });
    collector.start();
  }

  @AfterEach
  void close() {
    collector.stop(0);
  }

  @Test
  void lead_from_a_request_to_its_append_and_name_nobody() throws Exception {
    String request = serve("http://127.0.0.1:" + collector.getAddress().getPort() + "/v1/traces");

    assertThat(String.join("", received))
        .contains("service.name", "waymark", "done", "journal append", "slack", request)
        .doesNotContain("Health", "WM-1", "anna");
  }

  @Test
  void hold_nobody_up_when_there_is_no_collector() throws Exception {
    collector.stop(0);

    String request = serve("http://127.0.0.1:" + collector.getAddress().getPort() + "/v1/traces");

    assertThat(request).isNotBlank();
    assertThat(Files.readString(folder.resolve(".waymark/waymark.log")))
        .contains("Failed to export spans")
        .contains("{\"timestamp\"");
  }

  /// @return the id of the request that was made
  private String serve(String url) throws IOException {
    Shell shell = new Shell(folder);
    shell.file("ROADMAP.md", "## M0\n- [ ] Health endpoint\n");
    shell.run("track", "ROADMAP.md", "--prefix", "WM");
    Path file =
        shell.file(
            "waymark.toml",
            """
            [ssh]
            open = false
            [http]
            open = false
            [log]
            format = "json"
            [experimental]
            traces = "%s"
            """
                .formatted(url));
    try (Serving service =
        Serving.of(file, Map.of(), StorePlace.of(null, Map.of(), folder), Clock.systemUTC())) {
      assertThat(service.said()).contains("experimental: traces to " + url);
      var answers =
          new CountedAnswers(service.wiring().assistant(), service.figures(), service.traces());
      var anna = service.wiring().introductions().local("anna");
      answers.answer(new Asker(anna, Surface.SLACK), "done WM-1");
      return service.wiring().world().journal().latest(1).getFirst().origin().request();
    }
  }
}
