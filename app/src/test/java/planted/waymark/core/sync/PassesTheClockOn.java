package planted.waymark.core.sync;

import java.util.function.LongSupplier;

public final class PassesTheClockOn {
  private PassesTheClockOn() {}

  public static LongSupplier time() {
    return System::currentTimeMillis;
  }
}
