package dev.waymark.app.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.waymark.core.request.Command;
import dev.waymark.core.request.Query;
import dev.waymark.core.request.Request;
import dev.waymark.core.request.RequestParser;
import dev.waymark.core.request.Verb;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// No verb may be forgotten on a surface: it is there, or the page says why not.
class EverySurfaceTest {
  @TempDir Path folder;

  @Test
  void has_each_verb_or_a_written_reason() {
    assertThat(new Offered(folder).table().stream().skip(2).toList())
        .hasSize(Verb.values().length)
        .allSatisfy(
            row ->
                assertThat(row.substring(2, row.length() - 2).split(" \\| ", -1))
                    .hasSize(6)
                    .allMatch(cell -> !cell.isBlank()));
  }

  @Test
  void is_asked_for_everything_that_can_be_asked() {
    assertThat(Offered.LINES).containsOnlyKeys(Verb.values());
    Set<Class<?>> asked =
        Offered.LINES.values().stream()
            .flatMap(List::stream)
            .map(EverySurfaceTest::request)
            .map(Request::getClass)
            .collect(Collectors.toSet());
    assertThat(asked)
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(Command.class, Query.class)
                .flatMap(EverySurfaceTest::leaves)
                .collect(Collectors.toSet()));
  }

  private static Stream<Class<?>> leaves(Class<?> kind) {
    return kind.isSealed()
        ? Arrays.stream(kind.getPermittedSubclasses()).flatMap(EverySurfaceTest::leaves)
        : Stream.of(kind);
  }

  private static Request request(String line) {
    RequestParser parser =
        new RequestParser(
            new RequestParser.Fits(_ -> true, _ -> true), LocalDate.of(2026, 11, 18), "ana");
    return parser.parse(line) instanceof RequestParser.Understood(var request)
        ? request
        : fail(line);
  }
}
