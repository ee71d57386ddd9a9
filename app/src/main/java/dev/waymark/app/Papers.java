package dev.waymark.app;

import dev.waymark.app.cli.Command;
import dev.waymark.app.paper.Completions;
import dev.waymark.app.paper.Manual;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Writes what a package brings along on paper, where the system looks for it.
public final class Papers {
  private Papers() {}

  /// @param args the folder that becomes `share`
  public static void main(String[] args) throws IOException {
    Path share = Path.of(args[0]);
    List<Command> commands = Commands.all();
    write(share.resolve("man/man1/waymark.1"), Manual.of(commands));
    write(share.resolve("bash-completion/completions/waymark"), Completions.bash(commands));
    write(share.resolve("zsh/site-functions/_waymark"), Completions.zsh(commands));
    write(share.resolve("fish/vendor_completions.d/waymark.fish"), Completions.fish(commands));
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
