package dev.waymark.core.roadmap;

import java.util.AbstractList;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.function.Function;
import java.util.function.IntFunction;

/// A long list that is read a page at a time by whoever walks through it, and holds no more than
/// that page. Which elements it has, and in which order, was settled when it was made; what each of
/// them says is read when it is come to. For one thread at a time.
public final class Pages<T> extends AbstractList<T> implements RandomAccess {
  private final int size;
  private final int length;
  private final IntFunction<List<T>> pages;
  private List<T> page = List.of();
  private int held = -1;

  /// @param length how many elements each page has but the last
  /// @param pages reads one, from 0 on
  public Pages(int size, int length, IntFunction<List<T>> pages) {
    this.size = size;
    this.length = length;
    this.pages = pages;
  }

  /// What a function makes of each: of a long list's as they are come to, else at once.
  public static <T, R> List<R> map(List<T> all, Function<? super T, ? extends R> function) {
    return all instanceof Pages<T> many
        ? new Pages<>(many.size, many.length, at -> mapped(many.pages.apply(at), function))
        : mapped(all, function);
  }

  private static <T, R> List<R> mapped(List<T> all, Function<? super T, ? extends R> function) {
    return all.stream().<R>map(function).toList();
  }

  /// A list that nobody changes: a long one as it is, else a copy.
  public static <T> List<T> copyOf(List<T> all) {
    return all instanceof Pages ? all : List.copyOf(all);
  }

  @Override
  public T get(int index) {
    int at = Objects.checkIndex(index, size) / length;
    if (at != held) {
      page = pages.apply(at);
      held = at;
    }
    return page.get(index % length);
  }

  @Override
  public int size() {
    return size;
  }
}
