/** Measures how well lines that tell of danger are told from lines that only look so. */
@NullMarked
package dev.companion.bench.crisis;

import org.jspecify.annotations.NullMarked;
