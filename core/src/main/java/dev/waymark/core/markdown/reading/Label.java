package dev.waymark.core.markdown.reading;

import dev.waymark.core.markdown.block.Block;
import dev.waymark.core.roadmap.Status;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a line such as `Acceptance:` says of the lines below it, until the next one.
///
/// @param known whether its words say what follows
/// @param present whether there is a label at all
/// @param words its own, for comparison
/// @param status how far it says they are, as a heading would
record Label(Topic topic, boolean known, boolean present, String words, @Nullable Status status) {
  private static final int LONGEST = 80;
  private static final int LONGEST_LEAD = 30;
  private static final int LONGEST_LABEL = 45;

  static Label none(Topic around) {
    return new Label(around, true, false, "", null);
  }

  /// Whether a line of text is one: nothing but a lead, in bold or before a colon.
  static boolean isOne(String text) {
    String stripped = text.strip();
    if (stripped.length() > LONGEST) {
      return stripped.endsWith(":");
    }
    boolean colon = stripped.endsWith(":") || stripped.endsWith(":**") || stripped.endsWith("：");
    boolean bold =
        stripped.startsWith("**")
            && (stripped.endsWith("**")
                || stripped.indexOf(":**") > 0
                || stripped.indexOf("**:") > 0);
    return colon
        || (bold && !hasValue(stripped))
        || (stripped.length() < 40
            && Topic.ofLabel(stripped).filter(Topic.CRITERIA::equals).isPresent());
  }

  /// Whether it only leads to the lines below it, as a sentence before a list does.
  boolean isSentence() {
    return !known && words.length() > LONGEST_LABEL;
  }

  /// Whether a text begins with a few words in bold and a colon, as what is said of something does.
  static boolean isLead(String text, int from) {
    int end = text.startsWith("**", from) ? text.indexOf("**", from + 2) : -1;
    return end > 0
        && end - from <= LONGEST_LEAD
        && (text.charAt(end - 1) == ':' || text.startsWith(":", end + 2));
  }

  /// Whether a text begins with a label in bold that ends in a word for what is aimed at: `**End of
  /// day 1 goal:** …`.
  static boolean isAim(String text, int from) {
    return isLead(text, from)
        && Topic.endsInAim(text.substring(from, text.indexOf("**", from + 2)));
  }

  /// Whether words follow a colon that is no remark in brackets: then they are what is announced.
  private static boolean hasValue(String stripped) {
    int colon = stripped.indexOf(':');
    if (colon < 0) {
      return false;
    }
    String rest = stripped.substring(colon + 1).replace("*", "").strip();
    return !rest.isEmpty() && rest.charAt(0) != '(';
  }

  /// What a label makes of the lines below it, given the section it stands in.
  static Label in(Scene scene, String plain) {
    Status named = status(plain);
    Status status = named == null ? remark(scene, plain) : named;
    Optional<Topic> said =
        Topic.ofLabel(lead(plain))
            .or(() -> named == null ? Optional.empty() : Optional.of(Topic.WORK));
    Topic around = scene.section().topic;
    String words = Words.normal(plain);
    boolean exact = Topic.ofExactly(lead(plain)).isPresent();
    boolean fixed =
        around.kind() == Topic.Kind.REPEAT
            || around.kind() == Topic.Kind.CRITERIA
            || (around.isAside() && !exact);
    if (said.isEmpty() || (fixed && said.get().kind() == Topic.Kind.WORK)) {
      return new Label(around, around.kind() != Topic.Kind.WORK, true, words, status);
    }
    Topic topic = around.kind() == Topic.Kind.REPEAT ? around : said.get();
    return new Label(topic, true, true, words, status);
  }

  /// A list line that holds others: its own words count, unless what is around it is fixed.
  static Label group(String words, Label around, Block.Item item) {
    Optional<Topic> said = brief(words, item);
    Topic.Kind kind = around.topic.kind();
    boolean fixed = kind == Topic.Kind.REPEAT || kind == Topic.Kind.CRITERIA;
    return said.or(() -> Topic.ofLabel(lead(words)))
        .map(topic -> around.with(fixed ? around.topic : topic, words))
        .orElse(around);
  }

  /// One below this one, which announces this.
  Label with(Topic announced, String plain) {
    Status said = status(plain);
    return new Label(announced, true, true, Words.normal(plain), said == null ? status : said);
  }

  /// What its own words say, with a remark in brackets behind them or without.
  private static @Nullable Status status(String plain) {
    return plain.length() > LONGEST
        ? null
        : StatusWords.label(Words.afterNumbering(lead(plain))).orElse(null);
  }

  /// What a remark behind its words says: `Phase 1 (done):`.
  private static @Nullable Status remark(Scene scene, String plain) {
    int end = plain.length();
    while (end > 0 && ":： ".indexOf(plain.charAt(end - 1)) >= 0) {
      end--;
    }
    return end > LONGEST ? null : Tail.of(plain, 0, end, scene.legend()).status();
  }

  /// A short lead such as `Tasks` or `Acceptance:` that holds other lines or a remark.
  static Optional<Topic> brief(String words, Block.Item item) {
    int colon = words.indexOf(':');
    boolean holds = !item.below().isEmpty();
    if (colon < 0 && !holds) {
      return Optional.empty();
    }
    String lead = colon < 0 ? words : words.substring(0, colon);
    boolean brief = lead.length() <= 30 && lead.chars().filter(c -> c == ' ').count() <= 2;
    return brief
        ? Topic.ofExactly(lead).filter(topic -> holds || topic.kind() != Topic.Kind.WORK)
        : Optional.empty();
  }

  private static String lead(String plain) {
    int colon = plain.indexOf(':');
    return colon > 0 ? plain.substring(0, colon) : plain;
  }
}
