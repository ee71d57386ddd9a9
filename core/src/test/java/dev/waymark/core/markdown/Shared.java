package dev.waymark.core.markdown;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Real roadmaps that lie beside the repository on some machines and are not part of it.
public final class Shared {
  private Shared() {}

  static Optional<Path> folder(String name) {
    String given = System.getProperty("waymark.shared");
    Path root = Path.of("").toAbsolutePath();
    while (root != null && !Files.exists(root.resolve("waymark"))) {
      root = root.getParent();
    }
    List<Path> places = new ArrayList<>();
    if (given != null) {
      places.add(Path.of(given));
    }
    if (root != null && root.getParent() != null) {
      places.add(root.getParent().resolve("shared"));
    }
    return places.stream().map(place -> place.resolve(name)).filter(Files::isDirectory).findFirst();
  }

  public static List<Path> files(String name) throws IOException {
    Optional<Path> folder = folder(name);
    if (folder.isEmpty()) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder.get())) {
      return files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
    }
  }

  static Object json(Path file) throws IOException {
    try (JsonParser parser = new JsonFactory().createParser(Files.readAllBytes(file))) {
      parser.nextToken();
      return value(parser);
    }
  }

  @SuppressWarnings("unchecked")
  static Map<String, Object> object(Object json) {
    return (Map<String, Object>) json;
  }

  @SuppressWarnings("unchecked")
  static List<Object> list(Object json) {
    return json == null ? List.of() : (List<Object>) json;
  }

  private static Object value(JsonParser parser) throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> {
        Map<String, Object> object = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
          String name = parser.currentName();
          parser.nextToken();
          object.put(name, value(parser));
        }
        yield object;
      }
      case START_ARRAY -> {
        List<Object> list = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          list.add(value(parser));
        }
        yield list;
      }
      case VALUE_NUMBER_INT -> parser.getIntValue();
      case VALUE_NULL -> null;
      default -> parser.getText();
    };
  }
}
