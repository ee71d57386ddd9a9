package dev.waymark.core.insight.rule;

import dev.waymark.core.insight.subject.Subject;
import dev.waymark.core.roadmap.Finding.Spot;
import dev.waymark.core.roadmap.Remark.Damage;
import java.util.ArrayList;
import java.util.List;

/// R15. One finding for all lines of a kind: they are repaired together.
final class DamagedEncoding implements Check {
  @Override
  public List<Hit> hits(Subject subject) {
    List<Damage> damage = subject.remarks(Damage.class).toList();
    List<Hit> hits = new ArrayList<>();
    look(subject, damage.stream().filter(Damage::repaired).toList(), hits);
    look(subject, damage.stream().filter(one -> !one.repaired()).toList(), hits);
    return hits;
  }

  private static void look(Subject subject, List<Damage> damage, List<Hit> hits) {
    if (!damage.isEmpty()) {
      boolean repaired = damage.getFirst().repaired();
      int others = damage.size() - 1;
      hits.add(
          new Hit(
              spot(subject, damage.getFirst()),
              (repaired ? "Signs here were saved in a wrong encoding" : "Bytes here are not UTF-8")
                  + (others == 0 ? "." : ", and in " + others + " more lines."),
              damage.stream().skip(1).map(one -> spot(subject, one)).toList()));
    }
  }

  private static Spot spot(Subject subject, Damage damage) {
    String line = subject.prose().line(damage.line());
    int at = 0;
    while (at < line.length() && line.charAt(at) < 0x80) {
      at++;
    }
    return subject.prose().spot(damage.line(), at == line.length() ? 0 : at);
  }
}
