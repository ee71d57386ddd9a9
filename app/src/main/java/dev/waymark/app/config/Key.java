package dev.waymark.app.config;

/// One key of the configuration, as the template and the page explain it.
///
/// @param example as it is written in TOML
/// @param otherwise what holds without it
/// @param isLive whether a running service takes a new value over
public record Key(
    String section, String name, String example, String otherwise, boolean isLive, String about) {

  static Key fixed(String section, String name, String example, String otherwise, String about) {
    return new Key(section, name, example, otherwise, false, about);
  }

  static Key live(String section, String name, String example, String otherwise, String about) {
    return new Key(section, name, example, otherwise, true, about);
  }
}
