package dev.waymark.app.command;

import dev.waymark.app.cli.Call;
import dev.waymark.app.cli.Command;
import dev.waymark.app.cli.Exit;
import dev.waymark.app.cli.Refusal;
import dev.waymark.app.wiring.Wiring;
import dev.waymark.core.event.Surface;
import dev.waymark.core.insight.Findings;
import dev.waymark.core.json.Json;
import dev.waymark.core.json.Sarif;
import dev.waymark.core.markdown.DiskFiles;
import dev.waymark.core.markdown.MarkdownDocuments;
import dev.waymark.core.port.Bytes;
import dev.waymark.core.port.RoadmapFiles.FileProblem;
import dev.waymark.core.reply.Reply;
import dev.waymark.core.request.Asker;
import dev.waymark.core.request.Named;
import dev.waymark.core.request.Query;
import dev.waymark.core.request.Verb;
import dev.waymark.core.roadmap.Finding;
import dev.waymark.core.roadmap.Roadmap;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

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

  /// A file and what was found in it.
  ///
  /// @param name as it was named, or as it is seen from where the program was started
  private record Linted(String name, Path file, List<Finding> findings) {}

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
  public void addTo(CommandSpec spec) {
    spec.addOption(word(FORMAT, "FORMAT", "text, json or sarif"));
    spec.addOption(word(BASELINE, "FILE", "Tell only what this file does not know yet"));
    spec.addOption(
        OptionSpec.builder(WRITE_BASELINE)
            .type(boolean.class)
            .description("Write all there is now into the baseline")
            .build());
  }

  private static OptionSpec word(String name, String label, String caption) {
    return OptionSpec.builder(name)
        .type(String.class)
        .paramLabel(label)
        .description(caption)
        .build();
  }

  @Override
  public Exit run(Call call) throws Refusal {
    Format format = format(call);
    Optional<String> named = call.option(BASELINE);
    Path baseline = named.isEmpty() ? null : call.file(named.get());
    List<Linted> linted = new ArrayList<>();
    boolean read = look(call, linted);
    if (call.has(WRITE_BASELINE)) {
      return write(call, baseline, linted);
    }
    List<Linted> fresh = baseline == null ? linted : fresh(baseline, linted);
    print(call, format, fresh);
    boolean fails = fresh.stream().flatMap(one -> one.findings().stream()).anyMatch(Finding::fails);
    return !read ? Exit.STORE : fails ? Exit.NO : Exit.FINE;
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

  /// @return whether all files could be read
  private static boolean look(Call call, List<Linted> linted) throws Refusal {
    Optional<Wiring> store = hasStore(call) ? Optional.of(call.open()) : Optional.empty();
    try (Wiring wiring = store.orElse(null)) {
      if (call.arguments().isEmpty()) {
        if (wiring == null || wiring.world().items().roadmaps().isEmpty()) {
          throw new Refusal(Exit.WRONG, "Name a file: waymark lint ROADMAP.md.");
        }
        return tracked(call, wiring, null, linted);
      }
      boolean read = true;
      for (String name : call.arguments()) {
        Optional<Roadmap> roadmap = wiring == null ? Optional.empty() : tracked(call, wiring, name);
        read &=
            roadmap.isPresent() && wiring != null
                ? tracked(call, wiring, roadmap.get(), linted)
                : untracked(call, name, linted);
      }
      return read;
    }
  }

  /// A check in a clean checkout leaves no store behind.
  private static boolean hasStore(Call call) {
    String url = call.storePlace().url();
    return url.startsWith("jdbc:") || Files.exists(Path.of(url));
  }

  private static Optional<Roadmap> tracked(Call call, Wiring wiring, String name) throws Refusal {
    Path file = call.file(name).toAbsolutePath().normalize();
    return wiring.world().items().roadmaps().stream()
        .filter(one -> one.file().equals(file) || one.name().equalsIgnoreCase(name))
        .findFirst();
  }

  private static boolean tracked(
      Call call, Wiring wiring, @Nullable Roadmap roadmap, List<Linted> linted) throws Refusal {
    Asker asker = call.asker(wiring, Surface.CLI);
    Named of = roadmap == null ? null : new Named(roadmap.file().toString());
    Reply reply = wiring.assistant().answer(asker, new Query.Lint(of));
    if (reply instanceof Reply.Remarked(var inner, var problems)) {
      problems.forEach(call.printer()::complain);
      reply = inner;
    }
    if (reply instanceof Reply.Findings(var files)) {
      files.forEach(
          one -> linted.add(new Linted(near(call, one.file()), one.file(), one.findings())));
      return true;
    }
    throw new Refusal(Exit.WRONG, "Nothing was found out; waymark status shows what is tracked.");
  }

  private static String near(Call call, Path file) {
    Path here = call.setting().folder().toAbsolutePath().normalize();
    return file.startsWith(here) ? here.relativize(file).toString() : file.toString();
  }

  private static boolean untracked(Call call, String name, List<Linted> linted) throws Refusal {
    DiskFiles files = new DiskFiles(call.storePlace().locks());
    Path file = call.file(name).toAbsolutePath().normalize();
    try {
      Bytes text = files.load(file).text();
      LocalDate today =
          LocalDate.ofInstant(call.setting().clock().instant(), call.setting().clock().getZone());
      Optional<List<Finding>> found =
          Findings.in(new MarkdownDocuments(), text, files.repository(file), today);
      if (found.isEmpty()) {
        call.printer().complain(name + " is no text: name a Markdown file.");
        return false;
      }
      linted.add(new Linted(name, file, found.get()));
      return true;
    } catch (FileProblem problem) {
      call.printer().complain(problem.sentence());
      return false;
    }
  }

  private static Exit write(Call call, @Nullable Path baseline, List<Linted> linted)
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

  private static List<Linted> fresh(Path file, List<Linted> linted) throws Refusal {
    Baseline known = Baseline.read(file);
    return linted.stream()
        .map(
            one ->
                new Linted(
                    one.name(),
                    one.file(),
                    one.findings().stream()
                        .filter(finding -> !known.knows(one.file(), finding))
                        .toList()))
        .toList();
  }

  private static void print(Call call, Format format, List<Linted> linted) {
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
                                      .map(
                                          finding ->
                                              new Sarif.Result(address(one.name()), finding)))
                          .toList()));
    }
  }

  /// A relative address stays one; an absolute path becomes a file's.
  private static String address(String name) {
    Path path = Path.of(name);
    return path.isAbsolute()
        ? path.toUri().toString()
        : Stream.of(path.normalize().toString().split("[/\\\\]"))
            .map(LintCommand::escaped)
            .reduce((before, after) -> before + "/" + after)
            .orElse(name);
  }

  private static String escaped(String segment) {
    StringBuilder escaped = new StringBuilder();
    for (byte one : segment.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (one & 0xFF);
      boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || "-._~".indexOf(c) >= 0);
      escaped.append(
          plain ? String.valueOf(c) : "%%%02X".formatted((int) c).toUpperCase(Locale.ROOT));
    }
    return escaped.toString();
  }
}
