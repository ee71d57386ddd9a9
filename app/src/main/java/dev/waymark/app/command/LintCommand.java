package dev.waymark.app.command;

import dev.waymark.app.cli.Call;
import dev.waymark.app.cli.Command;
import dev.waymark.app.cli.Exit;
import dev.waymark.app.cli.Option;
import dev.waymark.app.cli.Refusal;
import dev.waymark.core.json.Json;
import dev.waymark.core.json.Sarif;
import dev.waymark.core.request.Verb;
import dev.waymark.core.roadmap.Finding;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// `lint [FILE…]`: where plans contradict themselves. A file needs no store; what a store knows of
/// it counts too. Without a file, all that are tracked.
public final class LintCommand implements Command {
  private static final String FORMAT = "--format";
  private static final String BASELINE = "--baseline";
  private static final String WRITE_BASELINE = "--write-baseline";

  /// What is printed.
  private enum Format {
    TEXT,
    JSON,
    SARIF
  }

  @Override
  public String name() {
    return Verb.LINT.word();
  }

  @Override
  public String arguments() {
    return "[FILE… | ROADMAP]";
  }

  @Override
  public String caption() {
    return Verb.LINT.caption();
  }

  @Override
  public Group group() {
    return Group.FILES;
  }

  @Override
  public List<Option> options() {
    return List.of(
        Option.told(FORMAT, "FORMAT", "text, json or sarif"),
        Option.told(BASELINE, "FILE", "Tell only what this file does not know yet"),
        Option.flag(WRITE_BASELINE, "Write all there is now into the baseline"));
  }

  @Override
  public Exit run(Call call) throws Refusal {
    Format format = format(call);
    Optional<String> named = call.option(BASELINE);
    Path baseline = named.isEmpty() ? null : call.file(named.get());
    List<LintedFile> linted = new ArrayList<>();
    Exit looked = LintedFile.look(call, linted);
    if (call.has(WRITE_BASELINE)) {
      return write(call, baseline, linted);
    }
    List<LintedFile> fresh = baseline == null ? linted : fresh(baseline, linted);
    print(call, format, fresh);
    boolean fails = fresh.stream().flatMap(one -> one.findings().stream()).anyMatch(Finding::fails);
    return looked != Exit.FINE ? looked : fails ? Exit.NO : Exit.FINE;
  }

  private static Format format(Call call) throws Refusal {
    String said = call.option(FORMAT).orElse(call.printer().isJson() ? "json" : "text");
    return Stream.of(Format.values())
        .filter(format -> format.name().equalsIgnoreCase(said))
        .findFirst()
        .orElseThrow(
            () ->
                new Refusal(
                    Exit.WRONG,
                    "There is no format “" + said + "”: say --format text, json or sarif."));
  }

  private static Exit write(Call call, @Nullable Path baseline, List<LintedFile> linted)
      throws Refusal {
    if (baseline == null) {
      throw new Refusal(Exit.WRONG, "Say where to: waymark lint --write-baseline --baseline FILE.");
    }
    Baseline known = Baseline.at(baseline);
    linted.forEach(one -> known.add(one.file(), one.findings()));
    known.write();
    call.printer()
        .print(Counted.of(known.size(), "finding") + " in the baseline " + baseline + ".");
    return Exit.FINE;
  }

  private static List<LintedFile> fresh(Path file, List<LintedFile> linted) throws Refusal {
    Baseline known = Baseline.read(file);
    return linted.stream()
        .map(
            one ->
                new LintedFile(
                    one.name(),
                    one.file(),
                    one.findings().stream()
                        .filter(finding -> !known.knows(one.file(), finding))
                        .toList()))
        .toList();
  }

  private static void print(Call call, Format format, List<LintedFile> linted) {
    switch (format) {
      case TEXT ->
          linted.forEach(one -> call.printer().print(LintText.of(one.name(), one.findings())));
      case JSON ->
          linted.forEach(
              one ->
                  one.findings().stream()
                      .map(finding -> Json.finding(one.name(), finding))
                      .forEach(call.printer()::printRaw));
      case SARIF ->
          call.printer()
              .printRaw(
                  Sarif.of(
                      linted.stream()
                          .flatMap(
                              one ->
                                  one.findings().stream()
                                      .map(finding -> new Sarif.Result(one.address(), finding)))
                          .toList()));
    }
  }
}
