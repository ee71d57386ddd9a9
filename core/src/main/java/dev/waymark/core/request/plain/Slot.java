package dev.waymark.core.request.plain;

import java.util.Locale;

/// What may stand in a gap of the grammar.
///
/// @see Slots
enum Slot {
  /// An item or a milestone.
  REF(8),
  /// Several, with commas or "and".
  REFS(16),
  /// An item, no milestone.
  ITEM(8),
  /// An item, by its ref.
  CODE(1),
  /// Several, by their refs.
  CODES(12),
  /// A milestone, as said.
  MILESTONE(6),
  /// A milestone or a roadmap, as said.
  AREA(6),
  /// A milestone or a roadmap, as a term.
  WHERE(6),
  /// Somebody, known or not.
  WHO(4),
  /// Somebody who is known, or is written as a name is: others may be states or places.
  NAMED(4),
  /// Somebody who is known.
  KNOWN(4),
  /// Somebody's, as a term.
  POSSESSOR(5),
  /// Somebody's, in the end of a sentence.
  POSSESSION(5),
  /// Somebody whose items are not meant.
  EXCEPT(4),
  DATE(5),
  SINCE(5),
  LENGTH(4),
  DUE(5),
  LEVEL(1),
  /// The lowest of several.
  LEAST(1),
  NUMBER(1),
  URL(1),
  VERB(1),
  TITLE(12),
  /// A text that speaks of nothing else, after a comma.
  REASON(Utterance.MOST_WORDS),
  TEXT(Utterance.MOST_WORDS);

  private final int mostWords;

  Slot(int mostWords) {
    this.mostWords = mostWords;
  }

  int mostWords() {
    return mostWords;
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
