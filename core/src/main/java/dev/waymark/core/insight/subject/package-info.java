/// All that a rule may look at: a document as understood, its words, and what else is known of it.
@NullMarked
package dev.waymark.core.insight.subject;

import org.jspecify.annotations.NullMarked;
