package dev.waymark.core.request.plain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.core.request.RequestParser;
import dev.waymark.core.request.plain.Questions.Advised;
import dev.waymark.core.request.plain.Questions.NotUnderstood;
import dev.waymark.core.request.plain.Questions.Understood;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class QuestionsTest {
  private static final int LONGEST = 4_096;

  private final Questions questions = new Questions(new SmallPlan(), SmallPlan.WEDNESDAY);

  static Stream<String[]> understood() {
    return lines("understood.txt").map(line -> line.split(" \\| ", 2));
  }

  static Stream<String[]> advised() {
    return lines("advised.txt").map(line -> line.split(" \\| ", 2));
  }

  static Stream<String> lookAlikes() {
    return lines("look-alikes.txt");
  }

  private static Stream<String> lines(String file) {
    try (InputStream in = QuestionsTest.class.getResourceAsStream(file)) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().filter(line -> !line.startsWith("#"));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("understood")
  void understands(String said, String line) {
    assertThat(questions.hear(said)).isEqualTo(new Understood(line));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("understood")
  void says_only_what_the_grammar_reads(String said, String line) {
    RequestParser parser =
        new RequestParser(
            new RequestParser.Fits(
                new SmallPlan()::item, words -> new SmallPlan().milestone(words).isPresent()),
            SmallPlan.WEDNESDAY,
            "ana");

    assertThat(parser.parse(line)).as(said).isInstanceOf(RequestParser.Understood.class);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("lookAlikes")
  void answers_nothing_that_it_does_not_understand(String said) {
    assertThat(questions.hear(said)).isInstanceOf(NotUnderstood.class);
  }

  @Test
  void does_not_mind_capitals_marks_and_quotes_of_a_chat() {
    understood()
        .filter(one -> one[0].chars().noneMatch(Character::isUpperCase) && !one[0].contains("\""))
        .forEach(
            one -> {
              String curly = one[0].replace('\'', '’');
              assertThat(questions.hear(curly)).isEqualTo(new Understood(one[1]));
              String first = one[0].substring(0, 1).toUpperCase(Locale.ROOT) + one[0].substring(1);
              boolean name = first.matches("(?i)(ana|ben|helm|login|security).*");
              if (!name) {
                assertThat(questions.hear("  " + first + " ")).isEqualTo(new Understood(one[1]));
              }
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          who owns the moon?       | Nothing here is called “moon”: list shows what there is, help what can be asked.
          what is blocked nonsense | That is not understood: try block REF REASON or list is:blocked; help shows what can be asked.
          hmm so what              | That is not understood: ask what is overdue, how far a milestone is or who owns something, or say help.
          """)
  void says_what_could_be_asked_instead(String said, String sentence) {
    assertThat(questions.hear(said)).isEqualTo(new NotUnderstood(sentence));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("advised")
  void says_what_to_say_where_the_grammar_has_no_line(String said, String sentence) {
    assertThat(questions.hear(said)).isEqualTo(new Advised(sentence));
  }

  @Test
  void answers_the_longest_and_oddest_words_at_once() {
    List<String> worst =
        Stream.of(
                "what is ",
                "the ",
                "in in in ",
                "ana's ",
                "is done and ",
                "what ",
                "a, ",
                "\"",
                "push the helm charts to to ",
                "due this week ",
                "show me the the of ",
                "(((",
                "'s ",
                "for ana in security ",
                "what has changed in since ",
                "KMS-3 and ",
                "x",
                "é’")
            .map(one -> one.repeat(LONGEST / one.length()))
            .toList();
    worst.forEach(questions::hear);
    for (String said : worst) {
      for (int words : new int[] {said.length(), 300, 120}) {
        String shorter = said.substring(0, Math.min(words, said.length()));
        questions.hear(shorter);
        assertThat(quickest(shorter)).as(shorter).isLessThan(Duration.ofMillis(20));
      }
    }
  }

  /// Of several tries, and of the processor's time, as other work goes on beside.
  private Duration quickest(String said) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long best = Long.MAX_VALUE;
    for (int i = 0; i < 12; i++) {
      long start = threads.getCurrentThreadCpuTime();
      questions.hear(said);
      best = Math.min(best, threads.getCurrentThreadCpuTime() - start);
    }
    return Duration.ofNanos(best);
  }
}
