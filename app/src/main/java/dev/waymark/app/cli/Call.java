package dev.waymark.app.cli;

import dev.waymark.app.config.ConfigPlace;
import dev.waymark.app.config.ConfigReader;
import dev.waymark.app.wiring.StorePlace;
import dev.waymark.app.wiring.Wiring;
import dev.waymark.core.event.Surface;
import dev.waymark.core.markdown.writing.WriteBack;
import dev.waymark.core.port.Journal;
import dev.waymark.core.request.Asker;
import dev.waymark.core.request.Right;
import dev.waymark.core.roadmap.Person;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// One command as it was called.
public record Call(Arguments said, Globals globals, Setting setting, Printer printer) {

  /// The words after the command's name that are no options.
  public List<String> arguments() {
    return said.words();
  }

  /// What the command was told by an option of its own.
  public Optional<String> option(String name) {
    return Optional.ofNullable(said.options().get(name));
  }

  public boolean has(String option) {
    return said.options().containsKey(option);
  }

  public StorePlace storePlace() {
    return StorePlace.of(globals.store(), setting.variables(), setting.folder());
  }

  /// Opens the store.
  public Wiring open() {
    return open(UnaryOperator.identity());
  }

  /// Opens the store.
  ///
  /// @param watched stands before the journal and listens
  public Wiring open(UnaryOperator<Journal> watched) {
    return Wiring.open(storePlace(), this::writeBack, setting.clock(), watched);
  }

  /// A configuration that is named has to be there, whatever the command needs of it.
  void demandConfiguration() throws Refusal {
    String named = globals.config();
    if (named == null) {
      return;
    }
    try {
      ConfigReader.demand(file(named));
    } catch (ConfigReader.Wrong wrong) {
      throw new Refusal(Exit.CONFIGURATION, String.join(" ", wrong.problems()));
    }
  }

  private WriteBack writeBack() {
    Path named = globals.config() == null ? null : setting.folder().resolve(globals.config());
    return ConfigReader.writeBack(
        named == null
            ? ConfigPlace.find(setting.variables(), setting.folder()).orElse(null)
            : named);
  }

  /// Who asks.
  public Asker asker(Wiring wiring, Surface surface) throws Refusal {
    String as = globals.as();
    return new Asker(
        as == null ? wiring.introductions().local(setting.user()) : known(wiring, as), surface);
  }

  /// Lets only those through who may.
  public static void demand(Asker asker, Right right) throws Refusal {
    Optional<String> obstacle = right.refusal(asker.person());
    if (obstacle.isPresent()) {
      throw new Refusal(Exit.WRONG, obstacle.get());
    }
  }

  /// A person that the store knows.
  public static Person known(Wiring wiring, String name) throws Refusal {
    return wiring
        .world()
        .people()
        .byName(name)
        .orElseThrow(
            () ->
                new Refusal(
                    Exit.WRONG,
                    "There is no "
                        + name
                        + ": person list shows who there is, person add makes"
                        + " somebody known."));
  }

  /// A file as it was named on the command line.
  public Path file(String name) throws Refusal {
    try {
      return setting.folder().resolve(name);
    } catch (InvalidPathException notAPath) {
      throw new Refusal(Exit.WRONG, "“" + name + "” cannot be a file's name: name another.");
    }
  }
}
