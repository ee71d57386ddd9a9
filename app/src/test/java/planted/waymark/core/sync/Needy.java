package planted.waymark.core.sync;

public final class Needy {
  private final int all;

  public Needy(int a, int b, int c, int d, int e, int f) {
    all = a + b + c + d + e + f;
  }

  public int all() {
    return all;
  }
}
