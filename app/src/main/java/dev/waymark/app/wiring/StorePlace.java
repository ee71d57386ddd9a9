package dev.waymark.app.wiring;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Where the store is: where somebody said; else in the nearest `.waymark` folder upwards; else
/// with the user's other data.
///
/// @param url as the store takes it
/// @param folder where what belongs to the store is kept too: locks, the log
public record StorePlace(String url, Path folder) {
  /// Marks a folder whose roadmaps have a store of their own.
  public static final String FOLDER = ".waymark";

  private static final String FILE = "store.db";
  private static final String DATABASE = "jdbc:";

  /// @param said on the command line, or null
  /// @param folder the one the program was started in
  public static StorePlace of(@Nullable String said, Map<String, String> variables, Path folder) {
    String url = said == null ? variables.getOrDefault("WAYMARK_STORE", "") : said;
    if (!url.isBlank() && !url.startsWith(DATABASE)) {
      return named(url, folder);
    }
    StorePlace usual = usual(variables, folder);
    // Locks, the log and the host's key stay with the host when its store is elsewhere.
    return url.isBlank() ? usual : new StorePlace(url, usual.folder());
  }

  private static StorePlace usual(Map<String, String> variables, Path folder) {
    for (Path upwards = folder.toAbsolutePath(); upwards != null; upwards = upwards.getParent()) {
      if (Files.isDirectory(upwards.resolve(FOLDER))) {
        return in(upwards.resolve(FOLDER));
      }
    }
    return in(userData(variables).resolve("waymark"));
  }

  private static StorePlace named(String url, Path folder) {
    try {
      Path path = folder.resolve(url).toAbsolutePath();
      if (Files.isDirectory(path)) {
        return in(path);
      }
      if (path.getParent() != null) {
        return new StorePlace(path.toString(), path.getParent());
      }
    } catch (InvalidPathException refusedByTheStore) {
      return new StorePlace(url, folder);
    }
    return new StorePlace(url, folder);
  }

  /// The URL as anybody may read it, without a name, a password or whatever else is in its
  /// settings.
  public String shown() {
    int settings = url.startsWith(DATABASE) ? url.indexOf('?') : -1;
    String plain = settings < 0 ? url : url.substring(0, settings);
    return plain.replaceAll("//[^/@]*@", "//");
  }

  /// Where the locks are that keep two writers off one file.
  public Path locks() {
    return folder.resolve("locks");
  }

  /// What went wrong, and what the service did.
  public Path log() {
    return folder.resolve("waymark.log");
  }

  private static StorePlace in(Path folder) {
    return new StorePlace(folder.resolve(FILE).toString(), folder);
  }

  private static Path userData(Map<String, String> variables) {
    String data = variables.getOrDefault("XDG_DATA_HOME", "");
    return data.isBlank() ? home(variables).resolve(".local/share") : Path.of(data);
  }

  /// The user's own folder.
  public static Path home(Map<String, String> variables) {
    String home = variables.getOrDefault("HOME", "");
    return Path.of(home.isBlank() ? System.getProperty("user.home", ".") : home);
  }
}
