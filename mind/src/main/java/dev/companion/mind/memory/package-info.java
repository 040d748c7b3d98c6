/**
 * What is worth remembering, and what comes to mind: scores a line's importance without a model,
 * words the question for one, and fuses and selects what a hybrid search found. Reads texts, scores
 * and vectors handed to it; writes nothing: every function is pure. The importance heuristic is
 * what a scoring model falls back to; the ranking itself falls back to word overlap where a
 * candidate has no vector.
 */
@NullMarked
package dev.companion.mind.memory;

import org.jspecify.annotations.NullMarked;
