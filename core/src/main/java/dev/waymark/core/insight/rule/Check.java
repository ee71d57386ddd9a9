package dev.waymark.core.insight.rule;

import dev.waymark.core.insight.subject.Subject;
import dev.waymark.core.roadmap.Finding.Spot;
import dev.waymark.core.roadmap.Rule;
import java.util.List;

/// When a rule is broken.
@FunctionalInterface
public interface Check {
  /// @param message one sentence: what contradicts what
  /// @param related where else to look
  record Hit(Spot at, String message, List<Spot> related) {
    public Hit {
      related = List.copyOf(related);
    }

    Hit(Spot at, String message) {
      this(at, message, List.of());
    }
  }

  List<Hit> hits(Subject subject);

  static Check of(Rule rule) {
    return switch (rule) {
      case R1 -> new OpenAcceptance();
      case R2 -> new OpenParts();
      case R3 -> new TwoStates();
      case R4 -> new PassedTargets();
      case R5 -> new OutOfOrder();
      case R6 -> new PlaceholderCriteria();
      case R7 -> new LastUpdated();
      case R8 -> new Timeframes();
      case R9 -> new SameWorkTwice();
      case R10 -> new ClaimsAgainstCounts();
      case R11 -> new Weekdays();
      case R12 -> new UnclosedGaps();
      case R13 -> new Hedges();
      case R14 -> new StartedByNobody();
      case R15 -> new DamagedEncoding();
      case R16 -> new Stale();
      case R17 -> new Dependencies();
      case R18 -> new NamedFiles();
    };
  }
}
