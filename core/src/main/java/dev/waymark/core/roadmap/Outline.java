package dev.waymark.core.roadmap;

import java.util.List;
import java.util.Locale;

/// What a careful reader finds in a document, in its order.
///
/// @param sections flat: every section that directly holds items or criteria
/// @param findings sentences about what is odd, such as repaired encodings
/// @param remarks what lint compares with the items, by line
public record Outline(
    String title,
    Format format,
    List<Section> sections,
    List<Skipped> skipped,
    List<String> findings,
    List<Remark> remarks) {
  /// How the bytes spell the text: `UTF-8`, `UTF-8 BOM`, `damaged`; `LF`, `CRLF`, `CR`, `mixed`,
  /// `none`.
  public record Format(String encoding, String eol) {}

  /// @param milestone what is said of the section itself
  /// @param mentions what lines about the section itself name
  public record Section(Milestone milestone, List<Entry> entries, Mentions mentions) {
    public Section {
      entries = List.copyOf(entries);
    }
  }

  /// One piece of work as it stands in the document.
  ///
  /// @param mentions what its line and the lines below it name
  public record Entry(Place place, Kind kind, Facts facts, Mentions mentions) {}

  /// The notation a piece of work is written in.
  public enum Kind {
    CHECKBOX,
    ROW,
    BULLET,
    NUMBERED,
    HEADING,
    LINE;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// Lines that look like work and are not, and why.
  public record Skipped(int line, String why) {}

  public Outline {
    sections = List.copyOf(sections);
    skipped = List.copyOf(skipped);
    findings = List.copyOf(findings);
    remarks = List.copyOf(remarks);
  }

  /// All work in document order.
  public List<Entry> entries() {
    return sections.stream().flatMap(section -> section.entries().stream()).toList();
  }

  public List<Milestone> milestones() {
    return sections.stream().map(Section::milestone).toList();
  }
}
