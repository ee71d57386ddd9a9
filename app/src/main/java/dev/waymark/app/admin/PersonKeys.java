package dev.waymark.app.admin;

import dev.waymark.app.cli.Call;
import dev.waymark.app.cli.Exit;
import dev.waymark.app.cli.Refusal;
import dev.waymark.app.wiring.Wiring;
import dev.waymark.core.event.Identity;
import dev.waymark.core.event.Surface;
import dev.waymark.core.json.Json;
import dev.waymark.core.port.Knocks;
import dev.waymark.core.request.Right;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// `person key …`: with which keys who comes in over SSH.
final class PersonKeys {
  private static final int LONGEST_KEY_FILE = 64 * 1024;

  private PersonKeys() {}

  /// `add NAME [KEY]`, `pending`, `remove KEY`; `NAME KEY` adds too.
  static Exit run(Call call, Wiring wiring, List<String> words) throws Refusal {
    return switch (words.isEmpty() ? "" : words.getFirst()) {
      case "pending" -> pending(call, wiring);
      case "remove" ->
          PersonCommand.unlink(
              call, wiring, key(call, PersonCommand.argument(words, 2, "key remove FILE")));
      case "add" -> {
        boolean typed = words.size() == 2;
        String said = typed ? typed(call) : PersonCommand.argument(words, 3, "key add NAME FILE");
        yield PersonCommand.link(call, wiring, words.get(1), key(call, said));
      }
      default ->
          PersonCommand.link(
              call,
              wiring,
              words.isEmpty() ? "" : words.getFirst(),
              key(call, PersonCommand.argument(words, 2, "key add NAME FILE")));
    };
  }

  private static String typed(Call call) throws Refusal {
    try {
      return new String(
              call.setting().in().readNBytes(LONGEST_KEY_FILE), StandardCharsets.ISO_8859_1)
          .strip();
    } catch (IOException gone) {
      throw new Refusal(
          Exit.WRONG, "No key came on standard input: give it as a word, or its file.");
    }
  }

  /// Keys that nobody is known by and that somebody tried.
  private static Exit pending(Call call, Wiring wiring) throws Refusal {
    Call.demand(call.asker(wiring, Surface.CLI), Right.INTRODUCE);
    DateTimeFormatter moment =
        DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT)
            .withZone(call.setting().clock().getZone());
    List<Knocks.Knock> waiting = wiring.store().knocks().waiting();
    for (Knocks.Knock knock : waiting) {
      if (call.printer().isJson()) {
        call.printer().printRaw(Json.knock(knock));
      } else {
        call.printer()
            .print(
                knock.fingerprint()
                    + "  "
                    + moment.format(knock.at())
                    + "  from "
                    + knock.source());
      }
    }
    if (waiting.isEmpty() && !call.printer().isJson()) {
      call.printer().print("No key waits to be somebody's.");
    }
    return Exit.FINE;
  }

  private static Identity key(Call call, String textOrFile) throws Refusal {
    Optional<String> fingerprint = PublicKeys.fingerprint(textOrFile);
    if (fingerprint.isEmpty() && !textOrFile.isBlank() && !textOrFile.contains(" ")) {
      fingerprint = PublicKeys.fingerprint(content(call.file(textOrFile)));
    }
    return new Identity(
        Identity.Kind.SSH,
        fingerprint.orElseThrow(
            () ->
                new Refusal(
                    Exit.WRONG,
                    "That is no public key: give a line such as “ssh-ed25519 AAAA…”, or a file"
                        + " whose name ends in .pub.")));
  }

  private static String content(Path file) throws Refusal {
    try {
      if (Files.size(file) > LONGEST_KEY_FILE) {
        return "";
      }
      return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    } catch (IOException unreadable) {
      throw new Refusal(
          Exit.WRONG, file + " cannot be read: give a public key, or the file that holds it.");
    }
  }
}
