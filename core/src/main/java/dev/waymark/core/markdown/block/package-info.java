/// Which lines are headings, lists, tables and code: flexmark's view of a document, bounded
/// whatever the document.
@NullMarked
package dev.waymark.core.markdown.block;

import org.jspecify.annotations.NullMarked;
