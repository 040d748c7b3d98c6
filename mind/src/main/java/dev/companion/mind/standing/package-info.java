/** Where a person stands: here, silent, put aside or shut out, and what leads to it. */
@NullMarked
package dev.companion.mind.standing;

import org.jspecify.annotations.NullMarked;
