package dev.waymark.core.markdown.text;

/// How a line's bytes spell its text.
public enum Spelling {
  /// As they should.
  UTF_8,
  /// UTF-8 that was once read as Mac OS Roman and written again.
  MAC_ROMAN,
  /// UTF-8 that was once read as Windows-1252 and written again.
  WINDOWS_1252,
  /// Some bytes mean nothing.
  DAMAGED
}
