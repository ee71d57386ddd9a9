package dev.waymark.core.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.core.reply.Reply;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TalkingTest {
  @TempDir Path folder;
  private Workshop workshop;

  @BeforeEach
  void open() {
    workshop =
        new Workshop(
            folder,
            """
            # Plan
            ## M1 Security
            - [ ] Helm charts
            - [ ] Helm values
            - [x] Threat model
            ## M2 Data
            - [ ] Load tests
            """);
  }

  @Test
  void answers_a_plain_question_and_says_how_it_was_understood() {
    assertThat(workshop.say("ana", "what's left in security?"))
        .isEqualTo(
            """
            → list -status:done milestone:Security
            M1 Security  ROADMAP
              ○ WM-1  Helm charts
              ○ WM-2  Helm values\
            """);
  }

  @Test
  void changes_nothing_by_plain_words_before_a_yes() {
    String asked = workshop.say("ana", "ben finished the load tests");

    assertThat(asked)
        .isEqualTo(
            """
            → done "load tests"
            Is that what you mean? yes does it, no does not\
            """);
    assertThat(workshop.text()).contains("- [ ] Load tests");
    assertThat(workshop.answer("ana", "Yes!")).isInstanceOf(Reply.Changed.class);
    assertThat(workshop.text()).contains("- [x] Load tests");
  }

  @Test
  void changes_nothing_after_a_no() {
    workshop.say("ana", "ben finished the load tests");

    assertThat(workshop.say("ana", "no")).isEqualTo("Nothing was changed.");
    assertThat(workshop.say("ana", "yes"))
        .isEqualTo("Nothing was asked here in the last ten minutes: say all of it.");
    assertThat(workshop.text()).contains("- [ ] Load tests");
  }

  @Test
  void takes_a_number_for_the_answer_to_its_choice() {
    workshop.say("ana", "done helm");

    assertThat(workshop.say("ana", "7")).isEqualTo("Say a number from 1 to 2, or no.");
    assertThat(workshop.say("ana", "2")).contains("WM-2 Helm values is done");
    assertThat(workshop.say("ana", "1")).contains("Nothing was asked here");
  }

  @Test
  void takes_no_answer_from_somebody_else_or_too_late() {
    workshop.say("ana", "done helm");

    assertThat(workshop.say("ben", "1")).contains("Nothing was asked here");
    workshop.later(Duration.ofMinutes(10));
    assertThat(workshop.say("ana", "1")).contains("Nothing was asked here");
  }

  @Test
  void keeps_views_for_everybody() {
    assertThat(workshop.say("ana", "view save open is:open sort:-title limit:2"))
        .isEqualTo("  @open  is:open sort:-title limit:2  list @open");
    assertThat(workshop.say("ben", "list @OPEN"))
        .isEqualTo(
            """
            M2 Data  ROADMAP
              ○ WM-4  Load tests
            M1 Security  ROADMAP
              ○ WM-2  Helm values\
            """);
    assertThat(workshop.say("ben", "view"))
        .isEqualTo("  @open  is:open sort:-title limit:2  list @open");
    assertThat(workshop.say("ben", "list @closed"))
        .isEqualTo("There is no view “closed”: say one of @open.");
  }

  @Test
  void shows_whoever_looks_their_own_in_a_view() {
    workshop.say("ana", "own WM-4 ben");
    workshop.say("ana", "view save my owner:me");

    assertThat(workshop.say("ben", "list @my")).contains("Load tests");
    assertThat(workshop.say("ana", "list @my")).doesNotContain("Load tests");
    assertThat(workshop.say("ben", "mine")).contains("Load tests");
  }

  @Test
  void finds_words_in_notes() {
    workshop.say("ana", "note WM-4 ask the VENDOR first");

    assertThat(workshop.say("ana", "list vendor")).contains("Load tests");
  }

  @Test
  void shows_a_milestone_and_its_log() {
    workshop.say("ana", "start WM-4");

    assertThat(workshop.say("ana", "show M2")).contains("Load tests");
    assertThat(workshop.say("ana", "what changed in M2 since yesterday?"))
        .startsWith("→ log M2 since:yesterday")
        .contains("is in progress")
        .doesNotContain("Helm");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          done WM-4                    | done WM-4
          DONE wm-4                    | done wm-4
          list is:done                 | list status:done
          what is ana working on?      | list status:in-progress owner:ana
          who owns the helm charts     | show "helm charts"
          status of security           | status security
          done with the load tests     | done "load tests"
          move load tests to M1        | move "load tests" M1
          push M2 to friday            | target M2 friday
          list open items in security  | list is:open milestone:Security
          undo that                    | undo
          done WM-1 and WM-2           | done WM-1 WM-2
          rename WM-4 to Soak tests    | rename WM-4 Soak tests
          add a task to M1: Load rules | add M1 Load rules
          drop WM-4, nobody needs it   | drop WM-4 nobody needs it
          block WM-4 “waiting for ben” | block WM-4 "waiting for ben"
          done WM-4 "make test"        | done WM-4 "make test"
          WM-4                         | show WM-4
          wm-4?                        | show wm-4
          show ana                     | list owner:ana
          list everything              | list
          list owner:zelda             | list owner:zelda
          take that back please        | undo
          """)
  void means(String said, String line) {
    assertThat(meaning(said)).isEqualTo(line);
  }

  @ParameterizedTest
  @CsvSource({
    "done WM-44",
    "done the dishes",
    "list milestone:M9",
    "status M9",
    "what is the weather?",
    "ana finished her lunch",
    "don't close M2",
    "is security important?",
    "block",
    "1",
    "add load rules",
    "add load tests to M1",
    "done WM-1 – WM-4",
    "drop it",
    "drop WM-1 and WM-2",
    "'drop WM-4, start WM-1'",
    "drop me a line",
    "we need to finish the load tests",
    "done WM-1 and start WM-2",
    "drop WM-1 if legal says no",
    "list milestone:secur",
    "list -milestone:M9 is:open",
    "list roadmap:RODMAP",
    "list @nosuch",
    "list by:zoe",
    "lint nope",
    "log by:zoe",
    "log off",
    "status quo",
    "status helm",
    "list of demands",
    "verify me",
    "follow me on twitter",
    "the rest is done",
    "give me access",
    "ana?",
    "helm charts",
  })
  void means_nothing_by(String said) {
    assertThat(meaning(said)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          list roadmap:ROADMPA     | No roadmap is called “ROADMPA”: did you mean ROADMAP?
          list milestone:Securty   | No milestone is called “Securty”: did you mean "M1 Security"? status shows what there is.
          list owner:aan           | Nobody is called “aan”: did you mean ana?
          helm charts              | Say what about “helm charts”: show "helm charts", or a verb before it; help shows what there is.
          ana?                     | Say what about “ana”: list owner:ana or log by:ana; help shows what there is.
          list words nobody says   | Nothing here says “words nobody says”: list shows what there is, help what can be asked.
          """)
  void says_what_is_not_there(String said, String sentence) {
    assertThat(workshop.say("ana", said)).isEqualTo(sentence);
  }

  @Test
  void keeps_a_reason_without_its_quotes() {
    workshop.say("ana", "block WM-4 “waiting for legal”");
    workshop.say("ana", "note WM-1 'ask the vendor'");

    assertThat(workshop.say("ana", "show WM-4")).contains("waiting for legal").doesNotContain("“");
    assertThat(workshop.say("ana", "show WM-1")).doesNotContain("'ask");
  }

  private String meaning(String said) {
    return switch (workshop.assistant.understand(workshop.asker("ana"), said)) {
      case Meaning.Said(var _, var line) -> line;
      case Meaning.Meant(var _, var line) -> line;
      case Meaning.Astray _, Meaning.Unclear _ -> "";
    };
  }
}
