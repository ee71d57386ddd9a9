package dev.waymark.app.config;

import dev.waymark.app.wiring.StorePlace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Where the configuration is: beside the nearest `.waymark` folder, in it, or with the user's
/// other configuration.
public final class ConfigPlace {
  private static final String FILE = "waymark.toml";

  private ConfigPlace() {}

  /// @param folder the one the program was started in
  public static Optional<Path> find(Map<String, String> variables, Path folder) {
    for (Path upwards = folder.toAbsolutePath(); upwards != null; upwards = upwards.getParent()) {
      if (Files.isDirectory(upwards.resolve(StorePlace.FOLDER))) {
        return first(upwards.resolve(FILE), upwards.resolve(StorePlace.FOLDER).resolve(FILE));
      }
    }
    String config = variables.getOrDefault("XDG_CONFIG_HOME", "");
    Path folderOfUser =
        config.isBlank() ? StorePlace.home(variables).resolve(".config") : Path.of(config);
    return first(folderOfUser.resolve("waymark").resolve(FILE));
  }

  private static Optional<Path> first(Path... files) {
    return Stream.of(files).filter(Files::exists).findFirst();
  }
}
