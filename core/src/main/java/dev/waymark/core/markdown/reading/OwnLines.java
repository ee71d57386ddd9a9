package dev.waymark.core.markdown.reading;

import dev.waymark.core.markdown.block.Block;
import dev.waymark.core.markdown.text.InlineText;
import dev.waymark.core.roadmap.Criterion;
import dev.waymark.core.roadmap.Status;
import java.util.ArrayList;
import java.util.List;

/// The lines that hang below an item: smaller steps, what they say of it, its criteria.
final class OwnLines {
  private final Scene scene;

  OwnLines(Scene scene) {
    this.scene = scene;
  }

  /// Takes what the lines say of the item; gives the criteria among them.
  List<Criterion> read(Block.Item item, Facets facets) {
    for (int line : item.wrapped()) {
      String text = scene.text(line);
      facets.take(line, text, Attributes.leading(text, 0), scene.legend());
    }
    List<Criterion> criteria = new ArrayList<>();
    for (Block block : item.below()) {
      if (block instanceof Block.Items items) {
        items.items().forEach(child -> read(child, facets, criteria));
      }
    }
    facets.status = null;
    facets.statusSite = null;
    return criteria;
  }

  private void read(Block.Item child, Facets facets, List<Criterion> criteria) {
    String text = scene.text(child);
    String words = InlineText.plain(text.substring(Math.min(child.text(), text.length())));
    if (Label.brief(words, child).filter(Topic.CRITERIA::equals).isPresent()) {
      criteria.addAll(criteria(child, words));
    } else {
      facets.take(child.line(), text, Attributes.leading(text, child.text()), scene.legend());
    }
  }

  private List<Criterion> criteria(Block.Item label, String words) {
    List<Criterion> criteria = new ArrayList<>();
    for (Block block : label.below()) {
      if (block instanceof Block.Items items) {
        for (Block.Item item : items.items()) {
          String text = scene.text(item);
          Box box = Box.at(text, item.text(), scene.legend()).orElse(null);
          int from = box == null ? Math.min(item.text(), text.length()) : box.to() + 1;
          criteria.add(
              new Criterion(
                  InlineText.plain(text.substring(from)),
                  item.line(),
                  box != null && box.status() == Status.DONE));
        }
      }
    }
    int colon = words.indexOf(':');
    if (criteria.isEmpty() && colon > 0 && colon + 1 < words.length()) {
      criteria.add(new Criterion(words.substring(colon + 1).strip(), label.line(), false));
    }
    return criteria;
  }

  boolean holdBoxes(Block block) {
    return block instanceof Block.Items items
        && items.items().stream()
            .anyMatch(item -> isBoxed(item) || item.below().stream().anyMatch(this::holdBoxes));
  }

  boolean isBoxed(Block.Item item) {
    return item.text() < scene.text(item).length()
        && Box.at(scene.text(item), item.text(), scene.legend()).isPresent();
  }

  /// Whether one of them says who does it, or by when.
  boolean sayWho(Block.Item item) {
    return item.below().stream()
        .filter(Block.Items.class::isInstance)
        .map(Block.Items.class::cast)
        .flatMap(list -> list.items().stream())
        .flatMap(child -> Attributes.leading(scene.text(child), child.text()).stream())
        .map(Attributes.Pair::key)
        .anyMatch(key -> key == Attributes.Key.OWNER || key == Attributes.Key.TARGET);
  }

  static int count(Block.Item item) {
    int count = 0;
    for (Block block : item.below()) {
      if (block instanceof Block.Items items) {
        for (Block.Item child : items.items()) {
          count += 1 + count(child);
        }
      }
    }
    return count;
  }
}
