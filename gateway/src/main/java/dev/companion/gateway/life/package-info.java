/**
 * Lives looked back on, from the journal: {@code /personality/at}, {@code /personality/history},
 * {@code /personality/why} and {@code /personality/what-if}. Nothing here writes anything.
 */
@NullMarked
package dev.companion.gateway.life;

import org.jspecify.annotations.NullMarked;
