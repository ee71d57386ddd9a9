package dev.waymark.app.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The drawing of ARCHITECTURE.md as rules. They are written for any root package, so that each can
/// be shown to fail on a violation planted under another one.
///
/// @param root the package everything lives in
/// @param sources where the sources of those packages are
record House(String root, List<Path> sources) {

  /// Core's rooms from the ground up; a room may use its own storey and those below it.
  private static final List<List<String>> STOREYS =
      List.of(
          List.of("roadmap"),
          List.of("event"),
          List.of("request", "reply", "filter"),
          List.of("port"),
          List.of("insight"),
          List.of("standup", "sync"),
          List.of("assistant"));

  /// The rooms that touch the world. They use every storey and know nothing of each other.
  private static final List<String> ADAPTERS = List.of("store", "markdown", "json");

  List<Rule> rules() {
    var rules = new ArrayList<Rule>();
    rules.addAll(arrows());
    rules.addAll(libraries());
    rules.addAll(manners());
    return List.copyOf(rules);
  }

  private List<Rule> arrows() {
    var rules = new ArrayList<Rule>();
    for (int storey = 0; storey < STOREYS.size(); storey++) {
      for (var room : STOREYS.get(storey)) {
        rules.add(new Rule(pure(room, storey), "core." + room + ".ReachesUp"));
      }
    }
    rules.add(new Rule(pure("roadmap", 0), "core.roadmap.ReachesOut"));
    for (var adapter : ADAPTERS) {
      var others = ADAPTERS.stream().filter(other -> !other.equals(adapter)).toList();
      rules.add(new Rule(unaware("core." + adapter, core(others)), "core." + adapter + ".Nosy"));
    }
    rules.add(new Rule(everyRoomIsDrawn(), "core.attic.Unknown"));
    rules.add(new Rule(unaware("core", in("tui", "bots", "app")), "core.store.KnowsTheApp"));
    rules.add(new Rule(unaware("tui", in("bots", "app")), "tui.KnowsTheBots"));
    rules.add(new Rule(unaware("bots", in("tui", "app")), "bots.KnowsTheTui"));
    rules.add(
        new Rule(unaware("bots.chat", in("bots.slack", "bots.discord")), "bots.chat.Branded"));
    rules.add(new Rule(unaware("bots.slack", in("bots.discord")), "bots.slack.KnowsDiscord"));
    rules.add(new Rule(unaware("bots.discord", in("bots.slack")), "bots.discord.KnowsSlack"));
    rules.add(new Rule(noCycles(), "tui.loop.Chicken"));
    return rules;
  }

  private List<Rule> libraries() {
    return List.of(
        new Rule(
            only(
                "core.store",
                "java.sql..",
                "javax.sql..",
                "org.sqlite..",
                "org.postgresql..",
                "org.flywaydb.."),
            "tui.AsksSql"),
        new Rule(only("core.markdown", "com.vladsch.flexmark.."), "tui.ReadsMarkdown"),
        new Rule(only("tui", "com.googlecode.lanterna.."), "bots.DrawsScreens"),
        new Rule(only("tui", "org.apache.sshd.."), "bots.OpensDoors"),
        new Rule(only("bots.slack", "com.slack.api.."), "bots.discord.SpeaksSlack"),
        new Rule(only("bots.discord", "net.dv8tion.jda.."), "bots.slack.SpeaksDiscord"),
        new Rule(only("app.cli", "picocli.."), "app.ParsesOptions"),
        new Rule(
            only(
                "app",
                "picocli..",
                "org.tomlj..",
                "io.micrometer..",
                "io.opentelemetry..",
                "ch.qos.logback..",
                "com.sun.net.httpserver.."),
            "tui.ParsesOptions"));
  }

  private List<Rule> manners() {
    return List.of(
        new Rule(timeComesIn(), "core.sync.LooksAtTheClock", "core.sync.PassesTheClockOn"),
        new Rule(namesSayTheIdea(), "core.sync.SyncHelper"),
        new Rule(packagesAreSentences(), "core.mute.Unmarked", "core.captionless.Captionless"),
        new Rule(constructorsAreShort(), "core.sync.Needy"),
        new Rule(nothingIsMocked(), "core.sync.Mocks"));
  }

  private ArchRule pure(String room, int storey) {
    var allowed =
        Stream.concat(
            Stream.of("java..", "org.jspecify.."),
            STOREYS.subList(0, storey + 1).stream()
                .flatMap(List::stream)
                .map(lower -> root + ".core." + lower + ".."));
    return classes()
        .that(resideInAnyPackage(in("core." + room)))
        .should()
        .onlyDependOnClassesThat(resideInAnyPackage(allowed.toArray(String[]::new)))
        .as("core.%s uses the JDK, its own storey and those below".formatted(room))
        .allowEmptyShould(true);
  }

  private ArchRule everyRoomIsDrawn() {
    var drawn = Stream.concat(STOREYS.stream().flatMap(List::stream), ADAPTERS.stream());
    return classes()
        .that(resideInAnyPackage(in("core")))
        .should()
        .resideInAnyPackage(core(drawn.toList()))
        .as("every room of core is in the drawing")
        .because("an arrow that nobody drew is one that nobody checks; new rooms go into STOREYS");
  }

  private ArchRule unaware(String room, String... strangers) {
    return noClasses()
        .that(resideInAnyPackage(in(room)))
        .should()
        .dependOnClassesThat(resideInAnyPackage(strangers))
        .as("%s knows nothing of %s".formatted(room, String.join(", ", strangers)))
        .allowEmptyShould(true);
  }

  private ArchRule noCycles() {
    return slices().matching(root + ".(**)").should().beFreeOfCycles();
  }

  private ArchRule only(String room, String... libraries) {
    return noClasses()
        .that(resideOutsideOfPackages(in(room)))
        .should()
        .dependOnClassesThat(resideInAnyPackage(libraries))
        .as("only %s sees %s".formatted(room, String.join(", ", libraries)));
  }

  private ArchRule timeComesIn() {
    return classes()
        .that(resideOutsideOfPackages(in("app")))
        .should(Manners.NOT_LOOK_AT_THE_CLOCK)
        .as("only app looks at the clock");
  }

  private ArchRule namesSayTheIdea() {
    return noClasses()
        .should()
        .haveNameMatching(".*(Utils?|Helpers?|Manager|Impl|Base|Common)(\\$.*)?")
        .orShould()
        .haveNameMatching("(.*[.$])?((Base|Common|Abstract)[A-Z][^.]*|Handler)")
        .as("a name says the idea");
  }

  private ArchRule packagesAreSentences() {
    return classes()
        .should(new Manners.BeInACaptionedPackage(sources))
        .as("a package is a captioned, null-marked sentence");
  }

  private ArchRule constructorsAreShort() {
    return classes()
        .should(Manners.TAKE_AT_MOST_FIVE_PARAMETERS)
        .as("more than five parameters are a missing record");
  }

  private ArchRule nothingIsMocked() {
    return noClasses()
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                "org.mockito..", "org.easymock..", "org.powermock..", "mockit..", "io.mockk.."))
        .as("nothing is mocked");
  }

  private String[] in(String... rooms) {
    return Stream.of(rooms).map(room -> root + "." + room + "..").toArray(String[]::new);
  }

  private String[] core(List<String> rooms) {
    return in(rooms.stream().map("core."::concat).toArray(String[]::new));
  }
}
