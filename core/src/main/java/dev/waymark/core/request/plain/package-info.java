/// What plain words mean, by rules: questions and updates in English as lines of the grammar.
@NullMarked
package dev.waymark.core.request.plain;

import org.jspecify.annotations.NullMarked;
