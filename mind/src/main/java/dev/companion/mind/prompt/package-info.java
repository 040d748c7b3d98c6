/**
 * What a language model is told: who the companion is, how it feels, what it remembers, and what
 * was just said. Pure text within a budget.
 */
@NullMarked
package dev.companion.mind.prompt;

import org.jspecify.annotations.NullMarked;
