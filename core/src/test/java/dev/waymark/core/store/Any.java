package dev.waymark.core.store;

import dev.waymark.core.roadmap.Ref;
import dev.waymark.core.roadmap.Target;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/// Makes up records of the plan, the same ones for the same seed.
final class Any {
  private static final List<String> TEXTS =
      List.of(
          "Tail",
          "two  words",
          "\"quoted\" \\ and 'quoted'",
          "line\nbreak\ttab\r\n",
          "\u0000\u0001\u001b[31m\u007f\u009b",
          "Grüße, 凧, 🪁, e\u0301",
          "\u202eevil\u2028",
          "{\"text\":\"no\"}",
          "x".repeat(5_000));

  private final Random random;

  Any(Random random) {
    this.random = random;
  }

  Object of(Class<?> type) {
    if (type == Ref.class) {
      return new Ref("K" + random.nextInt(100), 1 + random.nextInt(999_999_999));
    }
    if (type == Target.class) {
      return target();
    }
    if (type == String.class) {
      return TEXTS.get(random.nextInt(TEXTS.size()));
    }
    if (type == int.class) {
      return random.nextInt(1_000_000);
    }
    if (type == long.class) {
      return random.nextLong();
    }
    if (type == boolean.class) {
      return random.nextBoolean();
    }
    if (type == LocalDate.class) {
      return day();
    }
    if (type.isEnum()) {
      Object[] all = type.getEnumConstants();
      return all[random.nextInt(all.length)];
    }
    if (type.isRecord()) {
      return record(type);
    }
    if (type.isSealed()) {
      Class<?>[] kinds = type.getPermittedSubclasses();
      return of(kinds[random.nextInt(kinds.length)]);
    }
    throw new IllegalArgumentException("make up a " + type.getName() + " here");
  }

  private LocalDate day() {
    return LocalDate.ofEpochDay(random.nextInt(-400_000, 4_000_000));
  }

  private Target target() {
    return switch (random.nextInt(3)) {
      case 0 -> Target.day(day());
      case 1 -> Target.quarter(1900 + random.nextInt(300), 1 + random.nextInt(4));
      default -> Target.half(1900 + random.nextInt(300), 1 + random.nextInt(2));
    };
  }

  private Object record(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    Object[] values = Arrays.stream(components).map(this::component).toArray();
    try {
      Constructor<?> constructor = type.getDeclaredConstructor(types);
      return constructor.newInstance(values);
    } catch (NoSuchMethodException
        | InstantiationException
        | IllegalAccessException
        | InvocationTargetException e) {
      throw new IllegalStateException("cannot make up a " + type.getName(), e);
    }
  }

  private @Nullable Object component(RecordComponent component) {
    AnnotatedType type = component.getAnnotatedType();
    if (type.isAnnotationPresent(Nullable.class) && random.nextInt(3) == 0) {
      return null;
    }
    if (component.getType() == List.class && type instanceof AnnotatedParameterizedType) {
      return list(((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0]);
    }
    return of(component.getType());
  }

  private List<Object> list(Type element) {
    List<Object> elements = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      elements.add(of((Class<?>) element));
    }
    return elements;
  }
}
