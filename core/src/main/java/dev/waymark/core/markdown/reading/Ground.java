package dev.waymark.core.markdown.reading;

/// What a document's lines are read upon: its headings, what it says its marks mean, and whether
/// lines of text with ☐ were met, which lets others count.
record Ground(Sections sections, LegendReader.Result explained, boolean glyphLines) {
  Legend legend() {
    return explained.legend();
  }
}
