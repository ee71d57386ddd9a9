package dev.waymark.core.store;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.Set;

/// Keeps from PostgreSQL the one character it refuses, U+0000: in its tables U+FFFD stands in its
/// place. The journal has it as JSON writes it, and so keeps it.
final class KeepableTexts {
  private static final Set<String> SETTERS = Set.of("setString", "setObject");

  private KeepableTexts() {}

  static Connection of(Connection connection) {
    return as(
        Connection.class,
        (method, arguments) -> {
          Object result = call(connection, method, arguments);
          return result instanceof PreparedStatement statement ? of(statement) : result;
        });
  }

  private static PreparedStatement of(PreparedStatement statement) {
    return as(
        PreparedStatement.class,
        (method, arguments) -> {
          if (SETTERS.contains(method.getName()) && arguments[1] instanceof String text) {
            arguments[1] = text.replace('\u0000', '\uFFFD');
          }
          return call(statement, method, arguments);
        });
  }

  /// What is to be done instead of calling a method.
  private interface Calls {
    Object of(Method method, Object... arguments) throws Throwable;
  }

  private static Object call(Object target, Method method, Object... arguments) throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private static <T> T as(Class<T> type, Calls calls) {
    return type.cast(
        Proxy.newProxyInstance(
            KeepableTexts.class.getClassLoader(),
            new Class<?>[] {type},
            (_, method, arguments) -> calls.of(method, arguments)));
  }
}
