package dev.waymark.bots.discord;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.jspecify.annotations.Nullable;

/// Which commands are registered where.
final class FakeRegistry {
  private static final String EVERYWHERE = "everywhere";

  private final Map<String, DataArray> commands = new ConcurrentHashMap<>();
  private final FakeTable table;

  FakeRegistry(FakeTable table) {
    this.table = table;
  }

  FakeAnswer commands(Received request, @Nullable String guild) {
    String where = guild == null ? EVERYWHERE : guild;
    if (request.method().equals("PUT")) {
      DataArray all = DataArray.fromJson(request.body());
      Heard.objects(all).forEach(one -> table.sent("command", one));
      for (int i = 0; i < all.length(); i++) {
        all.getObject(i)
            .put("id", "500" + i)
            .put("application_id", Snow.APPLICATION)
            .put("version", "6001");
        if (guild != null) {
          all.getObject(i).put("guild_id", guild);
        }
      }
      commands.put(where, all);
    }
    return FakeAnswer.of(commands.getOrDefault(where, DataArray.empty()));
  }

  boolean isEmpty() {
    return commands.values().stream().allMatch(DataArray::isEmpty);
  }

  boolean offers(String name) {
    return find(name).isPresent();
  }

  /// What a sub-command was registered as.
  DataObject subcommand(String name) {
    return find(name)
        .orElseThrow(() -> new AssertionError("Discord offers no sub-command " + name));
  }

  private Optional<DataObject> find(String name) {
    return commands.values().stream()
        .filter(all -> !all.isEmpty())
        .flatMap(all -> Heard.objects(all.getObject(0).getArray("options")).stream())
        .filter(one -> one.getString("name").equals(name))
        .findFirst();
  }
}
