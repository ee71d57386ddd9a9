package dev.waymark.core.assistant;

import dev.waymark.core.assistant.RefResolver.Found;
import dev.waymark.core.assistant.verb.View;
import dev.waymark.core.event.CheckIn;
import dev.waymark.core.event.CheckIn.Part;
import dev.waymark.core.request.Asker;
import dev.waymark.core.request.Command;
import dev.waymark.core.request.Named;
import dev.waymark.core.request.Names;
import dev.waymark.core.request.Request;
import dev.waymark.core.roadmap.Item;
import dev.waymark.core.roadmap.Status;
import dev.waymark.core.standup.Prefill;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What a check-in would change: the items that it names, as it says. What is known of them anyway
/// changes nothing.
final class Proposals {
  private static final int MOST = 20;
  private static final int LONGEST_NAME = 8;

  private static final Pattern REF =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}-])[A-Za-z][A-Za-z0-9]{0,9}-[1-9][0-9]{0,8}(?![\\p{L}\\p{N}-])");

  private static final Pattern FINISHED =
      Pattern.compile(
          "\\b(?:done|finished|completed|shipped|merged|closed|fixed|released|deployed)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern NOT_QUITE =
      Pattern.compile(
          "\\b(?:not|almost|nearly|half|partly|partially|until|will|isn't|hasn't|to be)\\b",
          Pattern.CASE_INSENSITIVE);

  /// Words that say no more than a status does.
  private static final Pattern SAYS_NOTHING =
      Pattern.compile(
          "\\b(?:done|finished|completed|started|start|begin|began|continue|continued|working|work"
              + "|worked|on|with|the|is|was|and|i|blocked|by)\\b|[^\\p{L}\\p{N}]+",
          Pattern.CASE_INSENSITIVE);

  private final Asker asker;
  private final RefResolver items;
  private final Understanding understanding;
  private final Map<Item.Id, Command> statuses = new LinkedHashMap<>();
  private final List<Command> notes = new ArrayList<>();

  private Proposals(Asker asker, View view) {
    this.asker = asker;
    this.items = new RefResolver(view);
    this.understanding = new Understanding(items);
  }

  static List<Command> of(Asker asker, CheckIn said, View view) {
    Proposals proposals = new Proposals(asker, view);
    for (Part part : Part.values()) {
      said.statements(part).forEach(statement -> proposals.hear(part, statement));
    }
    return Stream.concat(proposals.statuses.values().stream(), proposals.notes.stream())
        .limit(MOST)
        .toList();
  }

  private void hear(Part part, String statement) {
    List<Item> byRef = found(REF.matcher(statement).results().map(MatchResult::group));
    if (Prefill.isCount(statement)
        || (!byRef.isEmpty() && byRef.stream().allMatch(one -> Prefill.isKnown(statement, one)))) {
      return;
    }
    Optional<Command> meant = meant(statement);
    List<Item> named = byRef.isEmpty() ? named(statement, meant) : byRef;
    for (Item item : named) {
      if (Prefill.isKnown(statement, item)) {
        continue;
      }
      String own = own(statement, named);
      Optional<Command> status =
          meant
              .flatMap(command -> about(item, command))
              .or(() -> usual(part, statement, own, item));
      status.ifPresent(command -> statuses.put(item.id(), command));
      boolean isReason = status.filter(Command.Block.class::isInstance).isPresent();
      boolean isNews =
          !isReason
              && saysMore(own, item)
              && !item.state().notes().contains(statement)
              && !own.equals(item.state().reason());
      if (isNews) {
        notes.add(new Command.Note(name(item), statement));
      }
    }
  }

  /// Whether it is more than its status and words of its title.
  private static boolean saysMore(String own, Item item) {
    String title = item.title().toLowerCase(Locale.ROOT);
    return Stream.of(SAYS_NOTHING.matcher(own).replaceAll(" ").toLowerCase(Locale.ROOT).split(" "))
        .anyMatch(word -> !title.contains(word));
  }

  /// What the words mean where they mean a change of status.
  private Optional<Command> meant(String statement) {
    return understanding
        .withoutHelp(asker, statement)
        .flatMap(
            meaning ->
                switch (meaning) {
                  case Meaning.Said(var request, var _) -> status(request);
                  case Meaning.Meant(var request, var _) -> status(request);
                  case Meaning.Astray _, Meaning.Unclear _ -> Optional.empty();
                });
  }

  private static Optional<Command> status(Request request) {
    return request instanceof Command.Start
            || request instanceof Command.Done
            || request instanceof Command.Block
            || request instanceof Command.Unblock
        ? Optional.of((Command) request)
        : Optional.empty();
  }

  private List<Item> named(String statement, Optional<Command> meant) {
    if (meant.isPresent()) {
      return found(Names.in(meant.get()).stream());
    }
    int words = statement.split("\\s+").length;
    return words > 1 && words <= LONGEST_NAME ? found(Stream.of(statement)) : List.of();
  }

  private List<Item> found(Stream<String> names) {
    return names
        .map(name -> items.resolve(new Named(name)))
        .filter(Found.class::isInstance)
        .map(found -> ((Found) found).item())
        .distinct()
        .toList();
  }

  private static Optional<Command> about(Item item, Command command) {
    return switch (command) {
      case Command.Start _ when item.status() == Status.PLANNED -> start(item);
      case Command.Done(var _, var evidence) when !item.isDone() ->
          Optional.of(new Command.Done(List.of(name(item)), evidence));
      case Command.Block(var _, var reason) when isFree(item) ->
          Optional.of(new Command.Block(name(item), reason));
      case Command.Unblock _ when item.status() == Status.BLOCKED ->
          Optional.of(new Command.Unblock(List.of(name(item))));
      case Command _ -> Optional.empty();
    };
  }

  /// What naming an item there comes to.
  private static Optional<Command> usual(Part part, String statement, String own, Item item) {
    return switch (part) {
      case YESTERDAY ->
          !item.isDone()
                  && FINISHED.matcher(statement).find()
                  && !NOT_QUITE.matcher(statement).find()
              ? Optional.of(new Command.Done(List.of(name(item)), List.of()))
              : Optional.empty();
      case TODAY -> item.status() == Status.PLANNED ? start(item) : Optional.empty();
      case BLOCKERS ->
          isFree(item)
              ? Optional.of(new Command.Block(name(item), own.isEmpty() ? statement : own))
              : Optional.empty();
    };
  }

  private static Optional<Command> start(Item item) {
    return Optional.of(new Command.Start(List.of(name(item))));
  }

  private static boolean isFree(Item item) {
    return item.status().isOpen() && item.status() != Status.BLOCKED;
  }

  private static Named name(Item item) {
    return new Named(item.ref().toString());
  }

  /// Without what only names the items.
  private static String own(String statement, List<Item> named) {
    String own = REF.matcher(statement).replaceAll(" ");
    for (Item item : named) {
      own =
          Pattern.compile(
                  Pattern.quote(item.title()), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
              .matcher(own)
              .replaceAll(" ");
    }
    return own.replaceAll("\\s+", " ").replaceFirst("^[\\s:,.–-]+", "").strip();
  }
}
