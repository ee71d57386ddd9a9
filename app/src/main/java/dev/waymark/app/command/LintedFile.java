package dev.waymark.app.command;

import dev.waymark.app.cli.Call;
import dev.waymark.app.cli.Exit;
import dev.waymark.app.cli.Refusal;
import dev.waymark.app.wiring.Wiring;
import dev.waymark.core.event.Surface;
import dev.waymark.core.filter.Distance;
import dev.waymark.core.insight.Findings;
import dev.waymark.core.markdown.DiskFiles;
import dev.waymark.core.markdown.MarkdownDocuments;
import dev.waymark.core.port.Bytes;
import dev.waymark.core.port.RoadmapFiles.FileProblem;
import dev.waymark.core.reply.Reply;
import dev.waymark.core.request.Asker;
import dev.waymark.core.request.Named;
import dev.waymark.core.request.Query;
import dev.waymark.core.roadmap.Finding;
import dev.waymark.core.roadmap.Roadmap;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A file and what was found in it.
///
/// @param name as it was named, or as it is seen from where the program was started
record LintedFile(String name, Path file, List<Finding> findings) {
  LintedFile {
    findings = List.copyOf(findings);
  }

  /// @return what kept the first of the files that could not be read from being so
  static Exit look(Call call, List<LintedFile> linted) throws Refusal {
    Optional<Wiring> store = hasStore(call) ? Optional.of(call.open()) : Optional.empty();
    try (Wiring wiring = store.orElse(null)) {
      if (call.arguments().isEmpty()) {
        if (wiring == null || wiring.world().items().roadmaps().isEmpty()) {
          throw new Refusal(Exit.WRONG, "Name a file: waymark lint ROADMAP.md.");
        }
        tracked(call, wiring, null, linted);
        return Exit.FINE;
      }
      Exit exit = Exit.FINE;
      for (String name : call.arguments()) {
        Exit one = look(call, wiring, name, linted);
        exit = exit == Exit.FINE ? one : exit;
      }
      return exit;
    }
  }

  private static Exit look(Call call, @Nullable Wiring wiring, String name, List<LintedFile> linted)
      throws Refusal {
    Optional<Roadmap> roadmap = wiring == null ? Optional.empty() : tracked(call, wiring, name);
    if (wiring != null && roadmap.isPresent()) {
      tracked(call, wiring, roadmap.get(), linted);
      return Exit.FINE;
    }
    Optional<String> near = wiring == null ? Optional.empty() : nearest(wiring, name);
    if (near.isPresent() && !Files.exists(call.file(name))) {
      return call.printer()
          .refuse(Exit.WRONG, "There is no “" + name + "”: did you mean " + near.get() + "?");
    }
    return untracked(call, name, linted);
  }

  /// The roadmap whose name has nearly these letters.
  private static Optional<String> nearest(Wiring wiring, String name) {
    return wiring.world().items().roadmaps().stream()
        .map(Roadmap::name)
        .filter(one -> Distance.between(one, name) <= Math.min(2, name.length() / 3))
        .findFirst();
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

  private static void tracked(
      Call call, Wiring wiring, @Nullable Roadmap roadmap, List<LintedFile> linted) throws Refusal {
    Asker asker = call.asker(wiring, Surface.CLI);
    Named of = roadmap == null ? null : new Named(roadmap.file().toString());
    Reply reply = wiring.assistant().answer(asker, new Query.Lint(of));
    if (reply instanceof Reply.Remarked(var inner, var problems)) {
      problems.forEach(call.printer()::complain);
      reply = inner;
    }
    if (reply instanceof Reply.Findings(var files)) {
      files.forEach(
          one -> linted.add(new LintedFile(near(call, one.file()), one.file(), one.findings())));
      return;
    }
    throw new Refusal(Exit.WRONG, "Nothing was found out; waymark status shows what is tracked.");
  }

  private static String near(Call call, Path file) {
    Path here = call.setting().folder().toAbsolutePath().normalize();
    return file.startsWith(here) ? here.relativize(file).toString() : file.toString();
  }

  private static Exit untracked(Call call, String name, List<LintedFile> linted) throws Refusal {
    DiskFiles files = new DiskFiles(call.storePlace().locks());
    Path file = call.file(name).toAbsolutePath().normalize();
    try {
      Bytes text = files.load(file).text();
      LocalDate today =
          LocalDate.ofInstant(call.setting().clock().instant(), call.setting().clock().getZone());
      Optional<List<Finding>> found =
          Findings.in(new MarkdownDocuments(), text, files.repository(file), today);
      if (found.isEmpty()) {
        return call.printer().refuse(Exit.WRONG, name + " is no text: name a Markdown file.");
      }
      linted.add(new LintedFile(name, file, found.get()));
      return Exit.FINE;
    } catch (FileProblem problem) {
      Exit exit = Files.isRegularFile(file) ? Exit.STORE : Exit.WRONG;
      return call.printer().refuse(exit, problem.sentence());
    }
  }

  /// A relative address stays one; an absolute path becomes a file's.
  String address() {
    Path path = Path.of(name);
    return path.isAbsolute()
        ? path.toUri().toString()
        : Stream.of(path.normalize().toString().split("[/\\\\]"))
            .map(LintedFile::escaped)
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
