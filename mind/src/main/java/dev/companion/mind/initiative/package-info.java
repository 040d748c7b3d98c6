/**
 * When a companion may write first, and when it is held back: whoever is shut out, was in danger
 * that day or has not answered the last time is left alone. Reads what it is handed; every function
 * is pure.
 */
@NullMarked
package dev.companion.mind.initiative;

import org.jspecify.annotations.NullMarked;
