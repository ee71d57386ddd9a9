package dev.waymark.app.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.app.document.Accepted;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The launcher of the archive and of the .deb, with a runtime that only says what it was asked.
class PackagedLauncherTest {
  private static final Path DIST = Accepted.inRepository("deploy/dist");

  @TempDir private Path folder;
  private Path home;

  @BeforeEach
  void unpack() throws IOException {
    home = unpacked("opt");
  }

  @Test
  void finds_itself_through_the_links_it_is_delivered_with() throws Exception {
    Path inArchive = linked(home.resolve("bin/waymark"), "../waymark");
    Path inPackage = linked(folder.resolve("opt/bin/waymark"), "../lib/waymark/waymark");

    assertThat(List.of(said(inArchive), said(inPackage), said(home.resolve("waymark"))))
        .allMatch(said -> said.contains(home + "/runtime/bin/java"));
  }

  @Test
  void follows_anybody_elses_link_past_another_installation() throws Exception {
    unpacked("usr");
    linked(home.resolve("bin/waymark"), "../waymark");
    Path link = linked(folder.resolve("usr/bin/waymark"), home.resolve("bin/waymark").toString());

    assertThat(said(link)).contains(home + "/runtime/bin/java").doesNotContain("/usr/");
  }

  @Test
  void names_two_jars_and_has_the_driver_look_for_its_left_overs_at_home() throws Exception {
    said(home.resolve("waymark"));

    assertThat(folder.resolve("cache/waymark/look.arguments"))
        .content()
        .contains(
            "\"-Dorg.sqlite.tmpdir=" + home + "/native\"\n",
            "--class-path\n\""
                + home
                + "/native/sqlite-version.jar:"
                + home
                + "/lib/waymark-app-1.jar\"\n");
  }

  private Path unpacked(String where) throws IOException {
    Path made = folder.toRealPath().resolve(where).resolve("lib/waymark");
    for (String each : List.of("bin", "lib", "native", "runtime/bin")) {
      Files.createDirectories(made.resolve(each));
    }
    for (String jar : List.of("gson-2.jar", "waymark-app-1.jar")) {
      Files.createFile(made.resolve("lib").resolve(jar));
    }
    Files.writeString(made.resolve("id"), where + "\n");
    Files.copy(DIST.resolve("flags"), made.resolve("flags"));
    executable(made.resolve("waymark"), Files.readString(DIST.resolve("waymark")));
    executable(made.resolve("runtime/bin/java"), "#!/bin/sh\nprintf '%s ' \"$0\" \"$@\"\n");
    return made;
  }

  private static void executable(Path file, String text) throws IOException {
    Files.writeString(file, text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private static Path linked(Path link, String target) throws IOException {
    Files.createDirectories(link.getParent());
    return Files.createSymbolicLink(link, Path.of(target));
  }

  private String said(Path launcher) throws Exception {
    Tool.Ran ran =
        Tool.run(
            "", List.of("env", "XDG_CACHE_HOME=" + folder.resolve("cache"), "" + launcher, "list"));
    assertThat(ran.exit()).as(ran.said()).isZero();
    return ran.said();
  }
}
