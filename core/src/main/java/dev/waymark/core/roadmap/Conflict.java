package dev.waymark.core.roadmap;

import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// File and store came to say different things of an item, and nobody has said yet which it is. The
/// store keeps its value, the file its bytes.
///
/// @param ours what the store says, in words; empty for nothing
/// @param theirs what the file says
public record Conflict(Field field, String ours, String theirs) {

  /// What file and store can differ on.
  public enum Field {
    STATUS,
    PRIORITY,
    OWNER,
    TARGET,
    TIMEFRAME,
    TITLE,
    MILESTONE,
    /// Whether the item is there at all.
    LINE;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /// What these facts say of it, in words; empty for nothing.
    public String in(Facts facts) {
      Plan plan = facts.plan();
      return switch (this) {
        case STATUS -> facts.status().word();
        case PRIORITY -> plan.priority() == null ? "" : plan.priority().word();
        case OWNER -> Objects.requireNonNullElse(plan.owner(), "");
        case TARGET -> plan.target() == null ? "" : plan.target().toString();
        case TIMEFRAME -> Objects.requireNonNullElse(plan.timeframe(), "");
        case TITLE -> facts.title();
        case MILESTONE -> facts.milestone();
        case LINE -> "";
      };
    }

    /// Facts that say of it what others say.
    public Facts carried(Facts from, Facts into) {
      Plan plan = from.plan();
      return switch (this) {
        case STATUS -> into.withStatus(from.status());
        case PRIORITY -> into.withPlan(into.plan().withPriority(plan.priority()));
        case OWNER -> into.withPlan(into.plan().withOwner(plan.owner()));
        case TARGET -> into.withPlan(into.plan().withTarget(plan.target()));
        case TIMEFRAME -> into.withPlan(into.plan().withTimeframe(plan.timeframe()));
        case TITLE -> into.withTitle(from.title());
        case MILESTONE -> into.withMilestone(from.milestone());
        case LINE -> into;
      };
    }
  }

  /// Which of the two is to be.
  public enum Side {
    /// What the store says.
    OURS,
    /// What the file says.
    THEIRS;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static @Nullable Side of(String word) {
      return switch (word.toLowerCase(Locale.ROOT)) {
        case "ours" -> OURS;
        case "theirs" -> THEIRS;
        default -> null;
      };
    }
  }

  /// Both values, and how to choose: what replies say of it.
  public String sentence(Ref ref) {
    return field.word() + " is " + values() + ": sync " + ref + " ours|theirs";
  }

  /// Both values once one of them is chosen.
  public String was() {
    return field.word() + " was " + values();
  }

  private String values() {
    return (ours.isEmpty() ? "none" : ours)
        + " here and "
        + (theirs.isEmpty() ? "none" : theirs)
        + " in the file";
  }
}
