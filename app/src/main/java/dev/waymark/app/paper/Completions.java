package dev.waymark.app.paper;

import dev.waymark.app.cli.Command;
import dev.waymark.app.cli.Option;
import dev.waymark.app.cli.Usage;
import java.util.List;
import java.util.stream.Collectors;

/// What shells offer after `waymark`, printed from the commands themselves: the commands, then
/// their options and files.
public final class Completions {
  private Completions() {}

  public static String bash(List<Command> commands) {
    return """
    # bash completion for waymark
    _waymark() {
      local word=${COMP_WORDS[COMP_CWORD]} command= i
      for ((i = 1; i < COMP_CWORD; i++)); do
        [[ ${COMP_WORDS[i]} == -* ]] || { command=${COMP_WORDS[i]}; break; }
      done
      local options
      case $command in
        '') COMPREPLY=($(compgen -W "%s" -- "$word")); return ;;
    %s
        *) options="" ;;
      esac
      if [[ $word == -* ]]; then
        COMPREPLY=($(compgen -W "$options" -- "$word"))
      else
        COMPREPLY=($(compgen -f -- "$word"))
      fi
    }
    complete -o filenames -F _waymark waymark
    """
        .formatted(
            names(commands),
            commands.stream()
                .map(one -> "    %s) options=\"%s\" ;;".formatted(one.name(), options(one)))
                .collect(Collectors.joining("\n")));
  }

  public static String zsh(List<Command> commands) {
    return """
    #compdef waymark
    local -a commands
    commands=(
    %s
    )
    if (( CURRENT == 2 )); then
      _describe 'command' commands
      return
    fi
    case $words[2] in
    %s
    esac
    _files
    """
        .formatted(
            commands.stream()
                .map(one -> "  '%s:%s'".formatted(one.name(), quoted(one.caption())))
                .collect(Collectors.joining("\n")),
            commands.stream()
                .map(one -> "  %s) compadd -- %s ;;".formatted(one.name(), options(one)))
                .collect(Collectors.joining("\n")));
  }

  public static String fish(List<Command> commands) {
    StringBuilder text = new StringBuilder("# fish completion for waymark\n");
    for (Command command : commands) {
      text.append(
          "complete -c waymark -n __fish_use_subcommand -f -a %s -d '%s'\n"
              .formatted(command.name(), quoted(command.caption())));
      for (Option option : Usage.options(command)) {
        text.append(
            "complete -c waymark -n '__fish_seen_subcommand_from %s' -l %s%s -d '%s'\n"
                .formatted(
                    command.name(),
                    option.name().substring(2),
                    option.takesValue() ? " -r" : "",
                    quoted(option.caption())));
      }
    }
    return text.toString();
  }

  private static String names(List<Command> commands) {
    return commands.stream().map(Command::name).collect(Collectors.joining(" "));
  }

  private static String options(Command command) {
    return Usage.options(command).stream().map(Option::name).collect(Collectors.joining(" "));
  }

  private static String quoted(String text) {
    return text.replace("'", "’").replace(":", "\\:");
  }
}
