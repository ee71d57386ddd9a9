package dev.waymark.bots.chat;

import java.util.LinkedHashMap;
import java.util.Map;

/// A map that forgets what was not touched for longest, so that strangers cannot fill the memory.
public final class Recent<K, V> extends LinkedHashMap<K, V> {
  private final int most;

  public Recent(int most) {
    super(16, 0.75f, true);
    this.most = most;
  }

  @Override
  protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
    return size() > most;
  }
}
