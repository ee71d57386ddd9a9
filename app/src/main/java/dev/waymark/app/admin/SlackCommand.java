package dev.waymark.app.admin;

import dev.waymark.app.cli.Call;
import dev.waymark.app.cli.Command;
import dev.waymark.app.cli.Exit;
import dev.waymark.app.cli.Refusal;
import dev.waymark.app.config.Config;
import dev.waymark.app.serve.ChatSettings;
import dev.waymark.bots.slack.SlackManifest;
import dev.waymark.bots.slack.SlackSettings.Members;
import dev.waymark.bots.slack.SlackTrial;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/// `slack manifest`: what to tell Slack about this app; `slack check`: whether what Slack was told
/// and what the configuration says fit together.
public final class SlackCommand implements Command {
  private static final String HTTP = "--http";

  @Override
  public String name() {
    return "slack";
  }

  @Override
  public String arguments() {
    return "manifest|check";
  }

  @Override
  public String caption() {
    return "Print what to tell Slack about this app, or try it";
  }

  @Override
  public Group group() {
    return Group.CARE;
  }

  @Override
  public void addTo(CommandSpec spec) {
    spec.addOption(
        OptionSpec.builder(HTTP)
            .type(String.class)
            .paramLabel("URL")
            .description("With manifest: the address that Slack is to call")
            .build());
  }

  @Override
  public Exit run(Call call) throws Refusal {
    String word = String.join(" ", call.arguments());
    Optional<String> url = call.option(HTTP);
    if (url.isPresent() && !word.equals("manifest")) {
      throw new Refusal(Exit.WRONG, "--http goes with slack manifest.");
    }
    return switch (word) {
      case "manifest" -> {
        String manifest =
            url.isPresent()
                ? manifest(url.get(), members(call))
                : SlackManifest.yaml(members(call));
        call.printer().printRaw(manifest.stripTrailing());
        yield Exit.FINE;
      }
      case "check" -> check(call);
      default -> throw new Refusal(Exit.WRONG, "Say slack manifest or slack check.");
    };
  }

  /// As it is configured, once it is.
  private static Members members(Call call) {
    try {
      Config.Slack slack = ConfigCommand.config(call).slack();
      return slack == null ? Members.USUAL : slack.members();
    } catch (Refusal notYetUsable) {
      return Members.USUAL;
    }
  }

  private static String manifest(String url, Members members) throws Refusal {
    try {
      URI address = new URI(url);
      if ("https".equals(address.getScheme()) && address.getHost() != null) {
        return SlackManifest.yaml(members, address);
      }
    } catch (URISyntaxException noAddress) {
      // Said below.
    }
    throw new Refusal(
        Exit.WRONG,
        "--http needs an address that Slack can reach, such as"
            + " https://waymark.example.org/slack/events.");
  }

  private static Exit check(Call call) throws Refusal {
    Config config = ConfigCommand.config(call);
    Config.Slack slack = config.slack();
    if (slack == null) {
      throw new Refusal(
          Exit.CONFIGURATION, "No Slack app is configured: docs/slack.md shows how, in ten steps.");
    }
    List<String> channels = Trial.channels(config, Config.Service.SLACK);
    List<String> problems = SlackTrial.problems(ChatSettings.of(slack), channels);
    problems.forEach(call.printer()::complain);
    if (!problems.isEmpty()) {
      return Exit.CONFIGURATION;
    }
    call.printer()
        .print(
            "Slack accepts the tokens, has granted every scope"
                + (channels.isEmpty()
                    ? "."
                    : ", and shows the app " + String.join(", ", channels) + "."));
    return Exit.FINE;
  }
}
