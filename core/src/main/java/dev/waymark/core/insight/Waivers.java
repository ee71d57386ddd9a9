package dev.waymark.core.insight;

import dev.waymark.core.insight.subject.Prose;
import dev.waymark.core.insight.subject.Subject;
import dev.waymark.core.roadmap.Finding;
import dev.waymark.core.roadmap.Rule;
import dev.waymark.core.roadmap.Waiver;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What is accepted in a document: by the store's word, or by a comment at the end of a line or on
/// a line of its own above it, such as `<!-- waymark: waive R4 the date is being discussed until
/// 2026-12-01 -->`. One that has expired, or gives no reason, accepts nothing.
record Waivers(List<Waiver> stored, List<Comment> comments, LocalDate today) {
  private static final Pattern COMMENT =
      Pattern.compile(
          "<!--\\s*waymark:\\s*waive\\s+(R\\d{1,2})\\s+(.+?)(?:\\s+until\\s+(\\d{4}-\\d{2}-\\d{2}))?\\s*-->",
          Pattern.CASE_INSENSITIVE);

  private static final Prose.Trait WAIVES =
      line -> line.contains("<!--") && COMMENT.matcher(line).find();

  /// @param line the one it is about
  private record Comment(Rule rule, int line, String reason, @Nullable LocalDate until) {}

  static Waivers of(Subject subject, List<Waiver> stored) {
    List<Comment> comments = new ArrayList<>();
    Prose prose = subject.prose();
    for (int line : prose.linesWith(WAIVES)) {
      Matcher comment = COMMENT.matcher(prose.line(line));
      while (comment.find()) {
        comment(prose, line, comment).ifPresent(comments::add);
      }
    }
    return new Waivers(stored, comments, subject.today());
  }

  private static Optional<Comment> comment(Prose prose, int line, Matcher comment) {
    int about = line;
    if (prose.line(line).strip().startsWith("<!--")) {
      about++;
      while (about < prose.count()
          && (prose.line(about).isBlank() || prose.line(about).strip().startsWith("<!--"))) {
        about++;
      }
    }
    int meant = about;
    try {
      LocalDate until = comment.group(3) == null ? null : LocalDate.parse(comment.group(3));
      return Rule.of(comment.group(1))
          .map(rule -> new Comment(rule, meant, comment.group(2), until));
    } catch (DateTimeException notOnTheCalendar) {
      return Optional.empty();
    }
  }

  Finding on(Finding finding) {
    for (Waiver waiver : stored) {
      if (waiver.finding().equals(finding.id()) && waiver.holds(today)) {
        return finding.waived(waiver);
      }
    }
    for (Comment comment : comments) {
      Waiver waiver = new Waiver(finding.id(), comment.reason(), comment.until());
      boolean meant = comment.rule() == finding.rule() && comment.line() == finding.at().line();
      if (meant && waiver.holds(today)) {
        return finding.waived(waiver);
      }
    }
    return finding;
  }
}
