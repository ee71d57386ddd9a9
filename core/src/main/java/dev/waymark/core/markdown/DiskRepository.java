package dev.waymark.core.markdown;

import dev.waymark.core.port.Repository;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A repository as it lies on the disk: the nearest folder upwards that git, Mercurial or Jujutsu
/// keeps. Where files are made by a build, or kept out of it on purpose, none can tell.
final class DiskRepository implements Repository {
  private static final Set<String> KEEPERS = Set.of(".git", ".hg", ".jj");
  private static final Set<String> MADE =
      Set.of(
          "dist",
          "build",
          "out",
          "target",
          "node_modules",
          "coverage",
          "vendor",
          "bin",
          "obj",
          ".next",
          ".cache",
          "tmp",
          "logs",
          ".venv",
          "venv",
          "__pycache__");
  private static final Pattern SECRET = Pattern.compile("(?:.*/)?\\.env(?:\\..*)?");
  private static final Pattern SCRIPTS = Pattern.compile("\"scripts\"\\s*:\\s*\\{([^}]*)}");
  private static final Pattern SCRIPT = Pattern.compile("\"([^\"\\\\]+)\"\\s*:\\s*\"");
  private static final int MOST_FILES = 200_000;
  private static final int LARGEST_PACKAGE = 1 << 20;

  private final Path root;
  private final Path folder;
  private @Nullable Walk walk;

  private DiskRepository(Path root, Path folder) {
    this.root = root;
    this.folder = folder;
  }

  static Repository of(Path file) {
    Path folder = file.toAbsolutePath().normalize().getParent();
    for (Path up = folder; up != null && folder != null; up = up.getParent()) {
      Path here = up;
      if (KEEPERS.stream().anyMatch(name -> Files.exists(here.resolve(name)))) {
        return new DiskRepository(up, folder);
      }
    }
    return Repository.UNKNOWN;
  }

  @Override
  public boolean mayHave(String path) {
    try {
      Path named = Path.of(path).normalize();
      boolean told =
          !named.isAbsolute()
              && !named.startsWith("..")
              && !MADE.contains(named.getName(0).toString())
              && !SECRET.matcher(path).matches();
      return !told
          || Files.exists(root.resolve(named))
          || Files.exists(folder.resolve(named))
          || walked().has(named);
    } catch (InvalidPathException notAPath) {
      return true;
    }
  }

  @Override
  public boolean mayRun(String script) {
    return walked().isCut || walked().scripts.contains(script);
  }

  private synchronized Walk walked() {
    Walk known = walk;
    if (known == null) {
      known = new Walk(root);
      try {
        Files.walkFileTree(root, known);
      } catch (IOException unreadable) {
        known.isCut = true;
      }
      walk = known;
    }
    return known;
  }

  /// All files by the ends of their paths, and what their packages can run.
  private static final class Walk extends SimpleFileVisitor<Path> {
    private final Path root;
    private final Set<Path> paths = new HashSet<>();
    private final Set<String> scripts = new HashSet<>();
    private int files;
    private boolean isCut;

    Walk(Path root) {
      this.root = root;
    }

    boolean has(Path named) {
      return isCut || paths.contains(named);
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      String name = String.valueOf(folder.getFileName());
      if (!folder.equals(root) && (KEEPERS.contains(name) || MADE.contains(name))) {
        return FileVisitResult.SKIP_SUBTREE;
      }
      add(folder);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      if (++files > MOST_FILES) {
        isCut = true;
        return FileVisitResult.TERMINATE;
      }
      add(file);
      if (file.endsWith("package.json") && attributes.size() < LARGEST_PACKAGE) {
        Matcher all = SCRIPTS.matcher(Files.readString(file));
        if (all.find()) {
          SCRIPT.matcher(all.group(1)).results().forEach(one -> scripts.add(one.group(1)));
        }
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException unreadable) {
      isCut = true;
      return FileVisitResult.CONTINUE;
    }

    private void add(Path file) {
      Path relative = root.relativize(file);
      for (int from = 0; from < relative.getNameCount(); from++) {
        paths.add(relative.subpath(from, relative.getNameCount()));
      }
    }
  }
}
