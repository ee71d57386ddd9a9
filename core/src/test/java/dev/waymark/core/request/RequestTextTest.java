package dev.waymark.core.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestTextTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-03-02");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "list                                    | list",
        "LIST is:OPEN owner:me helm              | list is:open owner:anna helm",
        "list is:done -is:done                   | list status:done -status:done",
        "list milestone:\"Phase 2\"              | list milestone:\"Phase 2\"",
        "list “helm charts”                      | list \"helm charts\"",
        "show helm charts                        | show \"helm charts\"",
        "show wm-1                               | show wm-1",
        "status                                  | status",
        "status Phase 2                          | status \"Phase 2\"",
        "next                                    | next",
        "log                                     | log",
        "log WM-1                                | log WM-1",
        "digest                                  | digest",
        "help                                    | help",
        "help done                               | help done",
        "start WM-1, WM-2                        | start WM-1 WM-2",
        "done WM-1 merged in PR 7                | done WM-1 merged in PR 7",
        "block WM-1 no  vendor                   | block WM-1 no  vendor",
        "unblock WM-1                            | unblock WM-1",
        "reopen \"helm charts\"                  | reopen \"helm charts\"",
        "own WM-1 me                             | own WM-1 anna",
        "own WM-1 none                           | own WM-1 none",
        "target WM-1 tomorrow                    | target WM-1 2026-03-03",
        "target WM-1 none                        | target WM-1 none",
        "note WM-1 as it is                      | note WM-1 as it is",
        "undo                                    | undo",
        "lint                                    | lint",
        "lint my plan                            | lint \"my plan\"",
        "waive r4-1F3A9C “as agreed” until fri   | waive R4-1f3a9c as agreed until 2026-03-06",
        "waive R4-1f3a9c \"wait until it is warm\" | waive R4-1f3a9c \"wait until it is warm\"",
        "waive R4-1f3a9c none                    | waive R4-1f3a9c none",
        "list -rule:r1                           | list -rule:R1",
      })
  void says_a_request_so_that_it_reads_back(String said, String canonical) {
    Request request = understood(said);

    assertThat(RequestText.of(request)).isEqualTo(canonical);
    assertThat(RequestText.of(understood(canonical))).isEqualTo(canonical);
  }

  private static Request understood(String line) {
    RequestParser parser =
        new RequestParser(new RequestParser.Fits(_ -> true, _ -> true), TODAY, "anna");
    assertThat(parser.parse(line)).isInstanceOf(RequestParser.Understood.class);
    return ((RequestParser.Understood) parser.parse(line)).request();
  }
}
