package dev.waymark.core.store;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteStoreTest extends StoreContract {
  @TempDir Path folder;

  @Override
  String place() {
    return folder.resolve("contract.db").toString();
  }
}
