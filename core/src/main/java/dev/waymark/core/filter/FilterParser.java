package dev.waymark.core.filter;

import dev.waymark.core.filter.Filter.And;
import dev.waymark.core.filter.Filter.Not;
import dev.waymark.core.filter.Filter.Or;
import dev.waymark.core.filter.Filter.Says;
import dev.waymark.core.filter.Filter.Term;
import dev.waymark.core.filter.Piece.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Reads filters: `is:open owner:ana (milestone:"Phase 2" OR helm) sort:target`.
public final class FilterParser {
  /// More would be a burden for the database.
  private static final int MOST_TERMS = 100;

  private static final int DEEPEST = 20;

  private static final Term NOTHING = new And(List.of());

  /// How reading ended.
  public sealed interface Parsed {}

  public record Understood(Filter filter) implements Parsed {}

  /// @param sentence which token, and what is allowed there
  public record Misunderstood(String sentence) implements Parsed {}

  /// Ends the reading of a filter at its first wrong token.
  static final class Wrong extends Exception {
    private static final long serialVersionUID = 1L;

    Wrong(String sentence) {
      super(sentence, null, false, false);
    }
  }

  private final List<Piece> pieces;
  private final FilterKeys keys;
  private int at;
  private int terms;

  private FilterParser(List<Piece> pieces, FilterKeys keys) {
    this.pieces = pieces;
    this.keys = keys;
  }

  /// @param me whom `owner:me` means
  public static Parsed parse(String text, String me) {
    try {
      FilterKeys keys = new FilterKeys(me);
      return new Understood(new FilterParser(Piece.all(text), keys).filter());
    } catch (Wrong wrong) {
      return new Misunderstood(String.valueOf(wrong.getMessage()));
    }
  }

  /// Whether this means something before a colon.
  public static boolean isKey(String word) {
    return FilterKeys.KEYS.contains(word.toLowerCase(Locale.ROOT));
  }

  private Filter filter() throws Wrong {
    if (pieces.isEmpty()) {
      return Filter.ALL;
    }
    Term whole = either(0);
    if (at < pieces.size()) {
      throw new Wrong("“)” closes nothing: leave it out, or put it in quotes.");
    }
    return new Filter(whole instanceof And(var all) ? all : List.of(whole), keys.arrangement());
  }

  private Term either(int depth) throws Wrong {
    List<Term> either = new ArrayList<>();
    do {
      either.add(together(depth));
    } while (next(Kind.OR));
    if (either.size() > 1 && either.contains(NOTHING)) {
      throw new Wrong("“OR” needs a filter on both sides, or quotes to be text.");
    }
    return either.size() == 1 ? either.getFirst() : new Or(either);
  }

  /// One term stands for itself, several for all of them.
  private Term together(int depth) throws Wrong {
    List<Term> all = new ArrayList<>();
    boolean laidOut = false;
    while (at < pieces.size() && !isNext(Kind.CLOSE) && !isNext(Kind.OR)) {
      if (next(Kind.AND)) {
        bothSides(all);
      } else if (depth == 0 && keys.lays(pieces.get(at))) {
        laidOut = true;
        at++;
      } else {
        all.add(one(depth));
      }
    }
    if (all.isEmpty() && !laidOut) {
      throw new Wrong(
          isNext(Kind.CLOSE)
              ? "“()” has nothing in it: put a filter there, or leave it out."
              : "“OR” needs a filter on both sides, or quotes to be text.");
    }
    return all.size() == 1 ? all.getFirst() : new And(all);
  }

  /// What a space means may be written out.
  private void bothSides(List<Term> before) throws Wrong {
    if (before.isEmpty() || at == pieces.size() || isNext(Kind.CLOSE) || isNext(Kind.OR)) {
      throw new Wrong("“AND” needs a filter on both sides, or quotes to be text.");
    }
  }

  private Term one(int depth) throws Wrong {
    if (++terms > MOST_TERMS || depth > DEEPEST) {
      throw new Wrong("That filter is too long: say it with fewer words.");
    }
    refuseSmall(pieces.get(at));
    Piece piece = pieces.get(at++);
    return switch (piece.kind()) {
      case OPEN -> group(piece, depth);
      case QUOTED -> negated(piece, new Says(piece.text()));
      case WORD -> negated(piece, keys.term(piece));
      case CLOSE, AND, OR -> throw new IllegalStateException("looked at before: " + piece);
    };
  }

  /// Between filters nobody means the word.
  private void refuseSmall(Piece piece) throws Wrong {
    boolean joins = piece.kind() == Kind.WORD && (piece.is("or") || piece.is("and"));
    if (!joins || at == 0 || at + 1 == pieces.size()) {
      return;
    }
    Piece before = pieces.get(at - 1);
    Piece after = pieces.get(at + 1);
    if (keys.isKeyed(before) && keys.isKeyed(after)) {
      String large = piece.text().toUpperCase(Locale.ROOT);
      throw new Wrong(
          "“%s” would be a word of a title here: say %s %s %s%s, or the word in quotes."
              .formatted(
                  piece.text(),
                  before,
                  large,
                  after,
                  large.equals("OR") ? " for either of them" : ", or nothing between them"));
    }
  }

  private Term group(Piece open, int depth) throws Wrong {
    Term inner = either(depth + 1);
    if (!next(Kind.CLOSE)) {
      throw new Wrong("“(” is never closed: end it with “)”, or put it in quotes.");
    }
    return negated(open, inner);
  }

  private static Term negated(Piece piece, Term term) {
    Term result = term;
    for (int i = 0; i < piece.minuses(); i++) {
      result = result instanceof Not(var twice) ? twice : new Not(result);
    }
    return result;
  }

  private boolean isNext(Kind kind) {
    return at < pieces.size() && pieces.get(at).kind() == kind;
  }

  private boolean next(Kind kind) {
    boolean is = isNext(kind);
    at += is ? 1 : 0;
    return is;
  }
}
