import com.google.googlejavaformat.java.Main;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// google-java-format over every source file: `check` names the files it would change and fails,
/// `apply` changes them. The build runs this on its own JDK, because the formatter reads only the
/// Java of the JDK it runs on.
class Format {
  private static final List<String> MODULES = List.of("core", "tui", "bots", "app");

  public static void main(String[] args) throws Exception {
    boolean apply = args[0].equals("apply");
    var root = Path.of(args[1]);
    var arguments = new ArrayList<String>();
    arguments.addAll(apply ? List.of("--replace") : List.of("--dry-run"));
    arguments.addAll(sources(root));

    var changed = new StringWriter();
    var complaints = new StringWriter();
    int result = run(changed, complaints, arguments);
    System.err.print(complaints);
    if (result != 0) {
      System.exit(result);
    }
    var unformatted = changed.toString().lines().map(file -> "  " + relative(root, file)).toList();
    if (!unformatted.isEmpty()) {
      System.err.println("Not formatted (mvn -N -q verify -Dformat=apply does it):");
      unformatted.forEach(System.err::println);
      System.exit(1);
    }
  }

  private static List<String> sources(Path root) throws IOException {
    var files = new ArrayList<String>();
    files.add(root.resolve(".ci/Format.java").toString());
    for (var module : MODULES) {
      try (Stream<Path> tree = Files.walk(root.resolve(module, "src"))) {
        tree.map(Path::toString)
            .filter(name -> name.endsWith(".java"))
            .sorted()
            .forEach(files::add);
      }
    }
    return files;
  }

  private static int run(StringWriter out, StringWriter err, List<String> arguments)
      throws Exception {
    try (var o = new PrintWriter(out);
        var e = new PrintWriter(err)) {
      return new Main(o, e, System.in).format(arguments.toArray(String[]::new));
    }
  }

  private static Path relative(Path root, String file) {
    return root.relativize(Path.of(file));
  }
}
