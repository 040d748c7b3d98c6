/**
 * The screen, from the outside: its detector is fitted here on labelled lines, and asked here what
 * it makes of any file of lines, so that what it claims can be scored by whoever has labels. The
 * data stays with whoever runs it; only fitted numbers are written.
 */
@NullMarked
package dev.companion.bench.injection;

import org.jspecify.annotations.NullMarked;
