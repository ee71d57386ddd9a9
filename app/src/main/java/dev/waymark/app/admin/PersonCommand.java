package dev.waymark.app.admin;

import dev.waymark.app.cli.Call;
import dev.waymark.app.cli.Command;
import dev.waymark.app.cli.Exit;
import dev.waymark.app.cli.Option;
import dev.waymark.app.cli.Refusal;
import dev.waymark.app.wiring.Wiring;
import dev.waymark.core.assistant.Introductions;
import dev.waymark.core.assistant.Linking;
import dev.waymark.core.event.Identity;
import dev.waymark.core.event.Surface;
import dev.waymark.core.json.Json;
import dev.waymark.core.request.Right;
import dev.waymark.core.roadmap.Person;
import dev.waymark.core.roadmap.Person.Role;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// `person add|list|link|role|key|owns`: who is known, by what names, and for whom they stand.
public final class PersonCommand implements Command {
  private static final String ROLE = "--role";
  private static final Pattern ADDRESS = Pattern.compile("[^\\s@\\p{C}]+@[^\\s@\\p{C}]+");

  @Override
  public String name() {
    return "person";
  }

  @Override
  public String arguments() {
    return "add|list|code|link|unlink|role|key|owns …";
  }

  @Override
  public String caption() {
    return "Say who is who: add NAME, code NAME, link NAME slack:U…, key NAME FILE";
  }

  @Override
  public Group group() {
    return Group.CARE;
  }

  @Override
  public List<Option> options() {
    return List.of(Option.told(ROLE, "ROLE", "With add: " + roles() + " (else member)"));
  }

  @Override
  public List<String> footer() {
    return List.of(
        "",
        "  person add NAME [--role ROLE]",
        "  person list",
        "  person code NAME",
        "  person link NAME slack:U0123|discord:1234|os:USER|ssh:SHA256:…|email:ADDRESS",
        "  person link NAME slack:acme/U0123      in the workspace of [slack.acme]",
        "  person role NAME ROLE",
        "  person owns NAME \"Platform/Infra\"",
        "  person disowns NAME \"Platform/Infra\"",
        "  person unlink slack:U0123|ssh:SHA256:…|email:ADDRESS",
        "  person key add NAME [\"ssh-ed25519 AAAA…\"|FILE|SHA256:…]   else from standard"
            + " input",
        "  person key pending",
        "  person key remove \"ssh-ed25519 AAAA…\"|FILE|SHA256:…");
  }

  @Override
  public Exit run(Call call) throws Refusal {
    List<String> words = call.arguments();
    try (Wiring wiring = call.open()) {
      Person by = call.asker(wiring, Surface.CLI).person();
      return switch (words.isEmpty() ? "list" : words.getFirst()) {
        case "list" -> list(call, wiring, words);
        case "add" -> {
          String name = argument(words, 2, "add NAME");
          Role role = call.option(ROLE).isPresent() ? role(call.option(ROLE).get()) : Role.MEMBER;
          yield said(
              call, introductions(call, wiring).add(name, role, by), "is known, as " + word(role));
        }
        case "role" -> {
          Role role = role(argument(words, 3, "role NAME " + roles()));
          yield said(
              call,
              introductions(call, wiring).role(words.get(1), role, by),
              "is " + word(role) + " now");
        }
        case "code" -> code(call, wiring, argument(words, 2, "code NAME"));
        case "link" -> {
          Identity identity = identity(argument(words, 3, "link NAME slack:U0123"));
          yield link(call, wiring, words.get(1), identity);
        }
        case "unlink" -> unlink(call, wiring, identity(argument(words, 2, "unlink slack:U0123")));
        case "key" -> PersonKeys.run(call, wiring, words.subList(1, words.size()));
        case "owns" ->
            said(
                call,
                introductions(call, wiring)
                    .owns(second(words), argument(words, 3, "owns NAME OWNER"), by),
                "stands for the owner " + words.getLast());
        case "disowns" ->
            said(
                call,
                introductions(call, wiring)
                    .disowns(second(words), argument(words, 3, "disowns NAME OWNER"), by),
                "no longer stands for the owner " + words.getLast());
        default ->
            throw new Refusal(
                Exit.WRONG,
                "There is no “person "
                    + words.getFirst()
                    + "”: there is add, list, code, link, unlink, role, key, owns and disowns.");
      };
    }
  }

  static Introductions introductions(Call call, Wiring wiring) throws Refusal {
    Call.demand(call.asker(wiring, Surface.CLI), Right.INTRODUCE);
    return wiring.introductions();
  }

