package dev.waymark.core.request.plain;

import dev.waymark.core.request.plain.Node.Choice;
import dev.waymark.core.request.plain.Node.Either;
import dev.waymark.core.request.plain.Node.Gap;
import dev.waymark.core.request.plain.Node.Literal;
import dev.waymark.core.request.plain.Node.Many;
import dev.waymark.core.request.plain.Node.Named;
import dev.waymark.core.request.plain.Node.Narrowing;
import dev.waymark.core.request.plain.Node.Row;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Tries one rule on what was said: all of it has to fit. Gaps are looked up last, when everything
/// else fits, as that asks the store.
final class Match {
  /// Enough for any sentence that somebody means, and over in a moment.
  private static final int MOST_STEPS = 30_000;

  private static final int MOST_LOOKED_UP = 60;

  /// What filled the gaps.
  ///
  /// @param terms that the list is narrowed to
  record Filled(Map<Slot, String> gaps, List<String> terms) {
    /// What a line wants to know, which may have been said in a narrower gap.
    @Nullable String value(Slot slot) {
      String value = gaps.get(slot);
      return value != null
          ? value
          : switch (slot) {
            case WHO -> somebody();
            case REF -> gaps.get(Slot.ITEM);
            case REFS -> gaps.get(Slot.CODES);
            case TEXT -> gaps.get(Slot.REASON);
            default -> null;
          };
    }

    /// The same of one of several.
    Filled of(String ref) {
      Map<Slot, String> gapsOfOne = new EnumMap<>(gaps);
      gapsOfOne.put(Slot.REF, ref);
      return new Filled(gapsOfOne, terms);
    }

    private @Nullable String somebody() {
      return Stream.of(Slot.NAMED, Slot.KNOWN, Slot.POSSESSOR, Slot.POSSESSION)
          .map(gaps::get)
          .filter(Objects::nonNull)
          .findFirst()
          .orElse(null);
    }
  }

  private record Bound(Slot slot, int from, int to) {}

  /// What has to fit from there on.
  private interface Then {
    boolean fits(int at);
  }

  private final Utterance said;
  private final Slots slots;
  private final List<Bound> bound = new ArrayList<>();
  private final List<String> terms = new ArrayList<>();
  private final Map<Slot, String> gaps = new EnumMap<>(Slot.class);

  /// Gaps in which these words name nothing, as was looked up.
  private final Set<Bound> empty = new HashSet<>();

  private boolean changes;
  private int steps;
  private int lookedUp;

  Match(Utterance said, Slots slots) {
    this.said = said;
    this.slots = slots;
  }

  Optional<Filled> of(Rule rule) {
    changes = rule.most() != Mood.ASKS;
    return fits(rule.said(), 0, this::isAll)
        ? Optional.of(new Filled(Map.copyOf(gaps), List.copyOf(terms)))
        : Optional.empty();
  }

  private boolean isAll(int at) {
    if (skipped(at) < said.words().size() || lookedUp++ > MOST_LOOKED_UP) {
      return false;
    }
    gaps.clear();
    for (Bound one : bound) {
      Optional<String> value =
          changes && Slots.isHardlyNamed(one.slot(), said, one.from(), one.to())
              ? Optional.empty()
              : slots.value(one.slot(), said, one.from(), one.to());
      if (value.isEmpty()) {
        empty.add(one);
        return false;
      }
      gaps.put(one.slot(), value.get());
    }
    return true;
  }

  /// Signs that the grammar does not ask for say nothing.
  private int skipped(int at) {
    int next = at;
    while (next < said.words().size() && said.words().get(next).isSign()) {
      next++;
    }
    return next;
  }

  private boolean fits(Node node, int at, Then then) {
    if (++steps > MOST_STEPS || bound.stream().anyMatch(empty::contains)) {
      return false;
    }
    return switch (node) {
      case Literal(var word) -> literal(word, at, then);
      case Row(var nodes) -> row(nodes, 0, at, then);
      case Either(var nodes) -> either(nodes, at, then);
      case Many(var inner) -> many(inner, at, then);
      case Named(var name) -> fits(Grammar.english().named(name), at, then);
      case Gap(var slot) -> gap(slot, skipped(at), then);
      case Narrowing(var inner, var term) -> narrowed(inner, term, at, then);
      case Choice(var inner) -> chosen(inner, at, then);
    };
  }

  private boolean literal(String word, int at, Then then) {
    boolean sign = word.length() == 1 && !Character.isLetterOrDigit(word.charAt(0));
    int here = sign ? at : skipped(at);
    if (here >= said.words().size()) {
      return false;
    }
    Word next = said.words().get(here);
    boolean same =
        next.text().equals(word)
            || (next.text().equals("'s") && (word.equals("is") || word.equals("has")));
    return same && !next.quoted() && then.fits(here + 1);
  }

  private boolean row(List<Node> nodes, int index, int at, Then then) {
    return index == nodes.size()
        ? then.fits(at)
        : fits(nodes.get(index), at, next -> row(nodes, index + 1, next, then));
  }

  private boolean either(List<Node> nodes, int at, Then then) {
    for (Node node : nodes) {
      if (mayBegin(node, at) && fits(node, at, then)) {
        return true;
      }
    }
    return false;
  }

  /// Most ways are none at the first glance.
  private boolean mayBegin(Node node, int at) {
    int here = skipped(at);
    return (at < here && Grammar.english().mayBegin(node, said.words().get(at).text()))
        || Grammar.english()
            .mayBegin(node, here < said.words().size() ? said.words().get(here).text() : "");
  }

  private boolean many(Node node, int at, Then then) {
    return fits(node, at, next -> next > at && many(node, next, then)) || then.fits(at);
  }

  private boolean narrowed(Node node, String term, int at, Then then) {
    return fits(
        node,
        at,
        next -> {
          terms.add(term);
          if (then.fits(next)) {
            return true;
          }
          terms.removeLast();
          return false;
        });
  }

  private boolean chosen(Node node, int at, Then then) {
    int before = terms.size();
    return fits(
        node,
        at,
        next -> {
          List<String> either = List.copyOf(terms.subList(before, terms.size()));
          terms.subList(before, terms.size()).clear();
          terms.add(Narrowed.choice(either));
          if (then.fits(next)) {
            return true;
          }
          terms.removeLast();
          terms.addAll(either);
          return false;
        });
  }

  private boolean gap(Slot slot, int from, Then then) {
    if (bound.stream().anyMatch(one -> one.slot() == slot)) {
      return false;
    }
    int most = Math.min(said.words().size(), from + slot.mostWords());
    for (int to = most; to > from; to--) {
      boolean ends = slot == Slot.TEXT || slot == Slot.REASON || !said.words().get(to - 1).isSign();
      if (ends && slots.looksLike(slot, said, from, to)) {
        bound.add(new Bound(slot, from, to));
        if (then.fits(to)) {
          return true;
        }
        bound.removeLast();
      }
    }
    return false;
  }
}
