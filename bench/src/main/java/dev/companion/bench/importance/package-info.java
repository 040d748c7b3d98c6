/**
 * The offline importance of memories, from the outside: scored here for any file of chat lines, so
 * that what it claims can be checked by whoever has labels. The data stays with whoever runs it.
 */
@NullMarked
package dev.companion.bench.importance;

import org.jspecify.annotations.NullMarked;