  private static Exit list(Call call, Wiring wiring, List<String> words) throws Refusal {
    if (words.size() > 1) {
      throw new Refusal(Exit.WRONG, "Say person list, and nothing more.");
    }
    for (Person person : wiring.world().people().all()) {
      List<String> owners = wiring.world().people().owners(person.id());
      if (call.printer().isJson()) {
        call.printer().printRaw(Json.person(person, owners));
      } else {
        String owns = owners.isEmpty() ? "" : "   owns " + String.join(", ", owners);
        call.printer().print("%-20s %s%s".formatted(person.name(), word(person.role()), owns));
      }
    }
    return Exit.FINE;
  }

  /// What somebody says in a chat to be known there.
  private static Exit code(Call call, Wiring wiring, String name) throws Refusal {
    Call.demand(call.asker(wiring, Surface.CLI), Right.INTRODUCE);
    Person person = Call.known(wiring, name);
    Linking.Code code = wiring.linking().give(person);
    String until =
        LocalTime.ofInstant(code.until(), call.setting().clock().getZone())
            .truncatedTo(ChronoUnit.MINUTES)
            .toString();
    if (call.printer().isJson()) {
      call.printer().printRaw(Json.code(person, code.text(), code.until()));
    } else {
      call.printer()
          .print(
              "%s: say %s to Waymark in Slack or Discord until %s, once."
                  .formatted(person.name(), code.text(), until));
    }
    return Exit.FINE;
  }

  static Exit link(Call call, Wiring wiring, String name, Identity identity) throws Refusal {
    Person by = call.asker(wiring, Surface.CLI).person();
    return said(
        call,
        introductions(call, wiring).link(name, identity, by),
        "is " + identity.kind().name().toLowerCase(Locale.ROOT) + ":" + identity.value() + " too");
  }

  static Exit unlink(Call call, Wiring wiring, Identity identity) throws Refusal {
    Person by = call.asker(wiring, Surface.CLI).person();
    return said(
        call,
        introductions(call, wiring).unlink(identity, by),
        "is "
            + identity.kind().name().toLowerCase(Locale.ROOT)
            + ":"
            + identity.value()
            + " no more");
  }

  private static Exit said(Call call, Introductions.Outcome outcome, String what) {
    return switch (outcome) {
      case Introductions.Unknown(var sentence) -> call.printer().refuse(Exit.WRONG, sentence);
      case Introductions.Known(var person) -> {
        if (call.printer().isJson()) {
          call.printer().printRaw(Json.person(person));
        } else {
          call.printer().print(person.name() + " " + what + ".");
        }
        yield Exit.FINE;
      }
    };
  }

  private static String second(List<String> words) {
    return words.size() > 1 ? words.get(1) : "";
  }

  /// The last of exactly so many words.
  static String argument(List<String> words, int count, String usage) throws Refusal {
    if (words.size() != count) {
      throw new Refusal(Exit.WRONG, "Say person " + usage + ".");
    }
    return words.getLast();
  }

  private static Role role(String word) throws Refusal {
    return Arrays.stream(Role.values())
        .filter(role -> word(role).equalsIgnoreCase(word))
        .findFirst()
        .orElseThrow(
            () -> new Refusal(Exit.WRONG, "“" + word + "” is no role: there is " + roles() + "."));
  }

  private static String roles() {
    return Stream.of(Role.values()).map(PersonCommand::word).collect(Collectors.joining(", "));
  }

  private static String word(Role role) {
    return role.name().toLowerCase(Locale.ROOT);
  }

  private static Identity identity(String text) throws Refusal {
    int colon = text.indexOf(':');
    Optional<Identity.Kind> kind =
        Arrays.stream(Identity.Kind.values())
            .filter(one -> one.name().equalsIgnoreCase(text.substring(0, Math.max(0, colon))))
            .findFirst();
    String value = text.substring(colon + 1).strip();
    if (kind.isEmpty() || value.isEmpty()) {
      throw new Refusal(
          Exit.WRONG,
          "“"
              + text
              + "” names nobody: say slack:U0123, discord:1234, os:USER, ssh:SHA256:… or"
              + " email:ADDRESS.");
    }
    if (kind.get() == Identity.Kind.EMAIL && !ADDRESS.matcher(value).matches()) {
      throw new Refusal(
          Exit.WRONG,
          "“" + value + "” is no address: say email:ana@example.org, and nothing more.");
    }
    return new Identity(kind.get(), value);
  }
}
