package dev.waymark.core.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.core.event.Surface;
import dev.waymark.core.filter.Filter;
import dev.waymark.core.filter.Filter.InMilestone;
import dev.waymark.core.filter.Filter.Is;
import dev.waymark.core.filter.Filter.Not;
import dev.waymark.core.filter.Filter.OwnedBy;
import dev.waymark.core.filter.Filter.Says;
import dev.waymark.core.filter.Filter.Standing;
import dev.waymark.core.roadmap.Conflict;
import dev.waymark.core.roadmap.Evidence;
import dev.waymark.core.roadmap.Target;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RequestParserTest {
  private static final LocalDate WEDNESDAY = LocalDate.of(2026, 11, 18);

  private final RequestParser parser =
      new RequestParser(
          new RequestParser.Fits(
              Set.of("helm", "helm charts")::contains, Set.of("Phase", "Phase 2")::contains),
          WEDNESDAY,
          "ana");

  static Stream<Arguments> lines() {
    return Stream.of(
        Arguments.of("", new Query.Help(null)),
        Arguments.of("help", new Query.Help(null)),
        Arguments.of("help done", new Query.Help("done")),
        Arguments.of("list", new Query.ListItems(Filter.ALL)),
        Arguments.of(
            "list is:open -owner:me milestone:\"Phase 2\" helm",
            new Query.ListItems(
                new Filter(
                    List.of(
                        new Is(Standing.OPEN),
                        new Not(new OwnedBy("ana")),
                        new InMilestone("Phase 2"),
                        new Says("helm"))))),
        Arguments.of(
            "LIST milestone:“Phase 2”",
            new Query.ListItems(new Filter(List.of(new InMilestone("Phase 2"))))),
        Arguments.of("show kms-12", new Query.Show(new Named("kms-12"))),
        Arguments.of("show \"Helm charts\"", new Query.Show(new Named("Helm charts"))),
        Arguments.of("status", new Query.Status(null)),
        Arguments.of("status Phase 2", new Query.Status(new Named("Phase 2"))),
        Arguments.of("next", new Query.Next()),
        Arguments.of("start helm charts", new Command.Start(List.of(new Named("helm charts")))),
        Arguments.of(
            "done KMS-3, #4 KMS-9",
            new Command.Done(
                List.of(new Named("KMS-3"), new Named("#4"), new Named("KMS-9")), List.of())),
        Arguments.of(
            "done KMS-3 https://example.org/pr/7 merged",
            new Command.Done(
                List.of(new Named("KMS-3")),
                List.of(new Evidence("https://example.org/pr/7 merged")))),
        Arguments.of(
            "done helm charts https://example.org/7",
            new Command.Done(
                List.of(new Named("helm charts")), List.of(new Evidence("https://example.org/7")))),
        Arguments.of(
            "block KMS-3 waiting for the vendor",
            new Command.Block(new Named("KMS-3"), "waiting for the vendor")),
        Arguments.of(
            "block helm charts waiting", new Command.Block(new Named("helm charts"), "waiting")),
        Arguments.of(
            "note “helm charts” ask Ben", new Command.Note(new Named("helm charts"), "ask Ben")),
        Arguments.of("unblock KMS-3", new Command.Unblock(List.of(new Named("KMS-3")))),
        Arguments.of("reopen KMS-3", new Command.Reopen(List.of(new Named("KMS-3")))),
        Arguments.of("own KMS-3 @ben", new Command.Own(new Named("KMS-3"), "ben")),
        Arguments.of("own helm charts me", new Command.Own(new Named("helm charts"), "ana")),
        Arguments.of("own KMS-3 none", new Command.Own(new Named("KMS-3"), null)),
        Arguments.of(
            "own KMS-3 \"QA + Platform/Infra\"",
            new Command.Own(new Named("KMS-3"), "QA + Platform/Infra")),
        Arguments.of("target KMS-3 1 dec", due("KMS-3", LocalDate.of(2026, 12, 1))),
        Arguments.of("target helm charts fri", due("helm charts", LocalDate.of(2026, 11, 20))),
        Arguments.of("target KMS-3 none", new Command.SetTarget(new Named("KMS-3"), null)),
        Arguments.of("log", Query.Log.ALL),
        Arguments.of("log KMS-3", new Query.Log(new Named("KMS-3"), LogFilter.ALL)),
        Arguments.of(
            "log KMS-3 by:me since:3d surface:slack",
            new Query.Log(
                new Named("KMS-3"),
                new LogFilter("ana", LocalDate.of(2026, 11, 15), Surface.SLACK))),
        Arguments.of(
            "list is:open at:2026-10-01",
            new Query.At(
                LocalDate.of(2026, 10, 1),
                new Query.ListItems(new Filter(List.of(new Filter.Is(Filter.Standing.OPEN)))))),
        Arguments.of(
            "status Phase 2 at:yesterday",
            new Query.At(LocalDate.of(2026, 11, 17), new Query.Status(new Named("Phase 2")))),
        Arguments.of("undo", Command.Undo.LAST),
        Arguments.of("undo anyway", new Command.Undo(null, true)),
        Arguments.of("undo KMS-3 anyway", new Command.Undo(new Named("KMS-3"), true)),
        Arguments.of("undo ben", new Command.Undo(new Named("ben"), false)),
        Arguments.of("redo", new Command.Redo()),
        Arguments.of(
            "sync KMS-3 theirs", new Command.Resolve(new Named("KMS-3"), Conflict.Side.THEIRS)),
        Arguments.of("digest", Query.Digest.USUAL));
  }

  private static Command due(String item, LocalDate day) {
    return new Command.SetTarget(new Named(item), Target.day(day));
  }

  @ParameterizedTest
  @MethodSource("lines")
  void understands(String line, Request request) {
    assertThat(parser.parse(line)).isEqualTo(new RequestParser.Understood(request));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          dnoe KMS-3            | There is no “dnoe”: did you mean done? help shows what can be asked.
          frobnicate            | There is no “frobnicate”: help shows what can be asked.
          done                  | Say done REF… [EVIDENCE], such as done KMS-12.
          done https://a.b      | Say done REF… [EVIDENCE], such as done KMS-12.
          block KMS-3           | Say block REF REASON, such as block KMS-12 waiting for legal.
          own KMS-3             | Say own REF PERSON, such as own KMS-12 ana.
          waive R4-1f3a9c       | Say waive FINDING REASON [until DATE], such as waive R4-1f3a9c legal decides until 2026-12-01.
          waive KMS-3 as it is  | “KMS-3” is no finding: lint shows them, such as R4-1f3a9c.
          list rule:R77         | “rule:R77”: there is R1, R2, R3, R4, R5, R6, R7, R8, R9, R10, R11, R12, R13, R14, R15, R16, R17, R18.
          redo everything       | redo takes nothing more, not “everything”.
          log since:2031-01-01  | “since:2031-01-01” is no day there was: say 2026-10-01, 3d, 2w, monday, today or yesterday.
          log surface:radio     | “surface:radio”: there is cli, tui, ssh, slack, discord, chat, file, serve.
          target KMS-3 someday  | “someday” is no date: say 2026-12-01, 2026-Q4, today, tomorrow, fri, +2w, 1 dec or none.
          list is:purple        | “is:purple”: there is open, done, blocked, waiting, overdue, stale, unowned, undated, conflict.
          list colour:red       | “colour:red” is no filter; there are is: status: priority: owner: target: milestone: roadmap: text: changed: by: rule: sort: group: limit:.
          list owner:           | “owner:” needs a value after the colon.
          help frobnicate       | There is no “frobnicate” to help with: help shows all verbs.
          """)
  void refuses_with_a_sentence(String line, String sentence) {
    assertThat(parser.parse(line)).isEqualTo(new RequestParser.Misunderstood(sentence));
  }

  @Test
  void reads_every_verb_that_help_shows() {
    for (Verb verb : Verb.values()) {
      assertThat(parser.parse(verb.word() + " KMS-3 fri")).as(verb.word()).isNotNull();
    }
  }
}
