/**
 * The offline affect model, from the outside: it is fitted here on rated sentences, and asked here
 * what it makes of any file of texts, so that what it claims can be scored by whoever has labels.
 * The data stays with whoever runs it; only fitted numbers are written.
 */
@NullMarked
package dev.companion.bench.emotion;

import org.jspecify.annotations.NullMarked;
