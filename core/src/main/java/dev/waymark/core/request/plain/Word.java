package dev.waymark.core.request.plain;

/// One word of what was said.
///
/// @param text in lower case, without the signs around it
/// @param start where it begins in the whole text
/// @param end where it ends there
/// @param quoted whether it is all that stands between two quotes
record Word(String text, int start, int end, boolean quoted) {
  boolean isSign() {
    return text.equals(",") || text.equals(":") || text.equals("-");
  }

  Word corrected(String other) {
    return new Word(other, start, end, quoted);
  }
}
