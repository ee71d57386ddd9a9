package dev.waymark.core.sync;

import dev.waymark.core.filter.Distance;
import dev.waymark.core.markdown.MarkdownDocuments;
import dev.waymark.core.port.Bytes;
import dev.waymark.core.port.Documents;
import dev.waymark.core.roadmap.Facts;
import dev.waymark.core.roadmap.Outline.Entry;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/// A document under a person's hands. It knows of every line which line it was before, whatever
/// anybody else may make of its words: that is the truth which finding items again is held to.
final class EditedDocument {
  /// A line, and which earlier lines it comes from: several where some were joined.
  record Line(String text, Set<Integer> from) {}

  /// One item as it stands, with the truth about it.
  record Standing(Facts facts, String line, Set<String> from) {
    boolean isKinOf(Standing other) {
      return !Collections.disjoint(from, other.from);
    }

    boolean isUntouchedAs(Standing other) {
      return from.equals(other.from) && facts.equals(other.facts) && line.equals(other.line);
    }
  }

  /// Two items above and below, with blank lines between.
  private static final int NEAR = 4;

  private final Random random;
  private final Rewording rewording;
  private List<Line> lines = new ArrayList<>();
  private final Set<Integer> busy = new HashSet<>();
  private final Set<String> said = new HashSet<>();
  private final Set<String> titles = new HashSet<>();
  private String earlier = "";
  private int next;

  EditedDocument(String text, Random random) {
    this.random = random;
    this.rewording = new Rewording(random);
    for (String line : text.split("\n", -1)) {
      lines.add(new Line(line, Set.of(next++)));
    }
  }

  /// The items in order, each with the names of the lines it comes from.
  List<Standing> items() {
    List<Standing> standing = new ArrayList<>();
    for (Entry entry : entries()) {
      Line line = lines.get(entry.place().line() - 1);
      Set<String> from = new HashSet<>();
      line.from().forEach(one -> from.add(one + "." + entry.place().part()));
      standing.add(new Standing(entry.facts(), line.text(), from));
    }
    return standing;
  }

  /// The names of all lines, whether or not they are read as items.
  Set<String> lines() {
    return lines.stream()
        .flatMap(line -> line.from().stream())
        .map(String::valueOf)
        .collect(Collectors.toSet());
  }

  private List<Entry> entries() {
    Bytes bytes = Bytes.of(text().getBytes(StandardCharsets.UTF_8));
    return switch (new MarkdownDocuments().read(bytes)) {
      case Documents.Read(var outline) -> outline.entries();
      case Documents.Unreadable(var why) -> throw new AssertionError(why);
    };
  }

  String text() {
    return String.join("\n", lines.stream().map(Line::text).toList());
  }

  /// Edits as one commit or one visit to the editor has them. Of lines with the same words one is
  /// edited at a time: to take out one of two and double the other looks like moving the first.
  ///
  /// @return what was done
  List<String> edit() {
    List<String> done = new ArrayList<>();
    busy.clear();
    said.clear();
    earlier = text();
    titles.clear();
    Map<Line, Entry> items = new LinkedHashMap<>();
    for (Entry entry : entries()) {
      items.put(lines.get(entry.place().line() - 1), entry);
      titles.add(entry.facts().title());
    }
    int edits = 1 + random.nextInt(Math.max(2, Math.min(8, items.size() / 8 + 2)));
    List<Map.Entry<Line, Entry>> chosen = new ArrayList<>(items.entrySet());
    Collections.shuffle(chosen, random);
    for (int edit = 0; edit < edits && edit < chosen.size(); edit++) {
      Line line = chosen.get(edit).getKey();
      String words = chosen.get(edit).getValue().facts().title().toLowerCase(Locale.ROOT);
      if (lines.contains(line) && busy.addAll(line.from()) && said.add(words)) {
        done.add(edit(line, chosen.get(edit).getValue()));
      }
    }
    if (random.nextInt(6) == 0) {
      done.add(moveSection());
    }
    if (random.nextInt(6) == 0) {
      done.add(renameHeading());
    }
    return done;
  }

  private String edit(Line line, Entry entry) {
    return switch (random.nextInt(14)) {
      case 0, 1 -> mark(line);
      case 2 -> moveWithin(line);
      case 3 -> moveAnywhere(line);
      case 4, 5, 6 -> reword(line, entry);
      case 7 -> duplicate(line);
      case 8 -> split(line, entry);
      case 9 -> merge(line, entry);
      case 10 -> remove(line);
      case 11 -> add(line, entry, newTitle());
      case 12 -> sibling(line, entry);
      default -> changeNotation(line);
    };
  }

