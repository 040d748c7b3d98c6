/**
 * What a companion keeps beside its memories: the blocks it always has at hand, the reminders it
 * has set itself, and the tools by which it changes both. Folds and decisions only: who calls them
 * writes the events.
 */
@NullMarked
package dev.companion.mind.agent;

import org.jspecify.annotations.NullMarked;
