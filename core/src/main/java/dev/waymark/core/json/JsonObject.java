package dev.waymark.core.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// One object being written, field by field.
public final class JsonObject {
  private static final JsonFactory FACTORY = new JsonFactory();

  /// A write that may fail, as all of Jackson's may.
  private interface Write {
    void run() throws IOException;
  }

  private final JsonGenerator out;

  private JsonObject(JsonGenerator out) {
    this.out = out;
  }

  /// A whole object on one line, without the line's end.
  public static String line(Consumer<JsonObject> fields) {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = FACTORY.createGenerator(text)) {
      new JsonObject(out).braced(fields);
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
    return text.toString();
  }

  private void braced(Consumer<JsonObject> fields) {
    write(out::writeStartObject);
    fields.accept(this);
    write(out::writeEndObject);
  }

  public JsonObject text(String name, @Nullable Object value) {
    return write(() -> out.writeStringField(name, value == null ? null : value.toString()));
  }

  public JsonObject number(String name, long value) {
    return write(() -> out.writeNumberField(name, value));
  }

  public JsonObject flag(String name, boolean value) {
    return write(() -> out.writeBooleanField(name, value));
  }

  public JsonObject object(String name, Consumer<JsonObject> fields) {
    write(() -> out.writeFieldName(name));
    braced(fields);
    return this;
  }

  public <T> JsonObject objects(
      String name, Collection<T> values, BiConsumer<JsonObject, T> fields) {
    write(() -> out.writeArrayFieldStart(name));
    values.forEach(value -> braced(object -> fields.accept(object, value)));
    return write(out::writeEndArray);
  }

  public JsonObject texts(String name, List<String> values) {
    write(() -> out.writeArrayFieldStart(name));
    values.forEach(value -> write(() -> out.writeString(value)));
    return write(out::writeEndArray);
  }

  private JsonObject write(Write write) {
    try {
      write.run();
      return this;
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
  }
}