  private int at(Line line) {
    return lines.indexOf(line);
  }

  private void replace(Line line, String text) {
    lines.set(at(line), new Line(text, line.from()));
  }

  private String mark(Line line) {
    String text = line.text();
    String marked =
        text.contains("[ ]") ? text.replace("[ ]", "[x]") : text.replaceFirst("\\[[xX]\\]", "[ ]");
    replace(line, marked.replace("| Planned |", "| Done |"));
    return "mark";
  }

  /// Whether moving this line takes nothing else along.
  private boolean isLeaf(Line line) {
    int at = at(line);
    if (line.text().startsWith("#") || line.text().isBlank() || at + 1 >= lines.size()) {
      return false;
    }
    String following = lines.get(at + 1).text();
    boolean begins = following.strip().matches("(([-*+]|[0-9]+[.)])\\s|[|#>]).*");
    return following.isBlank() || (begins && indent(following) <= indent(line.text()));
  }

  private static int indent(String text) {
    return text.length() - text.stripLeading().length();
  }

  private static boolean looksAlike(String one, String other) {
    return !other.isBlank()
        && indent(one) == indent(other)
        && one.strip().charAt(0) == other.strip().charAt(0)
        && !other.contains("---");
  }

  /// Places next to lines of the same notation: where a person would put it.
  private List<Line> hosts(Line line, int reach) {
    int at = at(line);
    List<Line> hosts = new ArrayList<>();
    for (int other = 0; other < lines.size(); other++) {
      Line host = lines.get(other);
      if (other != at
          && Math.abs(other - at) <= reach
          && looksAlike(line.text(), host.text())
          && isLeaf(host)) {
        hosts.add(host);
      }
    }
    return hosts;
  }

  private String move(Line line, int reach, String what) {
    if (isLeaf(line)) {
      List<Line> hosts = hosts(line, reach);
      if (!hosts.isEmpty()) {
        Line host = hosts.get(random.nextInt(hosts.size()));
        lines.remove(line);
        lines.add(at(host) + 1, line);
      }
    }
    return what;
  }

  private String moveWithin(Line line) {
    return move(line, 6, "reorder");
  }

  private String moveAnywhere(Line line) {
    return move(line, Integer.MAX_VALUE, "move");
  }

  private String reword(Line line, Entry entry) {
    String title = entry.facts().title();
    if (line.text().contains(title) && !title.isBlank()) {
      replace(line, line.text().replace(title, rewording.of(title)));
    }
    return "reword";
  }

  private String duplicate(Line line) {
    if (isLeaf(line) && near(line).stream().allMatch(one -> one.equals(line) || isUntouched(one))) {
      List<Line> hosts = hosts(line, Integer.MAX_VALUE);
      boolean beside = hosts.isEmpty() || random.nextBoolean();
      Line host = beside ? line : hosts.get(random.nextInt(hosts.size()));
      lines.add(at(host) + 1, new Line(line.text(), Set.of(next++)));
      // If its neighbours moved as well, nobody could say which of the two is the copy.
      near(line).forEach(near -> busy.addAll(near.from()));
    }
    return "duplicate";
  }

  private List<Line> near(Line line) {
    int from = Math.max(0, at(line) - NEAR);
    int to = Math.min(lines.size(), at(line) + NEAR + 1);
    return List.copyOf(lines.subList(from, to));
  }

  private boolean isUntouched(Line line) {
    return Collections.disjoint(busy, line.from());
  }

  /// Both halves come from it; either may keep its name.
  private String split(Line line, Entry entry) {
    String title = entry.facts().title();
    List<String> words = List.of(title.split(" "));
    int cut = words.size() / 2;
    String first = String.join(" ", words.subList(0, cut));
    String second = String.join(" ", words.subList(cut, words.size()));
    boolean isNew = !titles.contains(first) && !titles.contains(second);
    if (isNew && isLeaf(line) && words.size() >= 4 && line.text().contains(title)) {
      int at = at(line);
      lines.set(at, new Line(line.text().replace(title, first), line.from()));
      lines.add(at + 1, new Line(line.text().replace(title, second), line.from()));
    }
    return "split";
  }

