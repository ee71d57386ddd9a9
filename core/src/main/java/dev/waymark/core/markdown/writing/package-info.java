/// The smallest edit that makes a document say a fact, and the proof that it says nothing else.
@NullMarked
package dev.waymark.core.markdown.writing;

import org.jspecify.annotations.NullMarked;
