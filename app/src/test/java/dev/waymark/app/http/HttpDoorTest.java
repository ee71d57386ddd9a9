package dev.waymark.app.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.bots.chat.Secret;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpDoorTest {
  private static final Map<String, Route> ROUTES =
      Map.of(
          "/page", Route.open(() -> Page.json(200, "{}")),
          "/broken",
              Route.open(
                  () -> {
                    throw new IllegalStateException("the inside of the program");
                  }),
          "/nobody", Route.guarded(null, () -> Page.json(200, "{}")),
          "/guarded", Route.guarded(new Secret("t0k3n"), () -> Page.json(200, "{}")));

  private final HttpClient client = HttpClient.newHttpClient();
  private HttpDoor door;

  @BeforeEach
  void open() throws IOException {
    door = HttpDoor.open("127.0.0.1", 0, ROUTES);
  }

  @AfterEach
  void close() {
    door.close();
    client.close();
  }

  @Test
  void shows_a_page_with_headers_that_keep_it_from_being_misused() throws Exception {
    HttpResponse<String> page = send(request("/page").GET());

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).isEqualTo("{}\n");
    assertThat(page.headers().map())
        .containsKeys(
            "content-security-policy",
            "x-content-type-options",
            "x-frame-options",
            "cache-control",
            "referrer-policy")
        .doesNotContainKey("server");
  }

  @Test
  void answers_head_without_a_body() throws Exception {
    HttpResponse<String> page = send(request("/page").HEAD());

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).isEmpty();
    assertThat(page.headers().firstValue("content-length")).contains("3");
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "BREW"})
  void takes_nothing_in(String method) throws Exception {
    HttpResponse<String> page = send(request("/page").method(method, BodyPublishers.ofString("x")));

    assertThat(page.statusCode()).isEqualTo(405);
    assertThat(page.headers().firstValue("allow")).contains("GET, HEAD");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/pag", "/page/", "/page/x", "/page/%2e%2e/page", "/PAGE"})
  void knows_exact_paths_only(String path) throws Exception {
    assertThat(send(request(path).GET()).statusCode()).isEqualTo(404);
  }

  @Test
  void keeps_its_inside_to_itself() throws Exception {
    HttpResponse<String> page = send(request("/broken").GET());

    assertThat(page.statusCode()).isEqualTo(500);
    assertThat(page.body())
        .startsWith("Something went wrong here; the log has it under ")
        .doesNotContain("inside", "Exception", "at dev.waymark");
  }

  @Test
  void shows_a_guarded_page_to_those_with_the_token_only() throws Exception {
    assertThat(send(request("/guarded").GET()).statusCode()).isEqualTo(401);
    assertThat(send(request("/guarded").header("Authorization", "Bearer no").GET()).statusCode())
        .isEqualTo(401);
    assertThat(send(request("/guarded").header("Authorization", "Bearer t0k3n").GET()).statusCode())
        .isEqualTo(200);
    assertThat(send(request("/nobody").header("Authorization", "Bearer null").GET()).statusCode())
        .isEqualTo(403);
  }

  /// More than the JDK's own limit, which holds where a stand-in of other tests was the first
  /// server.
  @Test
  void refuses_headers_without_end() throws Exception {
    assertThat(
            said("GET /page HTTP/1.1\r\nHost: x\r\nX-Long: " + "x".repeat(1_000_000) + "\r\n\r\n"))
        .doesNotStartWith("HTTP/1.1 200");
  }

  @Test
  void refuses_what_is_no_http() throws Exception {
    assertThat(said("\u0000\u0001 nonsense\r\n\r\n")).doesNotStartWith("HTTP/1.1 200");
  }

  @Test
  void says_when_its_port_is_taken() {
    assertThatThrownBy(() -> HttpDoor.open("127.0.0.1", door.port(), ROUTES))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("choose another port in [http]");
  }

  private String said(String bytes) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), door.port())) {
      socket.setSoTimeout(20_000);
      socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      socket.shutdownOutput();
      InputStream in = socket.getInputStream();
      return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
    } catch (SocketException closed) {
      return "";
    }
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + door.port() + path));
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return client.send(request.build(), BodyHandlers.ofString());
  }
}