  private String merge(Line line, Entry entry) {
    int at = at(line);
    String title = entry.facts().title();
    if (isLeaf(line)
        && looksAlike(line.text(), lines.get(at + 1).text())
        && isLeaf(lines.get(at + 1))) {
      Line other = lines.get(at + 1);
      String second = other.text().replaceFirst("^[\\s|*+-]*(\\[.\\] )?[✅⬜]?\\s*", "");
      second = second.contains("|") ? second.substring(0, second.indexOf('|')).strip() : second;
      boolean whole = !second.contains("[") && !line.text().contains("; [");
      if (whole
          && Collections.disjoint(busy, other.from())
          && said.add(second.toLowerCase(Locale.ROOT))
          && !second.isBlank()
          && line.text().contains(title)) {
        Set<Integer> both = new HashSet<>(line.from());
        both.addAll(other.from());
        busy.addAll(both);
        lines.set(at, new Line(line.text().replace(title, title + " and " + second), both));
        lines.remove(at + 1);
      }
    }
    return "merge";
  }

  private String remove(Line line) {
    if (isLeaf(line)) {
      lines.remove(line);
    }
    return "remove";
  }

  private String add(Line line, Entry entry, String title) {
    String old = entry.facts().title();
    if (isLeaf(line) && line.text().contains(old) && !old.isBlank()) {
      lines.add(at(line) + 1, new Line(line.text().replace(old, title), Set.of(next++)));
    }
    return "add";
  }

  /// Not in words that the document has: that would be the same work.
  private String newTitle() {
    String title = WrittenPlan.work(random);
    for (int attempt = 0; attempt < 20 && earlier.contains(title); attempt++) {
      title = WrittenPlan.work(random);
    }
    return title + WrittenPlan.place(random);
  }

  /// Another piece of work in nearly the same words, beside the first or in its stead. A line that
  /// holds several would keep the others, and a path that names the thing already would be the
  /// same.
  private String sibling(Line line, Entry entry) {
    List<String> words = new ArrayList<>(List.of(entry.facts().title().split(" ")));
    int longest = 0;
    for (int word = 0; word < words.size(); word++) {
      longest = words.get(word).length() > words.get(longest).length() ? word : longest;
    }
    String old = words.get(longest);
    String thing = WrittenPlan.thing(random);
    boolean several = line.text().contains("; [");
    boolean named =
        List.of(thing.split(" ")).stream()
            .anyMatch(word -> isNamedBy(old.toLowerCase(Locale.ROOT), word));
    if (words.size() > 8
        || !old.codePoints().allMatch(Character::isLetter)
        || old.length() < 4
        || several
        || named
        || thing.contains(old.substring(0, 4).toLowerCase(Locale.ROOT))) {
      return "no sibling";
    }
    words.set(longest, thing);
    String title = String.join(" ", words);
    if (earlier.contains(title)) {
      return "no sibling";
    }
    String what = add(line, entry, title);
    return random.nextBoolean() ? "sibling " + what : "instead " + remove(line);
  }

  /// A slip of the keys names the same thing.
  private static boolean isNamedBy(String old, String word) {
    return old.contains(word) || Distance.between(old, word) <= 2;
  }

  private String changeNotation(Line line) {
    String text = line.text();
    String other = text;
    if (text.strip().startsWith("- [") && text.contains("] ")) {
      other = text.replaceFirst("- \\[.\\] ", random.nextBoolean() ? "- " : "* [ ] ");
    } else if (text.strip().startsWith("- ")) {
      other = text.replaceFirst("- ", "- [ ] ");
    } else if (text.strip().startsWith("* ")) {
      other = text.replaceFirst("\\* ", "- ");
    }
    replace(line, other);
    return "notation";
  }

  private String moveSection() {
    List<Integer> headings = headings();
    if (headings.size() >= 3) {
      int which = random.nextInt(headings.size() - 1);
      List<Line> section =
          new ArrayList<>(lines.subList(headings.get(which), headings.get(which + 1)));
      lines.removeAll(new HashSet<>(section));
      List<Integer> left = headings();
      lines.addAll(left.get(random.nextInt(left.size())), section);
    }
    return "move section";
  }

  private String renameHeading() {
    List<Integer> headings = headings();
    if (!headings.isEmpty()) {
      Line heading = lines.get(headings.get(random.nextInt(headings.size())));
      String mark = heading.text().substring(0, heading.text().indexOf(' ') + 1);
      replace(heading, mark + rewording.of(heading.text().substring(mark.length())));
    }
    return "rename heading";
  }

  private List<Integer> headings() {
    List<Integer> headings = new ArrayList<>();
    boolean fenced = false;
    for (int line = 0; line < lines.size(); line++) {
      String text = lines.get(line).text();
      fenced ^= text.strip().startsWith("```");
      if (!fenced && text.startsWith("## ")) {
        headings.add(line);
      }
    }
    return headings;
  }
}
