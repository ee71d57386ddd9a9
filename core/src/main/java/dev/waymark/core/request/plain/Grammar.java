package dev.waymark.core.request.plain;

import dev.waymark.core.request.plain.Node.Choice;
import dev.waymark.core.request.plain.Node.Either;
import dev.waymark.core.request.plain.Node.Gap;
import dev.waymark.core.request.plain.Node.Literal;
import dev.waymark.core.request.plain.Node.Many;
import dev.waymark.core.request.plain.Node.Named;
import dev.waymark.core.request.plain.Node.Narrowing;
import dev.waymark.core.request.plain.Node.Row;
import dev.waymark.core.request.plain.Rule.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The rules of `english.txt`, where their notation is explained.
final class Grammar {
  private static final Pattern PIECE =
      Pattern.compile("<(\\w+)>|\\{(\\w+)}|[()\\[\\]|*]|[^\\s()\\[\\]|*<>{}]+");

  private static final Pattern ARROW = Pattern.compile(" (<-|<!|<!!|<!\\+|<\\?) ");

  private static final Grammar ENGLISH = read("english.txt");

  private final Map<String, Node> named = new HashMap<>();
  private final List<Rule> rules = new ArrayList<>();

  /// After all others: what they say of several may also be said of one.
  private final List<Rule> several = new ArrayList<>();

  private final Set<String> vocabulary = new HashSet<>();
  private final IdentityHashMap<Node, Beginning> beginnings = new IdentityHashMap<>();

  /// What a piece may begin with.
  ///
  /// @param anything whether words may that are not in it
  /// @param nothing whether it may be empty
  private record Beginning(Set<String> words, boolean anything, boolean nothing) {}

  private Grammar() {}

  static Grammar english() {
    return ENGLISH;
  }

  List<Rule> rules() {
    return rules;
  }

  Node named(String name) {
    return Objects.requireNonNull(named.get(name), name);
  }

  /// The words that terms are said with, and the terms.
  Map<String, Node> narrowings() {
    Map<String, Node> narrowings = new TreeMap<>();
    named.forEach(
        (name, node) -> {
          if (node instanceof Narrowing) {
            narrowings.put(name, node);
          }
        });
    return narrowings;
  }

  /// Whether this word may be the first of the piece, or the piece be empty.
  boolean mayBegin(Node node, String word) {
    Beginning beginning = Objects.requireNonNull(beginnings.get(node));
    Set<String> words = beginning.words();
    return beginning.anything()
        || beginning.nothing()
        || words.contains(word)
        || (word.equals("'s") && (words.contains("is") || words.contains("has")));
  }

  /// Known of every piece before anybody asks, as many ask at once.
  private Beginning learn(Node node) {
    Beginning known = beginnings.get(node);
    if (known == null) {
      known =
          switch (node) {
            case Literal(var word) -> new Beginning(Set.of(word), false, false);
            case Row(var nodes) -> inRow(nodes.stream().map(this::learn).toList());
            case Either(var ways) -> oneOf(ways.stream().map(this::learn).toList());
            case Many(var inner) -> new Beginning(learn(inner).words(), false, true);
            case Named(var name) -> learn(named(name));
            case Gap _ -> new Beginning(Set.of(), true, false);
            case Narrowing(var inner, var _) -> learn(inner);
            case Choice(var inner) -> learn(inner);
          };
      beginnings.put(node, known);
    }
    return known;
  }

  private static Beginning inRow(List<Beginning> row) {
    int empty = 0;
    while (empty < row.size() && row.get(empty).nothing()) {
      empty++;
    }
    Beginning first = oneOf(row.subList(0, Math.min(row.size(), empty + 1)));
    return new Beginning(first.words(), first.anything(), empty == row.size());
  }

  private static Beginning oneOf(List<Beginning> ways) {
    return new Beginning(
        ways.stream().flatMap(way -> way.words().stream()).collect(Collectors.toSet()),
        ways.stream().anyMatch(Beginning::anything),
        ways.stream().anyMatch(Beginning::nothing));
  }

  /// Every word that is in it.
  Set<String> vocabulary() {
    return vocabulary;
  }

  private static Grammar read(String file) {
    try (InputStream in = Grammar.class.getResourceAsStream(file)) {
      Grammar grammar = new Grammar();
      new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .forEach(grammar::add);
      grammar.rules.addAll(grammar.several);
      grammar.named.values().forEach(grammar::learn);
      grammar.rules.forEach(rule -> grammar.learn(rule.said()));
      return grammar;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private void add(String line) {
    Matcher arrow = ARROW.matcher(line);
    if (arrow.find()) {
      addRule(
          line.substring(0, arrow.start()).strip(), arrow.group(1), line.substring(arrow.end()));
      return;
    }
    int equals = line.indexOf(" = ");
    String[] name = line.substring(0, equals).strip().split("\\s+=>\\s+", 2);
    Node node = node(line.substring(equals + 3));
    named.put(name[0], name.length == 1 ? node : narrowing(node, name[1]));
  }

  private void addRule(String line, String arrow, String said) {
    switch (arrow) {
      case "<-" -> rules.add(new Rule(line, node(said), Mood.ASKS, Outcome.LINE));
      case "<!!" -> rules.add(new Rule(line, node(said), Mood.SAYS, Outcome.LINE));
      case "<?" -> rules.add(new Rule(line, node(said), Mood.WISHES, Outcome.SENTENCE));
      case "<!+" -> {
        rules.add(new Rule(line, node(said), Mood.WISHES, Outcome.LINE));
        Node ofSeveral = node(said.replace("{ref}", "{refs}"));
        several.add(new Rule(line, ofSeveral, Mood.WISHES, Outcome.LINES));
      }
      default -> rules.add(new Rule(line, node(said), Mood.WISHES, Outcome.LINE));
    }
  }

  private static Node narrowing(Node node, String term) {
    return term.equals("OR") ? new Choice(node) : new Narrowing(node, term);
  }

  private Node node(String text) {
    return new Reader(PIECE.matcher(text).results().toList()).either();
  }

  private final class Reader {
    private final List<MatchResult> pieces;
    private int at;

    Reader(List<MatchResult> pieces) {
      this.pieces = pieces;
    }

    Node either() {
      List<Node> ways = new ArrayList<>();
      ways.add(row());
      while (isNext("|")) {
        at++;
        ways.add(row());
      }
      return ways.size() == 1 ? ways.getFirst() : new Either(ways);
    }

    private Node row() {
      List<Node> row = new ArrayList<>();
      while (at < pieces.size() && !isNext("|") && !isNext(")") && !isNext("]")) {
        Node one = one(pieces.get(at++));
        boolean many = isNext("*");
        at += many ? 1 : 0;
        row.add(many ? new Many(one) : one);
      }
      return row.size() == 1 ? row.getFirst() : new Row(row);
    }

    private Node one(MatchResult piece) {
      if (piece.group(1) != null) {
        return new Named(piece.group(1));
      }
      if (piece.group(2) != null) {
        return new Gap(Slot.valueOf(piece.group(2).toUpperCase(Locale.ROOT)));
      }
      return switch (piece.group()) {
        case "(" -> closed(either());
        case "[" -> new Either(List.of(closed(either()), new Row(List.of())));
        default -> {
          vocabulary.add(piece.group());
          yield new Literal(piece.group());
        }
      };
    }

    private Node closed(Node node) {
      at++;
      return node;
    }

    private boolean isNext(String sign) {
      return at < pieces.size() && pieces.get(at).group().equals(sign);
    }
  }
}
