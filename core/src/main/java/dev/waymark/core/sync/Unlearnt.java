package dev.waymark.core.sync;

import dev.waymark.core.event.Projection;
import dev.waymark.core.event.Recorded;
import dev.waymark.core.event.RoadmapEvent.OfItem;
import dev.waymark.core.port.Bytes;
import dev.waymark.core.port.Documents;
import dev.waymark.core.port.Patch;
import dev.waymark.core.port.PendingPatch;
import dev.waymark.core.port.Synced;
import dev.waymark.core.port.World;
import dev.waymark.core.roadmap.Conflict.Field;
import dev.waymark.core.roadmap.Facts;
import dev.waymark.core.roadmap.Item;
import dev.waymark.core.roadmap.Outline.Entry;
import dev.waymark.core.roadmap.Place;
import dev.waymark.core.roadmap.Places;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What whoever wrote the file as it is now cannot have known: patches that are not in it yet, and
/// those that came while they were writing.
final class Unlearnt {
  /// As long as a program may have the text in hand between reading and writing it.
  private static final Duration IN_HAND = Duration.ofSeconds(10);

  private final World world;
  private final Map<Place, Facts> written = new HashMap<>();
  private final Places before;
  private final Places after;
  private final Set<Item.Id> waiting;
  private final Instant from;
  private @Nullable List<Recorded> latest;

  private Unlearnt(World world, Synced base, List<PendingPatch> pending, Instant now) {
    this.world = world;
    this.before = base.places();
    this.after = Placing.after(base.places(), pending);
    this.waiting =
        pending.stream()
            .flatMap(one -> Optional.ofNullable(one.item()).stream())
            .collect(Collectors.toUnmodifiableSet());
    this.from = now.minus(IN_HAND);
  }

  static Unlearnt of(World world, Synced base, Instant now) {
    List<PendingPatch> pending = world.journal().pending(base.roadmap());
    Unlearnt unlearnt = new Unlearnt(world, base, pending, now);
    if (!pending.isEmpty()) {
      Bytes text = base.text();
      for (Patch patch : pending.stream().map(PendingPatch::patch).toList()) {
        text = patch.fits(text) ? patch.in(text) : text;
      }
      if (world.documents().read(text) instanceof Documents.Read(var outline)) {
        outline.entries().forEach(entry -> unlearnt.written.put(entry.place(), entry.facts()));
      }
    }
    return unlearnt;
  }

  /// Whether something of this item is to be written yet.
  boolean isAbout(Item.Id item) {
    return waiting.contains(item);
  }

  /// @param entry where the item stood, as last synced
  Set<Field> of(Item item, Entry entry) {
    Set<Field> fields = EnumSet.noneOf(Field.class);
    if (isAbout(item.id())) {
      fields.add(Field.LINE);
      List<Place> was = before.of(item.id());
      List<Place> is = after.of(item.id());
      int which = was.indexOf(entry.place());
      Facts now = which >= 0 && is.size() == was.size() ? written.get(is.get(which)) : null;
      fields.addAll(now == null ? List.of() : Merge.differing(entry.facts(), now));
    }
    if (item.last().at().isAfter(from)) {
      fields.addAll(justChanged(item));
    }
    return fields;
  }

  private Set<Field> justChanged(Item item) {
    Set<Field> fields = EnumSet.noneOf(Field.class);
    for (Recorded recorded : latest()) {
      if (item.id().equals(recorded.item()) && recorded.event() instanceof OfItem event) {
        Set<Field> those = FieldsOf.event(event);
        if (those == null) {
          return changedInItsLife(item);
        }
        fields.addAll(those);
      }
    }
    return fields;
  }

  /// What people did so lately, to any item.
  private List<Recorded> latest() {
    List<Recorded> known = latest;
    if (known == null) {
      known = world.journal().from(from).stream().filter(this::counts).toList();
      latest = known;
    }
    return known;
  }

  private boolean counts(Recorded recorded) {
    return recorded.origin().at().isAfter(from)
        && !recorded.origin().person().equals(RoadmapSync.FILE);
  }

  /// The same for changes that carry all the facts at once: which of them differ, only the item's
  /// whole life says, and that may be long.
  private Set<Field> changedInItsLife(Item item) {
    Set<Field> fields = EnumSet.noneOf(Field.class);
    Item now = null;
    for (Recorded recorded : world.journal().of(item.id())) {
      Item next = Projection.apply(now, recorded);
      if (counts(recorded) && now != null) {
        fields.addAll(Merge.differing(now.facts(), next.facts()));
      }
      now = next;
    }
    return fields;
  }
}
