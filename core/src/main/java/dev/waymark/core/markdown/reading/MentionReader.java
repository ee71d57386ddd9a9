package dev.waymark.core.markdown.reading;

import dev.waymark.core.roadmap.Mentions;
import dev.waymark.core.roadmap.Mentions.Link;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Gathers what the lines of an item or a section name: ids, links, and what must come first.
final class MentionReader {
  private static final int LONGEST_NEED = 120;
  private static final int MOST = 100;
  private static final int LONGEST_LINK = 1_000;

  private static final List<String> LEADS =
      List.of("epends on ", "equires ", "locked by ", "after ", "After ");

  // Most lines name nothing, and a document may have very many.
  private Set<String> ids = Set.of();
  private Set<Link> links = Set.of();
  private Set<String> needs = Set.of();

  /// Takes what a stretch of Markdown names.
  void read(String markdown) {
    if (links.size() < MOST) {
      markdownLinks(markdown);
      bareLinks(markdown);
      pullRequests(markdown);
    }
    if (ids.size() < MOST) {
      ids = with(ids, Ids.all(markdown));
    }
    sentence(markdown);
  }

  /// Takes the value of a label such as `Depends on`.
  void dependsOn(String value) {
    int bracket = value.indexOf('(');
    String words = bracket > 0 ? value.substring(0, bracket) : value;
    for (String part : words.split("[,;]|\\band\\b", -1)) {
      String need = part.strip();
      while (!need.isEmpty() && ".*`".indexOf(need.charAt(need.length() - 1)) >= 0) {
        need = need.substring(0, need.length() - 1).strip();
      }
      if (needs.size() < MOST && !Attributes.isPlaceholder(need) && need.length() <= LONGEST_NEED) {
        needs = with(needs, List.of(need));
      }
    }
  }

  /// `Requires M7.`, `(depends on CORE-01)`, `after T-2` with an id behind it.
  private void sentence(String markdown) {
    for (String lead : LEADS) {
      for (int at = markdown.indexOf(lead); at >= 0; at = markdown.indexOf(lead, at + 1)) {
        int from = at + lead.length();
        int to = from;
        while (to < markdown.length()
            && to - from < LONGEST_NEED
            && ".;:)]\n".indexOf(markdown.charAt(to)) < 0) {
          to++;
        }
        List<String> named = Ids.all(markdown.substring(from, to));
        if (!named.isEmpty() && markdown.startsWith(named.getFirst(), from)) {
          needs = with(needs, named);
        }
      }
    }
  }

  private void markdownLinks(String text) {
    for (int at = text.indexOf("]("); at >= 0; at = text.indexOf("](", at + 2)) {
      int open = at;
      while (open > 0 && at - open < LONGEST_LINK && text.charAt(open) != '[') {
        open--;
      }
      int close = at;
      while (close < text.length() && close - at < LONGEST_LINK && text.charAt(close) != ')') {
        close++;
      }
      boolean sound = text.startsWith("[", open) && text.startsWith(")", close) && close > at + 2;
      if (sound && links.size() < MOST) {
        String address = text.substring(at + 2, close).strip();
        int blank = address.indexOf(' ');
        link(text.substring(open + 1, at), blank < 0 ? address : address.substring(0, blank));
      }
    }
  }

  private void bareLinks(String text) {
    for (int at = text.indexOf("://"); at >= 0; at = text.indexOf("://", at + 3)) {
      int from = at;
      while (from > 0 && Character.isLetter(text.charAt(from - 1)) && at - from < 5) {
        from--;
      }
      boolean web = text.startsWith("http", from);
      boolean inside = from > 0 && text.charAt(from - 1) == '(';
      int to = at;
      while (to < text.length()
          && !Character.isWhitespace(text.charAt(to))
          && ")>]\"|".indexOf(text.charAt(to)) < 0
          && to - from < LONGEST_LINK) {
        to++;
      }
      if (web && !inside && links.size() < MOST) {
        String address = text.substring(from, to);
        link(address, address);
      }
    }
  }

  /// `#12`, as forges link it.
  private void pullRequests(String text) {
    for (int at = text.indexOf('#'); at >= 0; at = text.indexOf('#', at + 1)) {
      int to = at + 1;
      while (to < text.length() && to - at <= 7 && isDigit(text.charAt(to))) {
        to++;
      }
      boolean apart = at == 0 || " (,[".indexOf(text.charAt(at - 1)) >= 0;
      boolean ends = to == text.length() || !Character.isLetterOrDigit(text.charAt(to));
      if (to > at + 1 && apart && ends && links.size() < MOST) {
        String number = text.substring(at, to);
        link(number, number);
      }
    }
  }

  private void link(String words, String address) {
    links = with(links, List.of(new Link(words, address)));
  }

  private static <T> Set<T> with(Set<T> before, List<T> more) {
    if (more.isEmpty()) {
      return before;
    }
    Set<T> all = before.isEmpty() ? new LinkedHashSet<>() : before;
    all.addAll(more);
    return all;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  Mentions mentions() {
    return ids.isEmpty() && links.isEmpty() && needs.isEmpty()
        ? Mentions.NONE
        : new Mentions(List.copyOf(ids), new ArrayList<>(links), List.copyOf(needs));
  }
}
