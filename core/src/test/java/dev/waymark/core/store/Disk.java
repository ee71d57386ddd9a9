package dev.waymark.core.store;

import dev.waymark.core.port.Bytes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a process asked of the disk, as `strace` saw it, and what of it a power cut may have left.
final class Disk {
  private static final Pattern CALL =
      Pattern.compile(
          "(?:\\d+ +)?(pwrite64|write|fsync|fdatasync|ftruncate|unlink)\\((.*)\\) +="
              + " 0?x?[0-9a-f]+.*");
  private static final Pattern FILE = Pattern.compile("(\\d+)<([^>]*)>.*");

  /// One call.
  private sealed interface Step {}

  private record Write(String file, int at, Bytes bytes) implements Step {}

  private record Length(String file, int length) implements Step {}

  private record Sync(String file) implements Step {}

  private record Gone(String file) implements Step {}

  private record Said(String text) implements Step {}

  private final List<Step> steps = new ArrayList<>();

  /// @param trace of `strace -f -y -xx -s 1000000`
  Disk(List<String> trace) {
    for (String line : joined(trace)) {
      Matcher call = CALL.matcher(line);
      if (call.matches()) {
        Step step = step(call.group(1), call.group(2));
        if (step != null) {
          steps.add(step);
        }
      }
    }
  }

  /// Calls that another thread's call came between, in one piece, where they ended.
  private static List<String> joined(List<String> trace) {
    Map<String, String> begun = new HashMap<>();
    List<String> lines = new ArrayList<>();
    for (String line : trace) {
      String thread = line.split(" ", 2)[0];
      int cut = line.indexOf(" <unfinished ...>");
      int resumed = line.indexOf(" resumed>");
      if (cut >= 0) {
        begun.put(thread, line.substring(0, cut));
      } else if (resumed >= 0) {
        lines.add(begun.getOrDefault(thread, "") + line.substring(resumed + " resumed>".length()));
      } else {
        lines.add(line);
      }
    }
    return lines;
  }

  private static @Nullable Step step(String call, String arguments) {
    if (call.equals("unlink")) {
      return new Gone(text(arguments));
    }
    Matcher file = FILE.matcher(arguments);
    if (!file.matches()) {
      return null;
    }
    String name = new String(bytes(file.group(2)), StandardCharsets.UTF_8);
    String[] rest = arguments.split(", ", -1);
    return switch (call) {
      case "write" -> file.group(1).equals("1") ? new Said(text(rest[1])) : null;
      case "pwrite64" ->
          new Write(name, Integer.parseInt(rest[3]), Bytes.of(bytes(unquoted(rest[1]))));
      case "ftruncate" -> new Length(name, Integer.parseInt(rest[1]));
      default -> new Sync(name);
    };
  }

  private static String text(String quoted) {
    return new String(bytes(unquoted(quoted)), StandardCharsets.UTF_8);
  }

  private static String unquoted(String text) {
    return text.substring(1, text.lastIndexOf('"'));
  }

  /// `\x41\x42`, or as it stands.
  private static byte[] bytes(String text) {
    if (!text.startsWith("\\x")) {
      return text.getBytes(StandardCharsets.UTF_8);
    }
    byte[] bytes = new byte[text.length() / 4];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) Integer.parseInt(text, 4 * i + 2, 4 * i + 4, 16);
    }
    return bytes;
  }

  int steps() {
    return steps.size();
  }

  /// The last number the process had said when the power was cut.
  long promised(int cut) {
    long promised = 0;
    for (Step step : steps.subList(0, cut)) {
      if (step instanceof Said(var text) && text.startsWith("kept ")) {
        promised = Long.parseLong(text.substring(5).strip());
      }
    }
    return promised;
  }

  /// Writes into the folder what the files may have been after a cut: all that was synced; of the
  /// rest each write whole, torn, or not at all.
  void leave(int cut, Random chance, Path folder) throws IOException {
    Map<String, Content> files = new HashMap<>();
    Map<String, Integer> synced = lastSyncs(cut);
    for (int at = 0; at < cut; at++) {
      switch (steps.get(at)) {
        case Write(var file, var from, var bytes) -> {
          boolean safe = at < synced.getOrDefault(file, -1);
          files
              .computeIfAbsent(file, _ -> new Content())
              .write(from, bytes.toArray(), safe ? bytes.size() : kept(bytes.size(), chance));
        }
        case Length(var file, var length) ->
            files.computeIfPresent(file, (_, content) -> content.cut(length));
        case Gone(var file) -> files.remove(file);
        case Sync _, Said _ -> {}
      }
    }
    for (Map.Entry<String, Content> file : files.entrySet()) {
      String name = Path.of(file.getKey()).getFileName().toString();
      if (!name.endsWith("-shm")) {
        Files.write(folder.resolve(name), file.getValue().bytes());
      }
    }
  }

  private Map<String, Integer> lastSyncs(int cut) {
    Map<String, Integer> syncs = new HashMap<>();
    for (int at = 0; at < cut; at++) {
      if (steps.get(at) instanceof Sync(var file)) {
        syncs.put(file, at);
      }
    }
    return syncs;
  }

  private static int kept(int length, Random chance) {
    int fate = chance.nextInt(10);
    return fate < 5 ? length : fate < 6 ? chance.nextInt(length) : 0;
  }

  /// A file's bytes; there is room for more than it has.
  private static final class Content {
    private byte[] room = new byte[1 << 16];
    private int length;

    void write(int from, byte[] bytes, int kept) {
      if (kept == 0) {
        return;
      }
      int end = from + kept;
      if (end > room.length) {
        room = Arrays.copyOf(room, 2 * end);
      }
      System.arraycopy(bytes, 0, room, from, kept);
      length = Math.max(length, end);
    }

    Content cut(int to) {
      room = Arrays.copyOf(Arrays.copyOf(room, to), room.length);
      length = to;
      return this;
    }

    byte[] bytes() {
      return Arrays.copyOf(room, length);
    }
  }
}
