package dev.waymark.core.store;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Small JSON texts, written and read token by token.
final class Json {
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(16).build())
          .build();

  /// What writes one text.
  @FunctionalInterface
  interface Writing {
    void to(JsonGenerator json) throws IOException;
  }

  /// The members of one object.
  record Fields(Map<String, Object> members) {
    String text(String name) {
      return as(String.class, name, members.get(name));
    }

    @Nullable String textOrNull(String name) {
      return members.containsKey(name) ? text(name) : null;
    }

    long number(String name) {
      return as(Long.class, name, members.get(name));
    }

    int small(String name) {
      return Math.toIntExact(number(name));
    }

    boolean flag(String name) {
      return as(Boolean.class, name, members.get(name));
    }

    Fields fields(String name) {
      return as(Fields.class, name, members.get(name));
    }

    List<Fields> list(String name) {
      return allOf(Fields.class, as(List.class, name, members.get(name)));
    }

    List<String> texts(String name) {
      return allOf(String.class, as(List.class, name, members.get(name)));
    }
  }

  private Json() {}

  static String write(Writing writing) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(text)) {
      writing.to(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /// @param values texts and whole numbers, as [#column] reads them
  static String writeValues(List<? extends @Nullable Object> values) {
    return write(
        json -> {
          json.writeStartArray();
          for (Object value : values) {
            json.writePOJO(value);
          }
          json.writeEndArray();
        });
  }

  /// @throws IllegalArgumentException when the text is not one object
  static Fields readFields(String text) {
    return as(Fields.class, "the text", read(text));
  }

  /// @throws IllegalArgumentException when the text is not a list of texts
  static List<String> readTexts(String text) {
    return allOf(String.class, as(List.class, "the text", read(text)));
  }

  /// @throws IllegalArgumentException when the text is not a list of objects
  static List<Fields> readList(String text) {
    return allOf(Fields.class, as(List.class, "the text", read(text)));
  }

  /// A list of texts, whole numbers and nulls, perhaps a very long one.
  static Column column(byte[] list) {
    Column column = new Column();
    try (JsonParser json = FACTORY.createParser(list)) {
      json.nextToken();
      for (JsonToken token = json.nextToken();
          token != JsonToken.END_ARRAY;
          token = json.nextToken()) {
        if (token == JsonToken.VALUE_NUMBER_INT) {
          column.addNumber(json.getLongValue());
        } else {
          column.addValue(token == JsonToken.VALUE_NULL ? null : value(json));
        }
      }
      return column;
    } catch (IOException e) {
      throw new IllegalArgumentException("not JSON", e);
    }
  }

  private static Object read(String text) {
    try (JsonParser json = FACTORY.createParser(text)) {
      json.nextToken();
      Object value = value(json);
      if (json.nextToken() != null) {
        throw new IllegalArgumentException("more than one JSON value");
      }
      return value;
    } catch (IOException e) {
      throw new IllegalArgumentException("not JSON", e);
    }
  }

  private static Object value(JsonParser json) throws IOException {
    JsonToken token = json.currentToken();
    if (token == JsonToken.START_OBJECT) {
      Map<String, Object> members = new LinkedHashMap<>();
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String name = json.currentName();
        json.nextToken();
        members.put(name, value(json));
      }
      return new Fields(members);
    }
    if (token == JsonToken.START_ARRAY) {
      List<Object> elements = new ArrayList<>();
      while (json.nextToken() != JsonToken.END_ARRAY) {
        elements.add(value(json));
      }
      return elements;
    }
    if (token == JsonToken.VALUE_STRING) {
      return json.getText();
    }
    if (token == JsonToken.VALUE_NUMBER_INT) {
      return json.getLongValue();
    }
    if (token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE) {
      return json.getBooleanValue();
    }
    throw new IllegalArgumentException("no such JSON here: " + token);
  }

  private static <T> List<T> allOf(Class<T> type, List<?> elements) {
    List<T> all = new ArrayList<>();
    for (Object element : elements) {
      all.add(as(type, "an element", element));
    }
    return all;
  }

  private static <T> T as(Class<T> type, String name, @Nullable Object value) {
    if (!type.isInstance(value)) {
      throw new IllegalArgumentException(name + " is not a " + type.getSimpleName());
    }
    return type.cast(value);
  }
}
