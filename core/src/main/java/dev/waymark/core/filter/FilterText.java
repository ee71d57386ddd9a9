package dev.waymark.core.filter;

import dev.waymark.core.filter.Filter.And;
import dev.waymark.core.filter.Filter.ChangedBy;
import dev.waymark.core.filter.Filter.ChangedWithin;
import dev.waymark.core.filter.Filter.DueBy;
import dev.waymark.core.filter.Filter.DueWithin;
import dev.waymark.core.filter.Filter.HasFinding;
import dev.waymark.core.filter.Filter.HasPriority;
import dev.waymark.core.filter.Filter.HasStatus;
import dev.waymark.core.filter.Filter.InMilestone;
import dev.waymark.core.filter.Filter.InRoadmap;
import dev.waymark.core.filter.Filter.Is;
import dev.waymark.core.filter.Filter.Not;
import dev.waymark.core.filter.Filter.Or;
import dev.waymark.core.filter.Filter.OwnedBy;
import dev.waymark.core.filter.Filter.Says;
import dev.waymark.core.filter.Filter.Term;
import java.util.List;
import java.util.stream.Collectors;

/// Terms in the grammar of filters.
final class FilterText {
  private FilterText() {}

  static String of(List<Term> terms) {
    boolean alone = terms.size() == 1;
    return terms.stream()
        .map(term -> alone && term instanceof Or(var inner) ? either(inner) : among(terms, term))
        .collect(Collectors.joining(" "));
  }

  /// Between filters, what would join them stands in quotes, however small it is written.
  private static String among(List<Term> terms, Term term) {
    boolean joins =
        term instanceof Says(var text)
            && (text.equalsIgnoreCase("or") || text.equalsIgnoreCase("and"));
    return joins && terms.stream().anyMatch(FilterText::isFilter)
        ? '"' + ((Says) term).text() + '"'
        : said(term);
  }

  /// Also words that are said behind a key.
  private static boolean isFilter(Term term) {
    return !(term instanceof Says) || said(term).indexOf(':') >= 0;
  }

  private static String said(Term term) {
    return switch (term) {
      case Is(var standing) -> "is:" + standing.word();
      case HasStatus(var status) -> "status:" + status.word();
      case HasPriority(var priority, var orHigher) ->
          "priority:" + (priority == null ? "none" : priority.word()) + (orHigher ? "+" : "");
      case OwnedBy(var owner) -> "owner:" + (owner == null ? "none" : person(owner));
      case DueBy(var day) -> "target:" + day;
      case DueWithin(var length) -> "target:" + length;
      case InMilestone(var words) -> "milestone:" + quoted(words);
      case InRoadmap(var name) -> "roadmap:" + quoted(name);
      case Says(var text) -> says(text);
      case ChangedWithin(var length) -> "changed:" + length;
      case ChangedBy(var name) -> "by:" + quoted(name);
      case HasFinding(var rule, var _) -> "rule:" + rule;
      case Not(var inner) -> "-" + said(inner);
      case And(var inner) -> "(" + of(inner) + ")";
      case Or(var inner) -> "(" + either(inner) + ")";
    };
  }

  /// AND binds closer than OR.
  private static String either(List<Term> terms) {
    return terms.stream()
        .map(term -> term instanceof And(var inner) ? of(inner) : said(term))
        .collect(Collectors.joining(" OR "));
  }

  private static String says(String text) {
    boolean meansMore = text.contains(":") || Token.isMinus(text.charAt(0));
    boolean joins = text.equals("OR") || text.equals("AND");
    return meansMore ? "text:" + quoted(text) : joins ? '"' + text + '"' : quoted(text);
  }

  private static String person(String name) {
    return name.equalsIgnoreCase("none") ? "@" + name : quoted(name);
  }

  /// A single quote before a word may end behind another one.
  private static String quoted(String value) {
    boolean oneWord =
        value.chars().noneMatch(one -> Character.isWhitespace(one) || one == '(' || one == ')');
    return oneWord && !Token.isSingle(value.charAt(0)) ? value : '"' + value + '"';
  }
}
